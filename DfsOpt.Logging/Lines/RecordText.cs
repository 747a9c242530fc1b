using System.Buffers;
using System.Globalization;
using DfsOpt.Logging.Scopes;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging.Lines;

/// <summary>One record as text, in a buffer that is reused: its line, the lines of its exception, and the exception as stderr shows it.</summary>
/// <remarks>The line starts with its time, which <see cref="Stamp"/> fills in once the record's place in the file is certain.</remarks>
internal sealed class RecordText
{
    // Beyond this depth something logs itself each time it is read.
    private const int MaxDepth = 8;
    private const int UsualCapacity = 1024, MaxKeptCapacity = 16 * 1024;

    // Printable ASCII without backslash, space and square brackets.
    private const string PlainInField = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz{|}~";

    // Characters that are written as they are: between the brackets, and in a message.
    private static readonly SearchValues<char> _plainInField = SearchValues.Create(PlainInField), _plainInMessage = SearchValues.Create(PlainInField + " []");
    private static readonly string[] _levels = [" TRACE [", " DEBUG [", " INFO [", " WARNING [", " ERROR [", " CRITICAL ["];

    // Kept for each thread, so that a record allocates nothing.
    [ThreadStatic]
    private static RecordText? _first;

    private RecordText? _inner;
    private bool _isTaken;
    private char[] _chars = new char[UsualCapacity];
    private int _length, _prefixEnd, _lineEnd, _recordEnd;
    private (LogLevel Level, object? Pipeline, object? RunId, object? Step) _prefix;

    /// <summary>The fields of the open scopes.</summary>
    public ScopeFields Fields { get; } = new();

    /// <summary>The whole record, as it goes to the file.</summary>
    public ReadOnlySpan<char> Record => _chars.AsSpan(0, _recordEnd);

    /// <summary>Its line without a line end, as it goes to stderr too.</summary>
    public ReadOnlySpan<char> Line => _chars.AsSpan(0, _lineEnd);

    /// <summary>What follows it on stderr: the exception, if there is one, and the line end.</summary>
    public ReadOnlySpan<char> EndOnStderr => _recordEnd == _length ? "\n" : _chars.AsSpan(_recordEnd, _length - _recordEnd);

    /// <summary>Takes a record of this thread, for one call. What is logged during that call, as a scope or an argument is read, gets the next one.</summary>
    public static RecordText Take()
    {
        var record = _first ??= new RecordText();
        for (int depth = 0; record._isTaken; depth++)
            record = depth < MaxDepth ? record._inner ??= new RecordText() : throw new InsufficientExecutionStackException();
        record._isTaken = true;
        return record;
    }

    public static string OneLine(Exception exception) => $"{exception.GetType().Name}: {Words(exception, static e => e.Message, Unread(exception))}";

    /// <summary>The text of a value by the caller's code. If that fails, the record must not be lost: <paramref name="otherwise"/> gives the text instead.</summary>
    public static string Words<T>(T value, Func<T, string?> words, Func<Exception, string> otherwise)
    {
        try
        {
            return words(value) ?? "";
        }
        catch (Exception failure)
        {
            return otherwise(failure);
        }
    }

    public void Compose(LogLevel level, RunSettings run, string? step, string message, Exception? exception)
    {
        ComposePrefix(level, Fields.Pipeline ?? run.Pipeline, Fields.RunId ?? run.RunId, Fields.StepLogger ?? step ?? Fields.Step);
        AppendEscaped(message, _plainInMessage);
        if (Fields.HasOthers)
            foreach ((string key, object? value) in Fields.Others)
                AppendScope(key, value);
        _lineEnd = _length;
        Append("\n");
        _recordEnd = _length;
        if (exception is null)
            return;
        AppendIndented(Words(exception, static e => e.ToString(), Unread(exception)));
        _recordEnd = _length;
        Append(" (");
        AppendEscaped(OneLine(exception), _plainInMessage);
        Append(")\n");
    }

