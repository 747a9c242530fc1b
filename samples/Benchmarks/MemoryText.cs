using DfsOpt.Core.Inputs;

namespace DfsOpt.Benchmarks;

/// <summary>A text in memory, so that the disk is not measured.</summary>
internal sealed class MemoryText(byte[] bytes) : ITextSource
{
    private int _position;

    public long ExpectedLength => bytes.Length;

    public int Read(Span<byte> room)
    {
        int read = Math.Min(room.Length, bytes.Length - _position);
        bytes.AsSpan(_position, read).CopyTo(room);
        _position += read;
        return read;
    }

    public void Dispose()
    {
    }
}
