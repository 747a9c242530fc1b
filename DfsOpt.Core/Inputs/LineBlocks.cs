namespace DfsOpt.Core.Inputs;

/// <summary>
/// Reads texts in blocks of whole lines: a block is still in the core's cache when it is looked at, and the largest text takes no
/// more memory than the smallest. One per worker, with one buffer.
/// </summary>
/// <param name="size">How large a block is, in bytes; larger where a line is.</param>
internal sealed class LineBlocks(int size = LineBlocks.UsualSize)
{
    private const int UsualSize = 1 << 18;

    /// <summary>Thousands of times what a row of any export has.</summary>
    private const int LargestSize = 1 << 24;

    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(size);

    /// <summary>Reads a text to its end.</summary>
    /// <exception cref="InputException">It has a row without end, which would take all memory there is.</exception>
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

    /// <returns>How much was read: as much as there is room for, or is left.</returns>
    private int Fill(ITextSource text, int held)
    {
        int filled = held;
        while (filled < _buffer.Length && text.Read(_buffer.AsSpan(filled)) is > 0 and var read)
            filled += read;
        return filled - held;
    }
}

/// <summary>Takes a block of a text.</summary>
/// <param name="block">Whole lines; the text's end may lack its line end.</param>
/// <param name="isLast">Whether the text ends with it.</param>
/// <returns>How many of its bytes were taken; the rest comes again, with more behind it.</returns>
internal delegate int LineReader(ReadOnlySpan<byte> block, bool isLast);
