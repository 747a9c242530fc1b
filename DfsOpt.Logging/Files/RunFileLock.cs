namespace DfsOpt.Logging;

/// <summary>Tells other processes that a run file is being written: a <c>.lock</c> beside it, held exclusively and deleted on close.</summary>
/// <remarks>The run file itself cannot be held: that would shut out .NET's readers. A lock left over after a kill is held by nobody.</remarks>
internal sealed class RunFileLock : IDisposable
{
    private const int MaxTries = 1000;

    private readonly FileStream _stream;

    private RunFileLock(FileStream stream) => _stream = stream;

    /// <summary>Whether the lock still stands where others look for it.</summary>
    public bool IsInPlace => FileIdentity.IsAt(_stream.SafeFileHandle, _stream.Name);

    /// <summary>Takes the lock of a run file.</summary>
    /// <exception cref="IOException">Another process holds it, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static RunFileLock Take(string runFile)
    {
        string path = runFile + ".lock";
        for (int i = 0; i < MaxTries; i++)
        {
            // Through a link, its holders would lock one file and look for another.
            if (new FileInfo(path).LinkTarget is not null)
                throw new IOException($"{path} is a link, and cannot be a lock; remove it");
            var taken = new RunFileLock(Open(path));
            if (taken.IsInPlace)
                return taken;

            // Its last holder deleted it between our opening and our locking it.
            taken.Dispose();
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
        catch (IOException e) when (IsHeldByAnother(e))
        {
            throw new IOException($"another process is writing it, and holds {path}", e);
        }
    }

    // EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows.
    private static bool IsHeldByAnother(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
