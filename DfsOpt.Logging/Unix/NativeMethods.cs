using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Unix;

/// <summary>The calls of Linux and macOS for which .NET has no method, with the numbers that each has for them.</summary>
internal static partial class NativeMethods
{
    /// <summary>EINTR: a signal came first.</summary>
    public const int Interrupted = 4;

    /// <summary>EAGAIN and EWOULDBLOCK, which are one number: another holds the lock, or there is no room now.</summary>
    public static readonly int TryAgain = OperatingSystem.IsLinux() ? 11 : 35;

    /// <summary>O_RDWR | O_APPEND | O_CLOEXEC.</summary>
    public static readonly int ReadAndAppend = OperatingSystem.IsLinux() ? 0x8_0402 : 0x100_000a;

    /// <summary>O_RDONLY | O_CLOEXEC.</summary>
    public static readonly int ReadOnly = OperatingSystem.IsLinux() ? 0x8_0000 : 0x100_0000;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(nint descriptor, ReadOnlySpan<byte> bytes, nint count);

    /// <summary>Takes a lock on a file if nobody holds one that is in its way.</summary>
    /// <param name="file">The file.</param>
    /// <param name="operation">5 for LOCK_SH | LOCK_NB.</param>
    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Flock(SafeFileHandle file, int operation);
}
