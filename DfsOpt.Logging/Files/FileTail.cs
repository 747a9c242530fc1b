using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging;

/// <summary>The growing end of a file: writes go straight to the system, and can be taken back.</summary>
internal sealed class FileTail(SafeFileHandle file) : Stream
{
    private long _end;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => RandomAccess.GetLength(file);

    /// <summary>Where the next write goes.</summary>
    public override long Position
    {
        get => _end;
        set => _end = value;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        RandomAccess.Write(file, buffer, _end);
        _end += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Cuts the file off, and goes on there.</summary>
    public override void SetLength(long value)
    {
        RandomAccess.SetLength(file, value);
        _end = value;
    }

    /// <summary>Nothing is held back here.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
