using System.Globalization;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary>Reads the earliest start of the runs to list: a day, a time, or a time ago.</summary>
internal static class Since
{
    /// <summary>How it can be written, for people.</summary>
    public const string Accepted = "a day such as 2026-11-23 or a time such as 2026-11-23T18:00 (both in UTC, as run ids are), or a time ago: 30m, 12h, 7d, 2w";

    private static readonly string[] _times = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>The time that <paramref name="text"/> means at <paramref name="now"/>.</summary>
    /// <exception cref="UsageException">It is not a time.</exception>
    public static DateTimeOffset Parse(string text, DateTimeOffset now)
    {
        if (DateTimeOffset.TryParseExact(text, _times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time;
        if (text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && Unit(text[^1]) is { } unit)
            return count < (now - DateTimeOffset.MinValue) / unit ? now - count * unit : DateTimeOffset.MinValue;
        throw new UsageException($"--since takes {Accepted}; not '{Printable.Text(text)}'.");
    }

    private static TimeSpan? Unit(char letter) => letter switch
    {
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        'w' => TimeSpan.FromDays(7),
        _ => null,
    };
}
