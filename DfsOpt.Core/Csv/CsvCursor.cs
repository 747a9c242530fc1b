using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Csv;

/// <summary>
/// Reads the rows and cells of a CSV text in place (RFC 4180, LF or CRLF). A cell is a slice of the text, unless it has doubled
/// quotes to unescape.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="line">The line that it starts on, if it is part of a longer text.</param>
internal ref struct CsvCursor(ReadOnlySpan<byte> text, int line = 1)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _position;
    private int _nextLine = line;
    private bool _rowEnded = true;

    private Separators _separators = new(text);

    /// <summary>The current cell, without its quotes.</summary>
    public ReadOnlySpan<byte> Cell { get; private set; }

    /// <summary>The line, from 1, that the current row starts on.</summary>
    public int Line { get; private set; }

    /// <summary>The line with a quote that is never closed; 0 if there is none.</summary>
    public int UnclosedQuoteLine { get; private set; }

    /// <summary>How far the text has been read, in bytes.</summary>
    public readonly int Position => _position;

    /// <summary>The next line to read, from 1.</summary>
    public readonly int NextLine => _nextLine;

    /// <summary>Skips the rest of this row and goes to the next row that is not blank.</summary>
    public bool NextRow()
    {
        SkipRow();
        while (_position < _text.Length)
        {
            byte first = _text[_position];
            if (first != '\n' && (first != '\r' || _position + 1 == _text.Length || _text[_position + 1] != '\n'))
            {
                Line = _nextLine;
                _rowEnded = false;
                return true;
            }

            _separators.TryTake(out int end);
            EndRow(end + 1);
        }

        return false;
    }

    /// <summary>Reads the row's next cell; <see langword="false"/> at the row's end.</summary>
    public bool NextCell()
    {
        if (_rowEnded)
            return false;
        int start = _position;
        if (start < _text.Length && _text[start] == '"')
            return QuotedCell();
        if (!_separators.TryTake(out int end))
            EndText();
        else if (_text[end] == ',')
        {
            Cell = _text[start..end];
            _position = end + 1;
            return true;
        }
        else
            EndRow(end + 1);
        Cell = WithoutCarriageReturn(_text[start..end]);
        return true;
    }

    /// <summary>Reads the whole row.</summary>
    /// <param name="cells">Receives the places of its first cells.</param>
    /// <param name="count">How many cells were received.</param>
    /// <returns>The text that the places refer to.</returns>
    public ReadOnlySpan<byte> ReadRow(scoped Span<TextPlace> cells, out int count)
    {
        if (TryReadRow(cells, out count))
            return _text;
        var row = new List<byte>();
        for (; count < cells.Length && NextCell(); count++)
        {
            cells[count] = new TextPlace(row.Count, row.Count + Cell.Length);
            row.AddRange(Cell);
        }

        SkipRow();
        return CollectionsMarshal.AsSpan(row);
    }

    /// <summary>Skips to the row's end.</summary>
    public void SkipRow()
    {
        while (NextCell())
        {
        }
    }

    /// <summary>Reads the row if each cell is a slice of the text; otherwise reads nothing.</summary>
    private bool TryReadRow(scoped Span<TextPlace> cells, out int count)
    {
        ref byte text = ref MemoryMarshal.GetReference(_text);
        int from = _position, read = 0;
        // A local stays in a register; the field is set at the end.
        ulong separators = _separators.Bits;
        while (true)
        {
            int closing = 0;
            bool quoted = from < _text.Length && Unsafe.Add(ref text, from) == '"';
            if (quoted && !TryFindClosing(from, ref separators, out closing))
                break;
            separators = _separators.OrNext(separators);
            int end = _separators.First(separators);
            separators &= separators - 1;
            bool isLast = end == _text.Length || Unsafe.Add(ref text, end) == '\n';
            int to = isLast && end > from && Unsafe.Add(ref text, end - 1) == '\r' ? end - 1 : end;
            if (quoted && to != closing + 1)
                break;
            if (read < cells.Length)
                cells[read++] = quoted ? new TextPlace(from + 1, closing) : new TextPlace(from, to);
            from = end + 1;
            if (!isLast)
                continue;
            _separators.Bits = separators;
            count = read;
            if (end == _text.Length)
                EndText();
            else
                EndRow(from);
            return true;
        }

        _separators.StartAt(_position);
        count = 0;
        return false;
    }

    /// <summary>Finds the quote that closes a cell on its own line, if none of its quotes is doubled.</summary>
    /// <param name="from">Where the cell starts.</param>
    /// <param name="separators">Those of the window; cleared if the quote was found, as some may be inside the cell.</param>
    /// <param name="closing">Where the quote is.</param>
    private bool TryFindClosing(int from, ref ulong separators, out int closing)
    {
        closing = from + 1 + _text[(from + 1)..].IndexOf((byte)'"');
        if (closing == from || (closing + 1 < _text.Length && _text[closing + 1] == '"') || _text[from..closing].Contains((byte)'\n'))
            return false;
        _separators.StartAt(closing + 1);
        separators = 0;
        return true;
    }

    private bool QuotedCell()
    {
        int start = _position + 1, from = start;
        bool doubled = false;
        while (true)
        {
            int quote = _text[from..].IndexOf((byte)'"');
            if (quote < 0)
            {
                UnclosedQuoteLine = _nextLine;
                Cell = _text[start..];
                EndText();
                return true;
            }

            from += quote + 1;
            if (from >= _text.Length || _text[from] != '"')
                break;
            doubled = true;
            from++;
        }

        var inside = _text[start..(from - 1)];
        int lines = inside.Count((byte)'\n');
        _nextLine += lines;
        _separators.StartAt(from);
        bool ends = !_separators.TryTake(out int end) || _text[end] == '\n';
        var tail = _text[from..end];
        if (ends)
            tail = WithoutCarriageReturn(tail);
        // Text after the closing quote of a cell with several lines: the cell was closed by a stray quote some rows below.
        if (lines > 0 && tail.Length > 0 && UnclosedQuoteLine == 0)
            UnclosedQuoteLine = _nextLine - lines;
        Cell = doubled || tail.Length > 0 ? Unquoted(inside, tail) : inside;
        if (end == _text.Length)
            EndText();
        else if (ends)
            EndRow(end + 1);
        else
            _position = end + 1;
        return true;
    }

    private static byte[] Unquoted(ReadOnlySpan<byte> inside, ReadOnlySpan<byte> tail)
    {
        byte[] unquoted = new byte[inside.Length + tail.Length];
        int length = 0;
        for (int i = 0; i < inside.Length; i++)
        {
            unquoted[length++] = inside[i];
            if (inside[i] == '"')
                i++;
        }

        tail.CopyTo(unquoted.AsSpan(length));
        return unquoted[..(length + tail.Length)];
    }

    private void EndRow(int next)
    {
        _position = next;
        _nextLine++;
        _rowEnded = true;
    }

    private void EndText()
    {
        _position = _text.Length;
        _rowEnded = true;
    }

    private static ReadOnlySpan<byte> WithoutCarriageReturn(ReadOnlySpan<byte> cell) =>
        cell.Length > 0 && cell[^1] == '\r' ? cell[..^1] : cell;
}
