using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Unix;

/// <summary>The system calls of Linux and macOS that .NET has no method for, with their constants.</summary>
internal static partial class NativeMethods
{
    // EINTR, and flock's LOCK_SH | LOCK_NB.
    public const int Interrupted = 4, SharedOrFail = 5;

    // EAGAIN, which equals EWOULDBLOCK, and open's O_RDWR | O_APPEND | O_CLOEXEC.
    public static readonly int WouldBlock = OperatingSystem.IsLinux() ? 11 : 35;
    public static readonly int ReadAndAppend = OperatingSystem.IsLinux() ? 0x8_0402 : 0x100_000a;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial SafeFileHandle Open(string path, int flags);

    // Without SetLastError, which makes the call a twentieth slower: read the system's error right after a failure.
    [LibraryImport("libc", EntryPoint = "write")]
    public static partial nint Write(nint descriptor, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "pwrite")]
    public static partial nint WriteAt(nint descriptor, ReadOnlySpan<byte> bytes, nint count, long offset);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Flock(SafeFileHandle file, int operation);
}
