using System.Buffers;
using System.Globalization;

namespace DfsOpt.Logging;

/// <summary>One record as text, in a buffer that is used again: its line, the lines of its exception, and what stderr shows of that.</summary>
/// <remarks>The line starts with its time, which <see cref="Stamp"/> fills in once the record's place in the file is certain.</remarks>
internal sealed class RecordText
{
    private const int UsualCapacity = 1024;
    private const int MaxKeptCapacity = 16 * 1024;

    private char[] _chars = new char[UsualCapacity];
    private int _length;
    private LinePrefix _prefix;
    private int _prefixEnd;
    private int _lineEnd;
    private int _recordEnd;

    /// <summary>The whole record, as it goes to the file.</summary>
    public ReadOnlySpan<char> Record => _chars.AsSpan(0, _recordEnd);

    /// <summary>Its line without an end, as it goes to stderr too.</summary>
    public ReadOnlySpan<char> Line => _chars.AsSpan(0, _lineEnd);

    /// <summary>What stands behind that line on stderr: the exception, if there is one.</summary>
    public ReadOnlySpan<char> ExceptionOnLine => _chars.AsSpan(_recordEnd, _length - _recordEnd);

    public void Compose(in LinePrefix prefix, string message, ReadOnlySpan<KeyValuePair<string, object?>> scopes, ExceptionText? exception)
    {
        // Most lines start like the one before, which still stands in the buffer.
        if (_prefixEnd > 0 && prefix.IsSameAs(_prefix))
            _length = _prefixEnd;
        else
            ComposePrefix(prefix);

        AppendEscaped(message, LineEscape.PlainInMessage);
        foreach ((string key, object? value) in scopes)
            AppendScope(key, value);
        _lineEnd = _length;

        Room(1)[0] = '\n';
        _length++;
        if (exception is not null)
            AppendIndented(exception.Full);
        _recordEnd = _length;

        if (exception is not null)
        {
            Append(" (");
            AppendEscaped(exception.OneLine, LineEscape.PlainInMessage);
            Append(")");
        }
    }

    /// <summary>Gives back the room that a long record took.</summary>
    public void Shrink()
    {
        if (_chars.Length > MaxKeptCapacity)
            (_chars, _prefixEnd, _lineEnd, _recordEnd, _length) = (new char[UsualCapacity], 0, 0, 0, 0);
    }

    /// <summary>Gives the record its time.</summary>
    public void Stamp(ReadOnlySpan<char> time) => time.CopyTo(_chars);

    private void ComposePrefix(in LinePrefix prefix)
    {
        _prefixEnd = 0;
        _length = LineClock.TextLength;
        Append(" ");
        Append(LogLevelNames.OnLine(prefix.Level));
        Append(" [");
        AppendField(prefix.Pipeline);
        Append(" ");
        AppendField(prefix.RunId);
        Append(" ");
        AppendField(prefix.Step);
        Append("] ");
        if (prefix.IsText)
            (_prefix, _prefixEnd) = (prefix, _length);
    }

    private void AppendField(object? value)
    {
        int start = _length;
        AppendValue(value, LineEscape.PlainInField);
        if (_length == start)
            Append("-");
    }

    private void AppendScope(string key, object? value)
    {
        Append(" ");
        AppendEscaped(key, LineEscape.PlainInMessage);
        Append("=");
        int start = _length;
        AppendValue(value, LineEscape.PlainInMessage);
        Quote(start);
    }

    /// <summary>Puts what was appended last into quotes where it would not end with the next space.</summary>
    private void Quote(int start)
    {
        ReadOnlySpan<char> value = _chars.AsSpan(start, _length - start);
        if (!value.IsEmpty && !value.ContainsAny(" \"="))
            return;
        string quoted = $"\"{value.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        _length = start;
        Append(quoted);
    }

    private void AppendValue(object? value, SearchValues<char> plain)
    {
        int start = _length;
        try
        {
            Span<char> number = stackalloc char[64];
            if (value is null)
                Append("-");
            else if (value is bool flag)
                Append(flag ? "true" : "false");
            else if (value is ISpanFormattable formattable && formattable.TryFormat(number, out int length, default, CultureInfo.InvariantCulture))
                AppendEscaped(number[..length], plain);
            else
                AppendEscaped(Convert.ToString(value, CultureInfo.InvariantCulture), plain);
        }
        catch (Exception failure)
        {
            // What a scope holds is the caller's code, and must not cost the record.
            _length = start;
            AppendEscaped($"unreadable:{failure.GetType().Name}", plain);
        }
    }

    /// <summary>Appends the lines of a text that are not blank, each after four spaces.</summary>
    private void AppendIndented(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.Split('\n'))
        {
            ReadOnlySpan<char> line = text[range].TrimEnd('\r');
            if (line.IsWhiteSpace())
                continue;
            Append("    ");
            AppendEscaped(line, LineEscape.PlainInMessage);
            Append("\n");
        }
    }

    private void AppendEscaped(ReadOnlySpan<char> text, SearchValues<char> plain)
    {
        for (int run = text.IndexOfAnyExcept(plain); run >= 0; run = text.IndexOfAnyExcept(plain))
        {
            Append(text[..run]);
            text = text[run..];

            bool isPair = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]);
            int taken = isPair ? 2 : 1;
            if (isPair || LineEscape.MayStand(text[0]))
                Append(text[..taken]);
            else
                _length += LineEscape.Write(text[0], Room(LineEscape.MaxLength));
            text = text[taken..];
        }

        Append(text);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    private Span<char> Room(int count)
    {
        if (_chars.Length - _length < count)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + count));
        return _chars.AsSpan(_length);
    }
}
