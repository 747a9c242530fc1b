using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging;

/// <summary>Reads the end of a file of records.</summary>
internal static class RecordTail
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    // Most records are short: more is read only where little does not do.
    private static readonly int[] Lengths = [64 * 1024, 1024 * 1024, 16 * 1024 * 1024];

    /// <summary>The time of the last record that starts in the file's last 16 MiB.</summary>
    public static DateTime? LastTime(SafeFileHandle file)
    {
        long length = RandomAccess.GetLength(file);
        foreach (int bytes in Lengths)
        {
            long offset = Math.Max(0, length - bytes);
            if (LastTime(file, offset, (int)(length - offset)) is { } time)
                return time;
        }

        return null;
    }

    private static DateTime? LastTime(SafeFileHandle file, long offset, int count)
    {
        byte[] bytes = new byte[count];
        int read = RandomAccess.Read(file, bytes, offset);
        ReadOnlySpan<char> text = Encoding.Latin1.GetString(bytes, 0, read);

        for (int end = text.LastIndexOf('\n'); end >= 0; end = text.LastIndexOf('\n'))
        {
            if (TimeOf(text[(end + 1)..]) is { } time)
                return time;
            text = text[..end];
        }

        // What stands before the first line end is a line only where the file starts: elsewhere a message could pass for a time.
        return offset == 0 ? TimeOf(text) : null;
    }

    private static DateTime? TimeOf(ReadOnlySpan<char> line) =>
        line.Length > LineClock.TextLength
        && DateTime.TryParseExact(
            line[..LineClock.TextLength],
            TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTime time)
            ? time
            : null;
}
