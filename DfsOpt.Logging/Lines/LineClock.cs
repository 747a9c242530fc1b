using System.Globalization;

namespace DfsOpt.Logging;

/// <summary>The time of a file's next line: UTC, in milliseconds. It repeats itself while the clock stands up to a minute behind it, and follows a clock that is set back by more.</summary>
internal sealed class LineClock
{
    /// <summary>How long <see cref="Text"/> is.</summary>
    public const int TextLength = 24;

    private const long MaxMillisecondsBack = 60_000;

    // With room behind it for the decimals of the platform's format.
    private readonly char[] _text = "0001-01-01T00:00:00.000Z0000".ToCharArray();
    private long _millisecond;

    /// <summary>The time.</summary>
    public DateTime Time => new(_millisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    /// <summary>The time as it stands on a line, such as <c>2026-11-23T10:41:07.312Z</c>.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, TextLength);

    /// <summary>A time as it stands on a line.</summary>
    public static string Format(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads the clock, and moves on to what it says.</summary>
    /// <returns>That; the last time where the clock, which is the caller's code, fails: that must not cost a record.</returns>
    public DateTime Read(TimeProvider clock)
    {
        try
        {
            DateTime utc = clock.GetUtcNow().UtcDateTime;
            MoveTo(utc);
            return utc;
        }
        catch (Exception)
        {
            return Time;
        }
    }

    private void MoveTo(DateTime utc)
    {
        long millisecond = utc.Ticks / TimeSpan.TicksPerMillisecond;
        if (millisecond <= _millisecond && millisecond >= _millisecond - MaxMillisecondsBack)
            return;

        if (millisecond / 1000 != _millisecond / 1000)
            WriteWhole(utc);
        else
            WriteMilliseconds((int)(millisecond % 1000));
        _millisecond = millisecond;
    }

    private void WriteWhole(DateTime utc)
    {
        // The platform's own format, of seven decimals, is compiled ahead of time; one of ours would be compiled anew in every process.
        utc.TryFormat(_text, out _, "O", CultureInfo.InvariantCulture);
        _text[TextLength - 1] = 'Z';
    }

    private void WriteMilliseconds(int milliseconds)
    {
        _text[20] = (char)('0' + (milliseconds / 100));
        _text[21] = (char)('0' + (milliseconds / 10 % 10));
        _text[22] = (char)('0' + (milliseconds % 10));
    }
}
