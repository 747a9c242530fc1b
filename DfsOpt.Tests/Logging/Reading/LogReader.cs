using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

/// <summary>Reads a log back, and accepts nothing but whole records in the order of their times.</summary>
internal static partial class LogReader
{
    private static readonly string[] _levels = ["TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"];

    public static IReadOnlyList<LogRecord> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
    }

    public static IReadOnlyList<LogRecord> Parse(string text)
    {
        if (text.Length == 0)
            return [];
        Assert.IsFalse(text.StartsWith('\ufeff'), "a byte order mark");
        Assert.IsTrue(text.EndsWith('\n'), "the last line has no end");

        var records = new List<LogRecord>();
        foreach (string line in text[..^1].Split('\n'))
        {
            Assert.IsFalse(line.Any(MustBeEscaped), $"a raw control character in {line}");
            if (line.StartsWith("    ", StringComparison.Ordinal) && records.Count > 0)
            {
                Assert.AreNotEqual("", line.Trim(), "a blank line of an exception");
                records[^1] = records[^1] with { Exception = records[^1].Exception + Unescape(line[4..]) + "\n" };
            }
            else
            {
                var record = ParseLine(line);
                Assert.IsTrue(records.Count == 0 || records[^1].Time <= record.Time, $"time goes back at {line}");
                records.Add(record);
            }
        }

        return records;
    }

    private static LogRecord ParseLine(string line)
    {
        var match = Line().Match(line);
        Assert.IsTrue(match.Success, $"no record: {line}");
        var time = DateTime.ParseExact(
            match.Groups[1].Value,
            "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        var level = (LogLevel)Array.IndexOf(_levels, match.Groups[2].Value);
        return new LogRecord(
            time,
            level,
            Unescape(match.Groups[3].Value),
            Unescape(match.Groups[4].Value),
            Unescape(match.Groups[5].Value),
            Unescape(match.Groups[6].Value),
            "");
    }

    private static string Unescape(string text) => Escape().Replace(text, static match => match.Value switch
    {
        @"\\" => @"\",
        @"\n" => "\n",
        @"\r" => "\r",
        @"\t" => "\t",
        ['\\', 'u', .. { Length: 4 } code] => ((char)ushort.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
        _ => throw new AssertFailedException($"{match.Value} escapes nothing"),
    });

    private static bool MustBeEscaped(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (TRACE|DEBUG|INFO|WARNING|ERROR|CRITICAL) \[([^ \[\]]+) ([^ \[\]]+) ([^ \[\]]+)\] (.*)\z", RegexOptions.Singleline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\\(u[0-9a-fA-F]{4}|.)?", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
