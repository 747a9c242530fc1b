using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.Csv;

/// <summary>
/// Walks the rows and cells of a CSV text in place (RFC 4180, LF or CRLF). A cell is a slice of the text, unless doubled quotes
/// had to be undone; it stays valid until the next one is read.
/// </summary>
internal ref struct CsvCursor
{
    private readonly ReadOnlySpan<byte> _text;
    private int _position;
    private int _nextLine = 1;
    private bool _rowEnded = true;
    private byte[]? _unquoted;

    public CsvCursor(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>The cell read last, without its quotes.</summary>
    public ReadOnlySpan<byte> Cell { get; private set; }

    /// <summary>The line, from 1, that the current row starts on.</summary>
    public int Line { get; private set; }

    /// <summary>The line on which a quote opens that nothing closes; 0 while there is none.</summary>
    public int UnclosedQuoteLine { get; private set; }

    /// <summary>How far the text has been read, in bytes.</summary>
    public readonly int Position => _position;

    /// <summary>Goes to the next row that is not blank, over what is left of this one.</summary>
    public bool NextRow()
    {
        if (!_rowEnded)
            SkipRow();
        while (_position < _text.Length)
        {
            byte first = _text[_position];
            if (first == '\n')
                _position++;
            else if (first == '\r' && _position + 1 < _text.Length && _text[_position + 1] == '\n')
                _position += 2;
            else
            {
                Line = _nextLine;
                _rowEnded = false;
                return true;
            }

            _nextLine++;
        }

        return false;
    }

    /// <summary>Reads the row's next cell; <see langword="false"/> where it has no more.</summary>
    public bool NextCell()
    {
        if (_rowEnded)
            return false;
        var rest = _text[_position..];
        if (rest.Length > 0 && rest[0] == '"')
            return QuotedCell();
        int end = FirstOf((byte)',', (byte)'\n', rest);
        if (end < 0)
        {
            Cell = WithoutCarriageReturn(rest);
            _position = _text.Length;
            _rowEnded = true;
        }
        else if (rest[end] == ',')
        {
            Cell = rest[..end];
            _position += end + 1;
        }
        else
        {
            Cell = WithoutCarriageReturn(rest[..end]);
            EndRow(_position + end + 1);
        }

        return true;
    }

    private void SkipRow()
    {
        var rest = _text[_position..];
        int end = FirstOf((byte)'\n', (byte)'"', rest);
        if (end < 0)
        {
            _position = _text.Length;
            _rowEnded = true;
        }
        else if (rest[end] == '\n')
        {
            EndRow(_position + end + 1);
        }
        else
        {
            // A quoted cell may hold a line end that ends no row.
            while (NextCell())
            {
            }
        }
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
                _position = _text.Length;
                _rowEnded = true;
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
        var after = _text[from..];
        int end = after.IndexOfAny((byte)',', (byte)'\n');
        var tail = end < 0 ? after : after[..end];
        bool ends = end < 0 || after[end] == '\n';
        if (ends)
            tail = WithoutCarriageReturn(tail);
        // Text behind a quote that closes on another line: it is the next stray quote that closes it, rows away.
        if (lines > 0 && tail.Length > 0 && UnclosedQuoteLine == 0)
            UnclosedQuoteLine = _nextLine - lines;
        Cell = doubled || tail.Length > 0 ? Unquoted(inside, tail) : inside;
        if (end < 0)
        {
            _position = _text.Length;
            _rowEnded = true;
        }
        else if (ends)
        {
            EndRow(from + end + 1);
        }
        else
        {
            _position = from + end + 1;
        }

        return true;
    }

    private ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> inside, ReadOnlySpan<byte> tail)
    {
        if (_unquoted is null || _unquoted.Length < inside.Length + tail.Length)
            _unquoted = new byte[Math.Max(256, inside.Length + tail.Length)];
        int length = 0;
        for (int i = 0; i < inside.Length; i++)
        {
            _unquoted[length++] = inside[i];
            if (inside[i] == '"')
                i++;
        }

        tail.CopyTo(_unquoted.AsSpan(length));
        return _unquoted.AsSpan(0, length + tail.Length);
    }

    private void EndRow(int next)
    {
        _position = next;
        _nextLine++;
        _rowEnded = true;
    }

    /// <summary>Where the first of two bytes stands, or less than 0. Most cells are short, so two looks mostly find it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstOf(byte one, byte other, ReadOnlySpan<byte> text)
    {
        if (text.Length >= 2 * Vector128<byte>.Count)
        {
            ref byte start = ref MemoryMarshal.GetReference(text);
            uint found = Found(one, other, Vector128.LoadUnsafe(ref start));
            if (found != 0)
                return BitOperations.TrailingZeroCount(found);
            found = Found(one, other, Vector128.LoadUnsafe(ref start, (nuint)Vector128<byte>.Count));
            if (found != 0)
                return Vector128<byte>.Count + BitOperations.TrailingZeroCount(found);
        }

        return text.IndexOfAny(one, other);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Found(byte one, byte other, Vector128<byte> block) =>
        (Vector128.Equals(block, Vector128.Create(one)) | Vector128.Equals(block, Vector128.Create(other))).ExtractMostSignificantBits();

    private static ReadOnlySpan<byte> WithoutCarriageReturn(ReadOnlySpan<byte> cell) =>
        cell.Length > 0 && cell[^1] == '\r' ? cell[..^1] : cell;
}
