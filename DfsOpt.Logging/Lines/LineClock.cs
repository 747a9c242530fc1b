using System.Globalization;

namespace DfsOpt.Logging;

/// <summary>The time of a file's next line: UTC, in milliseconds, and never before the one above.</summary>
internal sealed class LineClock
{
    /// <summary>How long <see cref="Text"/> is.</summary>
    public const int TextLength = 24;

    // With room behind it for the decimals of the platform's format.
    private readonly char[] _text = "0001-01-01T00:00:00.000Z0000".ToCharArray();
    private long _millisecond;

    /// <summary>The time as it stands on a line, such as <c>2026-11-23T10:41:07.312Z</c>.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, TextLength);

    /// <summary>Reads the clock, and moves on to the time that it is.</summary>
    /// <returns>That time; the last one where the clock, which is the caller's code, fails: that must not cost a record.</returns>
    public DateTime Read(TimeProvider clock)
    {
        try
        {
            DateTime utc = clock.GetUtcNow().UtcDateTime;
            Advance(utc);
            return utc;
        }
        catch (Exception)
        {
            return new DateTime(_millisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        }
    }

    /// <summary>Moves on to a time; one that lies back repeats the last one.</summary>
    public void Advance(DateTime utc)
    {
        long millisecond = utc.Ticks / TimeSpan.TicksPerMillisecond;
        if (millisecond <= _millisecond)
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
