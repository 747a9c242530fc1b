using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Files;

/// <summary>Tells other processes that a run file is being written: a <c>.lock</c> beside it, held exclusively and deleted on close.</summary>
/// <remarks>The run file itself cannot be held: that would shut out .NET's readers. A lock left over after a kill is held by nobody.</remarks>
internal sealed partial class RunFileLock : IDisposable
{
    private const int MaxTries = 1000, LongestFileName = 255;
    private const string Extension = ".lock";

    // flock's LOCK_SH | LOCK_NB, and EWOULDBLOCK on Linux and on macOS, where .NET hands the error on as it is.
    private const int SharedAtOnce = 5, HeldOnLinux = 11, HeldOnMac = 35, HeldOnWindows = unchecked((int)0x80070020);

    private readonly FileStream _stream;
    private readonly OpenFileName _name;

    private RunFileLock(FileStream stream) => (_stream, _name) = (stream, new OpenFileName(stream.SafeFileHandle, stream.Name));

    /// <summary>Whether it keeps others out. Locks do nothing where they are switched off, and on some file systems.</summary>
    public bool Holds { get; private init; } = true;

    /// <summary>Whether it still stands where others look for it.</summary>
    public bool IsInPlace => _name.IsInPlace;

    /// <summary>Takes the lock of a run file.</summary>
    public static RunFileLock Take(string runFile)
    {
        string path = PathFor(runFile);
        for (int i = 0; i < MaxTries; i++)
        {
            // Through a link, its holders would lock one file and look for another.
            if (new FileInfo(path).LinkTarget is not null)
                throw new IOException($"{path} is a link, and cannot be a lock; remove it");
            var stream = Open(path);
            var taken = new RunFileLock(stream) { Holds = KeepsOthersOut(stream.Name) };
            if (taken.IsInPlace)
                return taken;

            // Its last holder deleted it between our opening and our locking it.
            stream.Dispose();
        }

        throw new IOException($"{path} is deleted again and again");
    }

    /// <summary>Lets go of the lock, and deletes it if it still is the one that others look for.</summary>
    public void Dispose()
    {
        // Elsewhere the system deletes it, by its name alone, whoever holds that by now.
        if (!OperatingSystem.IsWindows() && IsInPlace)
            File.Delete(_stream.Name);
        _stream.Dispose();
    }

    /// <summary>Beside the file and called after it, by a hash where that would be too long a name.</summary>
    private static string PathFor(string runFile)
    {
        byte[] name = Encoding.UTF8.GetBytes(Path.GetFileName(runFile));
        return name.Length + Extension.Length <= LongestFileName
            ? runFile + Extension
            : Path.Join(Path.GetDirectoryName(runFile), Convert.ToHexStringLower(SHA256.HashData(name)) + Extension);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                Options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None,
                BufferSize = 0,
            });
        }
        catch (IOException e) when (e.HResult is HeldOnLinux or HeldOnMac or HeldOnWindows)
        {
            throw new IOException($"another process is writing it, and holds {path}", e);
        }
    }

    /// <summary>Tries what another process would: a lock that works refuses it.</summary>
    private static bool KeepsOthersOut(string path)
    {
        if (OperatingSystem.IsWindows())
            return true;
        // Not by .NET, which would find it held by an exception; shared, so that two processes that try at once do not refuse each other.
        using var second = OpenToRead(path, 0);
        return second.IsInvalid || (Flock(second, SharedAtOnce) != 0 && Marshal.GetLastPInvokeError() is HeldOnLinux or HeldOnMac);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenToRead(string path, int flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Flock(SafeFileHandle file, int operation);
}