    public void Stamp(ReadOnlySpan<char> time) => time.CopyTo(_chars);

    /// <summary>Clears the record for the thread's next call, and releases the memory of a long one.</summary>
    public void Release()
    {
        _isTaken = false;
        Fields.Clear();
        if (_chars.Length > MaxKeptCapacity)
            (_chars, _prefixEnd) = (new char[UsualCapacity], 0);
    }

    private static Func<Exception, string> Unread(Exception exception) => failure => $"{exception.GetType()} (its text could not be read: {failure.GetType()})";

    private void ComposePrefix(LogLevel level, object? pipeline, object? runId, object? step)
    {
        // Most lines start like the one before, which is still in the buffer.
        _length = _prefixEnd;
        if (_prefixEnd > 0 && level == _prefix.Level && step == _prefix.Step && runId == _prefix.RunId && pipeline == _prefix.Pipeline)
            return;
        (_prefixEnd, _length) = (0, LineClock.TextLength);
        Append(_levels[(int)level]);
        AppendField(pipeline);
        Append(" ");
        AppendField(runId);
        Append(" ");
        AppendField(step);
        Append("] ");
        // Only a string is certain not to change.
        bool isText = pipeline is string && runId is string && step is string or null;
        (_prefix, _prefixEnd) = isText ? ((level, pipeline, runId, step), _length) : default;
    }

    private void AppendField(object? value)
    {
        int start = _length;
        AppendValue(value, _plainInField);
        if (_length == start)
            Append("-");
    }

    /// <summary>Appends a scope's field; a value is quoted if a space alone would not end it.</summary>
    private void AppendScope(string key, object? value)
    {
        Append(" ");
        AppendEscaped(key, _plainInMessage);
        Append("=");
        int start = _length;
        AppendValue(value, _plainInMessage);
        string text = _chars.AsSpan(start, _length - start).ToString();
        if (text.Length > 0 && !text.AsSpan().ContainsAny(" \"="))
            return;
        _length = start;
        Append($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    private void AppendValue(object? value, SearchValues<char> plain) => AppendEscaped(
        value as string ?? Words(
            value,
            static v => v is bool flag ? flag ? "true" : "false" : Convert.ToString(v ?? "-", CultureInfo.InvariantCulture),
            static failure => $"unreadable:{failure.GetType().Name}"),
        plain);

    /// <summary>Appends the lines of a text that are not blank, each after four spaces.</summary>
    private void AppendIndented(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd('\r');
            if (line.IsWhiteSpace())
                continue;
            Append("    ");
            AppendEscaped(line, _plainInMessage);
            Append("\n");
        }
    }

    private void AppendEscaped(ReadOnlySpan<char> text, SearchValues<char> plain)
    {
        for (int run = text.IndexOfAnyExcept(plain); run >= 0; run = text.IndexOfAnyExcept(plain))
        {
            Append(text[..run]);
            text = text[run..];
            int taken = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;
            // C1 controls, the two line separators and lone surrogates are escaped; other characters beyond ASCII are not.
            if (taken == 2 || (text[0] >= '\u00a0' && text[0] is not ('\u2028' or '\u2029') && !char.IsSurrogate(text[0])))
                Append(text[..taken]);
            else
                Append(text[0] switch { '\\' => @"\\", '\n' => @"\n", '\r' => @"\r", '\t' => @"\t", char c => $@"\u{(int)c:x4}" });
            text = text[taken..];
        }

        Append(text);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_chars.Length - _length < text.Length)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + text.Length));
        text.CopyTo(_chars.AsSpan(_length));
        _length += text.Length;
    }
}

/// <summary>What is on a run's lines if no scope says otherwise, the lowest level that is written (<see langword="null"/>: the file's own, or all), and the lines' clock.</summary>
internal sealed record RunSettings(string RunId, string Pipeline, LogLevel? Level, TimeProvider Clock);
