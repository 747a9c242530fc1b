using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using DfsOpt.Logging.Unix;

namespace DfsOpt.Logging.Files;

/// <summary>Tells other processes that a log file is being written: a <c>.lock</c> file next to it, held exclusively and deleted on close.</summary>
/// <remarks>The log file itself cannot be locked, as .NET's readers could not open it then. A lock file that remains after a kill is not held by any process.</remarks>
internal sealed class LogFileLock : IDisposable
{
    private const int LongestFileName = 255, SharingViolation = unchecked((int)0x80070020);
    private const string Extension = ".lock";

    private readonly FileStream _stream;
    private readonly OpenFileName _name;

    private LogFileLock(string path)
    {
        // If it were a link, its holders would lock one file and look for another.
        if (new FileInfo(path).LinkTarget is not null)
            throw new IOException($"{path} is a link, and cannot be a lock; remove it");
        _stream = Open(path);
        _name = new OpenFileName(_stream.SafeFileHandle, path);
        Holds = KeepsOthersOut(path);
    }

    /// <summary>Whether the lock has an effect. Locks have none if they are switched off, and on some file systems.</summary>
    public bool Holds { get; }

    /// <summary>Whether it is still where others look for it.</summary>
    public bool IsInPlace => _name.IsInPlace;

    public static LogFileLock Take(string logFile)
    {
        while (true)
        {
            var taken = new LogFileLock(PathFor(logFile));
            if (taken.IsInPlace)
                return taken;
            // Its last holder deleted it after it was opened and before it was locked.
            taken.Dispose();
        }
    }

    /// <summary>Releases the lock, and deletes the file if it is still the one that others look for.</summary>
    public void Dispose()
    {
        // On Unix, DeleteOnClose would delete any file that has its name by now.
        if (!OperatingSystem.IsWindows() && IsInPlace)
            File.Delete(_stream.Name);
        _stream.Dispose();
    }

    /// <summary>The lock's path: next to the log file and named after it, or by a hash if that name would be too long.</summary>
    private static string PathFor(string logFile)
    {
        byte[] name = Encoding.UTF8.GetBytes(Path.GetFileName(logFile));
        return name.Length + Extension.Length <= LongestFileName
            ? logFile + Extension
            : Path.Join(Path.GetDirectoryName(logFile), Convert.ToHexStringLower(SHA256.HashData(name)) + Extension);
    }

    private static FileStream Open(string path)
    {
        try
        {
            var onClose = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, onClose);
        }
        catch (IOException e) when (e.HResult == (OperatingSystem.IsWindows() ? SharingViolation : NativeMethods.WouldBlock))
        {
            throw new IOException($"another process is writing it, and holds {path}", e);
        }
    }

    /// <summary>Tries to take the lock like another process would: a lock that works refuses it.</summary>
    private static bool KeepsOthersOut(string path)
    {
        if (OperatingSystem.IsWindows())
            return true;
        // Not with .NET, which would report a held lock by an exception; shared, so that two processes that try at once do not refuse each other.
        using var second = NativeMethods.Open(path, NativeMethods.ReadAndAppend);
        return second.IsInvalid || (NativeMethods.Flock(second, NativeMethods.SharedOrFail) != 0 && Marshal.GetLastPInvokeError() == NativeMethods.WouldBlock);
    }
}
