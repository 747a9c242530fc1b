using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging;

/// <summary>Appends records to a file: what is added stands there at once, and is taken back unless it is committed.</summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly string _path;
    private readonly RunFileLock _lock;
    private readonly SafeFileHandle _file;
    private readonly FileTail _tail;
    private readonly WholeRecordWriter _writer;
    private long _end;
    private long _lookedAt;
    private bool _endsMidLine;
    private bool _hasDebris;

    private RecordWriter(string path, RunFileLock fileLock, SafeFileHandle file)
    {
        _path = path;
        _lock = fileLock;
        _file = file;
        _tail = new FileTail(file);
        _writer = new WholeRecordWriter(_tail);
        FollowEnd();
    }

    /// <summary>Whether nothing was ever written.</summary>
    public bool IsEmpty => _end == 0;

    /// <summary>Whether its path still names this file.</summary>
    public bool IsInPlace => FileIdentity.IsAt(_file, _path);

    /// <summary>Whether other processes still find it locked.</summary>
    public bool IsLocked => _lock.IsInPlace;

    /// <summary>The time of the last record in the file, if it can be told.</summary>
    public DateTime? LastTime => RecordTail.LastTime(_file);

    /// <summary>Opens a file behind what it holds, or makes it. Others may read, move and delete it meanwhile, but not write to it.</summary>
    /// <exception cref="IOException">It cannot be opened, or another process writes to it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    /// <exception cref="NotSupportedException">It is no file that can be cut.</exception>
    public static RecordWriter Open(string path)
    {
        FileSizeLimit.MakeItAnError();
        // The path was resolved: a link that stands there since may lead to a file that others write.
        if (new FileInfo(path).LinkTarget is { } target)
            throw new IOException($"it is a link to {target} now");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        RunFileLock? fileLock = null;
        SafeFileHandle? file = null;
        try
        {
            fileLock = RunFileLock.Take(path);
            file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return new RecordWriter(path, fileLock, file);
        }
        catch
        {
            file?.Dispose();
            fileLock?.Dispose();
            throw;
        }
    }

    /// <summary>Adds a record. When this returns, the system has it.</summary>
    public void Add(ReadOnlySpan<char> record)
    {
        if (_hasDebris)
            Sweep();
        if (_endsMidLine && _tail.Position == _end)
            _writer.Write('\n');
        _writer.Write(record);
    }

    /// <summary>Keeps what was added.</summary>
    public void Commit()
    {
        _end = _tail.Position;
        _endsMidLine = false;
    }

    /// <summary>Takes back what was added since the last commit: now, or else before anything is added again.</summary>
    public void RollBack()
    {
        _hasDebris = true;
        try
        {
            Sweep();
        }
        catch (Exception)
        {
            // The disk that refused the record refuses this too; the next Add tries again.
        }
    }

    public void FlushToDisk() => RandomAccess.FlushToDisk(_file);

    /// <summary>Goes on at the end of the file where somebody else has cut or lengthened it.</summary>
    /// <returns>Whether somebody has.</returns>
    public bool FollowEnd()
    {
        if (_hasDebris)
            return false;

        // A cut into what was written since the last look, which is milliseconds ago in a burst, is not found: that would take reading all of it.
        bool wasCut = _lookedAt < _end && FileGap.IsAt(_file, _lookedAt);
        if (wasCut)
            FileGap.Close(_file, _lookedAt);
        long end = _tail.Length;
        bool isElsewhere = wasCut || end != _end;
        if (isElsewhere)
        {
            (_end, _tail.Position) = (end, end);
            _endsMidLine = FileGap.ByteBefore(_file, end) != (byte)'\n';
        }

        // Where a record ends and the next one starts; a line that others left half way may end in anything.
        _lookedAt = _endsMidLine || _end == 0 ? _end : _end - 1;
        return isElsewhere;
    }

    public void Dispose()
    {
        try
        {
            _writer.Dispose();
        }
        finally
        {
            _lock.Dispose();
        }
    }

    private void Sweep()
    {
        try
        {
            // Half of a character pair may be left in the encoder: it goes out with the rest.
            _writer.Flush();
        }
        finally
        {
            _tail.SetLength(_end);
        }

        _hasDebris = false;
    }
}
