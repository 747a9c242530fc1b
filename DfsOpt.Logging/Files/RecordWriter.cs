using System.Text;

namespace DfsOpt.Logging;

/// <summary>Appends records to a file: what is added stands there at once, and is taken back unless it is committed.</summary>
internal sealed class RecordWriter : IDisposable
{
    // A record of up to this many characters goes out in one write.
    private const int BufferedChars = 16 * 1024;

    private readonly RunFileLock _lock;
    private readonly FileStream _stream;
    private readonly StreamWriter _writer;
    private long _end;
    private bool _endsMidLine;
    private bool _hasDebris;

    private RecordWriter(RunFileLock fileLock, FileStream stream)
    {
        _lock = fileLock;
        _stream = stream;
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferedChars);
        SeekToEnd();
    }

    /// <summary>Whether nothing was ever written.</summary>
    public bool IsEmpty => _end == 0;

    /// <summary>Whether its path still names this file.</summary>
    public bool IsInPlace => FileIdentity.IsAt(_stream.SafeFileHandle, _stream.Name);

    /// <summary>The time of the last record in the file, if it can be told.</summary>
    public DateTime? LastTime => RecordTail.LastTime(_stream.SafeFileHandle);

    /// <summary>Opens a file behind what it holds, or makes it. Others may read, move and delete it meanwhile, but not write to it.</summary>
    /// <exception cref="IOException">It cannot be opened, another process writes to it, or it is no file that can be cut.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static RecordWriter Open(string path)
    {
        FileSizeLimit.MakeItAnError();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        RunFileLock? fileLock = null;
        FileStream? stream = null;
        try
        {
            fileLock = RunFileLock.Take(path);
            stream = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = 0,
            });
            return stream.CanSeek ? new RecordWriter(fileLock, stream) : throw new IOException("it is no regular file");
        }
        catch
        {
            stream?.Dispose();
            fileLock?.Dispose();
            throw;
        }
    }

    /// <summary>Adds a record. When this returns, the system has it.</summary>
    public void Add(ReadOnlySpan<char> record)
    {
        if (_hasDebris)
            Sweep();
        if (_endsMidLine && _stream.Position == _end)
            _writer.Write('\n');
        _writer.Write(record);
        _writer.Flush();
    }

    /// <summary>Keeps what was added.</summary>
    public void Commit()
    {
        _end = _stream.Position;
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

    public void FlushToDisk() => _stream.Flush(flushToDisk: true);

    /// <summary>Goes on at the end of the file where somebody else has cut or lengthened it.</summary>
    /// <returns>Whether somebody has.</returns>
    public bool FollowEnd()
    {
        if (_hasDebris || _stream.Length == _end)
            return false;
        SeekToEnd();
        return true;
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
            _stream.SetLength(_end);
            _stream.Position = _end;
        }

        _hasDebris = false;
    }

    private void SeekToEnd()
    {
        _end = _stream.Length;
        _stream.Position = _end;
        Span<byte> last = [(byte)'\n'];
        RandomAccess.Read(_stream.SafeFileHandle, last, Math.Max(0, _end - 1));
        _endsMidLine = last[0] != (byte)'\n';
    }
}
