using System.Text.RegularExpressions;
using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Cli.Pipelines;

/// <summary>Shows log lines on a terminal: one row each, with the level in colour; errors are not cut. <c>run.log</c> has every line in full.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="width">Its current number of columns.</param>
/// <param name="style">Its colours.</param>
internal sealed partial class TerminalLog(TextWriter terminal, Func<int> width, TextStyle style) : DelegatingWriter(terminal)
{
    // On a narrower terminal, the part that all lines share would leave no room for the message.
    private const int RoomForWholePrefix = 160;
    private const int RoomForStepName = 100;

    private const string Indent = "    ";

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        Inner.Write(string.Concat(value.Split('\n').Select((line, i) => (i > 0 ? "\n" : "") + Shown(line))));
    }

    private string Shown(string line)
    {
        if (LogLine.Parse(line) is not { } record)
            return Printable.Text(line);
        int columns = width();
        var (before, behind) = Prefix(line, record, columns);
        string message = Printable.Text(Reordered(line[(line.IndexOf(']') + 1)..].TrimStart()));
        string start = $"{style.Dim(before)} {Level(record)} {style.Dim(behind)} ";
        int room = columns - before.Length - record.Level.Length - behind.Length - 3;
        if (record.IsBelow(LogLevel.Error))
            return start + Printable.Fit(message, room);
        return room > columns / 2
            ? start + string.Join('\n' + Indent, Wrapped(message, room, columns))
            : start + '\n' + Indent + string.Join('\n' + Indent, TextWrap.Lines(message, columns - Indent.Length));
    }

    // A warning's path is its longest and least important field, so it comes last.
    private static string Reordered(string message) =>
        Warning().Match(message) is { Success: true } warning ? $"{warning.Groups["code"]} {warning.Groups["message"]} {warning.Groups["file"]}" : message;

    [GeneratedRegex("""^(?<code>code=\S+) (?<file>file=(?:"(?:[^"]|"")*"|\S*)) (?<message>message=.*)$""")]
    private static partial Regex Warning();

    // The parts before and after the level.
    private static (string Before, string Inner) Prefix(string line, LogRecord record, int columns)
    {
        if (columns >= RoomForWholePrefix)
            return (line[..line.IndexOf(' ')], line[line.IndexOf('[')..(line.IndexOf(']') + 1)]);
        string step = record.Step.Length == 0 ? "-" : record.Step;
        return columns >= RoomForStepName
            ? (line[11..23], $"[{Printable.Text(step)}]")
            : (line[11..19], $"[{Printable.Text(step.Split('_')[0])}]");
    }

    private static IEnumerable<string> Wrapped(string message, int room, int columns)
    {
        string first = TextWrap.Lines(message, room).First();
        return first.Length == message.Length ? [first] : [first, .. TextWrap.Lines(message[first.Length..].TrimStart(), columns - Indent.Length)];
    }

    private string Level(LogRecord record) =>
        !record.IsBelow(LogLevel.Error) ? style.Red(record.Level)
        : !record.IsBelow(LogLevel.Warning) ? style.Yellow(record.Level)
        : !record.IsBelow(LogLevel.Information) ? style.Green(record.Level)
        : style.Dim(record.Level);
}
