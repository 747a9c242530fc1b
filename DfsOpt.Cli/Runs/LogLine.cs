using System.Globalization;
using System.Text;
using DfsOpt.Logging;

namespace DfsOpt.Cli.Runs;

/// <summary>Parses a line <c>{time} {LEVEL} [{pipeline} {run_id} {step}] {message}</c>.</summary>
internal static class LogLine
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int TimeLength = 24;
    private const string Empty = "-";

    /// <summary>The record that starts with <paramref name="line"/>; <see langword="null"/> if none does.</summary>
    public static LogRecord? Parse(string line)
    {
        if (line.Length <= TimeLength || line[TimeLength] != ' ' ||
            !DateTimeOffset.TryParseExact(
                line.AsSpan(0, TimeLength), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return null;
        int open = line.IndexOf(" [", TimeLength + 1, StringComparison.Ordinal);
        int close = open < 0 ? -1 : line.IndexOf(']', open);
        if (close < 0)
            return null;
        string level = line[(TimeLength + 1)..open];
        string[] prefix = line[(open + 2)..close].Split(' ');
        if (prefix.Length != 3 || !LogLevelNames.TryParse(level, out _))
            return null;
        return new LogRecord
        {
            Lines = [line],
            Time = time,
            Level = level,
            Pipeline = Field(prefix[0]),
            RunId = Field(prefix[1]),
            Step = Field(prefix[2]),
            Message = Unescape(line.AsSpan(Math.Min(close + 2, line.Length))),
        };
    }

    /// <summary>Turns the log's escapes back into the characters they stand for.</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            switch (text[i])
            {
                case 'n': plain.Append('\n'); break;
                case 'r': plain.Append('\r'); break;
                case 't': plain.Append('\t'); break;
                case 'u' when i + 4 < text.Length
                    && ushort.TryParse(text.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit):
                    plain.Append((char)unit);
                    i += 4;
                    break;
                default: plain.Append(text[i]); break;
            }
        }

        return plain.ToString();
    }

    private static string Field(string text) => text == Empty ? "" : Unescape(text);
}
