namespace DfsOpt.Cli.Runs;

/// <summary>Reads a <c>run.log</c>, even while its run is going on.</summary>
internal static class RunLogFile
{
    private const string Continuation = "    ";

    /// <summary>The records of the log at <paramref name="path"/>, one at a time; none if there is no such file.</summary>
    public static IEnumerable<LogRecord> Read(string path)
    {
        // Pipes and devices have no length either, and opening one may block for ever.
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            yield break;
        using var reader = new StreamReader(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        LogRecord? first = null;
        List<string> more = [];
        while (reader.ReadLine() is { } line)
        {
            if (first is not null && line.StartsWith(Continuation, StringComparison.Ordinal))
            {
                more.Add(line);
                continue;
            }

            if (first is not null)
                yield return Whole(first, more);
            first = LogLine.Parse(line) ?? new LogRecord { Lines = [line], Message = line };
            more.Clear();
        }

        if (first is not null)
            yield return Whole(first, more);
    }

    private static LogRecord Whole(LogRecord first, List<string> more) => more.Count == 0
        ? first
        : first with
        {
            Lines = [.. first.Lines, .. more],
            Exception = string.Join('\n', more.Select(line => LogLine.Unescape(line.AsSpan(Continuation.Length)))),
        };
}
