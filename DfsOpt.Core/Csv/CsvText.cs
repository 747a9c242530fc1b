using System.Runtime.CompilerServices;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Csv;

/// <summary>A growing buffer of CSV text. Cells are appended one by one, and every row ends with LF (RFC 4180 otherwise).</summary>
/// <param name="capacity">The initial capacity, in bytes.</param>
internal class CsvText(int capacity = CsvText.UsualCapacity)
{
    /// <summary>The room for a small table, in bytes.</summary>
    public const int UsualCapacity = 16 * 1024;

    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(capacity);
    private int _length;

    /// <summary>The text written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary><see cref="Written"/> as memory, for methods that cannot take a span.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    /// <summary>The length of that text, in bytes.</summary>
    public int Length => _length;

    /// <summary>How many rows were ended since the last <see cref="Clear"/>.</summary>
    public int Rows { get; private set; }

    public virtual void Clear()
    {
        _length = 0;
        Rows = 0;
    }

    /// <summary>Text as a cell, quoted if necessary.</summary>
    public virtual void Text(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny(",\"\n\r"u8))
        {
            Cells(text);
            return;
        }

        Quoted(text);
        Comma();
    }

    /// <summary>Text as a cell, quoted if necessary; <see langword="null"/> is empty.</summary>
    public void Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            Empty();
            return;
        }

        Text(System.Text.Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A text of a list as a cell.</summary>
    public void Text(TextList texts, int number)
    {
        if (texts.IsPlain(number))
            Cells(texts[number]);
        else
            Text(texts[number]);
    }

    public void Integer(long value)
    {
        Reserve(NumberText.MaxLength);
        _length += NumberText.WriteWhole(value, _bytes.AsSpan(_length));
        Comma();
    }

    /// <summary>The shortest text that reads back as the same number; an empty cell for NaN.</summary>
    public void Number(double value)
    {
        Reserve(NumberText.MaxLength);
        if (!double.IsNaN(value))
            _length += NumberText.Write(value, _bytes.AsSpan(_length));
        Comma();
    }

    /// <summary>The same as <see cref="Number"/>, but faster for numbers that are rarely short decimals.</summary>
    public void Quotient(double value)
    {
        Reserve(NumberText.MaxLength);
        if (!double.IsNaN(value))
            _length += NumberText.WriteLong(value, _bytes.AsSpan(_length));
        Comma();
    }

    /// <summary>An exact decimal; see <see cref="FixedPoint"/>.</summary>
    public void Points(long halfNanos)
    {
        Reserve(FixedPoint.MaxLength);
        _length += FixedPoint.Write(halfNanos, _bytes.AsSpan(_length));
        Comma();
    }

    public void Empty() => Comma();

    /// <summary>Bytes that already are one cell, or several separated by commas.</summary>
    public void Cells(ReadOnlySpan<byte> cells)
    {
        Reserve(cells.Length + 1);
        cells.CopyTo(_bytes.AsSpan(_length));
        _length += cells.Length;
        _bytes[_length++] = (byte)',';
    }

    /// <summary>The cells of a number in a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Cells(CellList cells, int number)
    {
        int length = cells.LengthOf(number);
        if (length == 0)
        {
            cells.Write(number, this);
            return;
        }

        Reserve(CellList.SlotSize);
        cells.CopyTo(number, ref _bytes[_length]);
        _length += length;
    }

    /// <summary>Bytes as lower-case hex.</summary>
    public void Hex(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length * 2);
        Convert.TryToHexStringLower(bytes, _bytes.AsSpan(_length), out int written);
        _length += written;
        Comma();
    }

    /// <summary>Copies cells written earlier into this text.</summary>
    public void CopyCells(CellRange cells)
    {
        Reserve(cells.Length);
        _bytes.AsSpan(cells.Start, cells.Length).CopyTo(_bytes.AsSpan(_length));
        _length += cells.Length;
    }

    /// <summary>Ends the row: the comma after its last cell becomes the line end.</summary>
    public void EndRow()
    {
        _bytes[_length - 1] = (byte)'\n';
        Rows++;
    }

    private void Comma()
    {
        Reserve(1);
        _bytes[_length++] = (byte)',';
    }

    private void Quoted(ReadOnlySpan<byte> text)
    {
        Reserve((text.Length * 2) + 2);
        _bytes[_length++] = (byte)'"';
        foreach (byte b in text)
        {
            if (b == '"')
                _bytes[_length++] = (byte)'"';
            _bytes[_length++] = b;
        }

        _bytes[_length++] = (byte)'"';
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (_bytes.Length - _length < bytes)
            Grow(bytes);
    }

    private void Grow(int bytes) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
}

/// <summary>A range of cells in a text.</summary>
/// <param name="Start">The index of the first byte.</param>
/// <param name="Length">The length in bytes, including the comma or line end after the last cell; 0 if nothing has been written.</param>
internal readonly record struct CellRange(int Start, int Length);
