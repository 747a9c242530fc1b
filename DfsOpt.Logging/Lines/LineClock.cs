using System.Globalization;

namespace DfsOpt.Logging.Lines;

/// <summary>The time of a file's next line: UTC, in milliseconds. It repeats itself while the clock stands up to a minute behind it, and follows a clock that is set back by more.</summary>
internal sealed class LineClock
{
    public const int TextLength = 24;

    // With room behind it for the decimals of the platform's format.
    private readonly char[] _text = "0001-01-01T00:00:00.000Z0000".ToCharArray();
    private DateTime _time;

    /// <summary>The time as it stands on a line, such as <c>2026-11-23T10:41:07.312Z</c>.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, TextLength);

    /// <summary>Reads the clock, and moves on to what it says.</summary>
    /// <returns>What the clock says, and the time before where it was set back from that.</returns>
    public (DateTime Now, string? SetBackFrom) Read(TimeProvider clock)
    {
        var utc = clock.GetUtcNow().UtcDateTime;
        long ahead = utc.Ticks - _time.Ticks;
        // As long as it is the same millisecond, the text is the same too.
        if (ahead is >= -TimeSpan.TicksPerMinute and < TimeSpan.TicksPerMillisecond)
            return (utc, null);
        string? setBackFrom = ahead < 0 ? Text.ToString() : null;
        _time = new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        // The platform's own format, of seven decimals, is compiled ahead of time; one of ours would be compiled anew in every process.
        utc.TryFormat(_text, out _, "O", CultureInfo.InvariantCulture);
        _text[TextLength - 1] = 'Z';
        return (utc, setBackFrom);
    }
}
