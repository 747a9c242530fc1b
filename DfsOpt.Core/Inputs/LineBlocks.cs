namespace DfsOpt.Core.Inputs;

/// <summary>
/// Reads texts in blocks of whole lines, so that a block is still in the core's cache when it is parsed and a large text needs no
/// more memory than a small one. One per worker, with one buffer.
/// </summary>
/// <param name="size">The size of a block, in bytes; it grows for a longer line.</param>
internal sealed class LineBlocks(int size = LineBlocks.UsualSize)
{
    private const int UsualSize = 1 << 16;

    /// <summary>In bytes; thousands of times the longest row of any export.</summary>
    private const int LargestSize = 1 << 24;

    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(size);

    /// <summary>Reads a text to its end.</summary>
    /// <exception cref="InputException">It has a row longer than the largest buffer.</exception>
    public void Read(ITextSource text, LineReader lines)
    {
        int held = 0;
        for (bool isLast = false; !isLast;)
        {
            if (held == _buffer.Length)
                Grow();
            int read = Fill(text, held);
            isLast = held + read < _buffer.Length;
            held += read;
            int end = isLast ? held : _buffer.AsSpan(0, held).LastIndexOf((byte)'\n') + 1;
            if (end == 0 && !isLast)
                continue;
            int taken = lines(_buffer.AsSpan(0, end), isLast);
            held -= taken;
            _buffer.AsSpan(taken, held).CopyTo(_buffer);
        }
    }

    private void Grow()
    {
        if (_buffer.Length >= LargestSize)
            throw new InputException(ProblemCodes.TooLarge, null, $"goes on for {LargestSize >> 20} MiB without the end of a row");
        Array.Resize(ref _buffer, _buffer.Length * 2);
    }

    /// <returns>How many bytes were read: the buffer's free space, or the rest of the text.</returns>
    private int Fill(ITextSource text, int held)
    {
        int filled = held;
        while (filled < _buffer.Length && text.Read(_buffer.AsSpan(filled)) is > 0 and var read)
            filled += read;
        return filled - held;
    }
}

/// <summary>Reads a block of a text.</summary>
/// <param name="block">Whole lines; the text's end may lack its line end.</param>
/// <param name="isLast">Whether the text ends with it.</param>
/// <returns>How many of its bytes were consumed; the rest is passed again at the start of the next block.</returns>
internal delegate int LineReader(ReadOnlySpan<byte> block, bool isLast);
