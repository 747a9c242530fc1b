using System.Globalization;

namespace DfsOpt.Logging.Lines;

/// <summary>The time of a file's next line: UTC, in milliseconds. If the clock is set back by up to a minute, the last time is repeated; if by more, the time follows the clock.</summary>
internal sealed class LineClock
{
    public const int TextLength = 24;

    // With room after it for the decimals of the platform's format.
    private readonly char[] _text = "0001-01-01T00:00:00.000Z0000".ToCharArray();
    private DateTime _time;

    /// <summary>The time as written on a line, such as <c>2026-11-23T10:41:07.312Z</c>.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, TextLength);

    /// <summary>Reads the clock, and moves on to its time. If the clock was set back, the time before is returned too, as written.</summary>
    public DateTime Read(TimeProvider clock, out string? setBackFrom)
    {
        var utc = clock.GetUtcNow().UtcDateTime;
        long ahead = utc.Ticks - _time.Ticks;
        setBackFrom = ahead < -TimeSpan.TicksPerMinute ? Text.ToString() : null;
        // As long as it is the same millisecond, the text is the same too.
        if (setBackFrom is null && ahead < TimeSpan.TicksPerMillisecond)
            return utc;
        _time = new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        // "O", with seven decimals, is compiled ahead of time; a custom format would be compiled again in every process.
        utc.TryFormat(_text, out _, "O", CultureInfo.InvariantCulture);
        _text[TextLength - 1] = 'Z';
        return utc;
    }
}
