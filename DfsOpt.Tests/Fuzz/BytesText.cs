using DfsOpt.Core.Inputs;

namespace DfsOpt.Tests.Fuzz;

/// <summary>A text of bytes at hand, read in pieces as a disk or a zip gives them.</summary>
internal sealed class BytesText(byte[] bytes, int mostAtOnce) : ITextSource
{
    private int _position;

    public long ExpectedLength => bytes.Length;

    public int Read(Span<byte> room)
    {
        int read = Math.Min(Math.Min(room.Length, mostAtOnce), bytes.Length - _position);
        bytes.AsSpan(_position, read).CopyTo(room);
        _position += read;
        return read;
    }

    public void Dispose()
    {
    }
}
