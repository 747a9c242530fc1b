using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging;

/// <summary>Reads the end of a file of records.</summary>
internal static class RecordTail
{
    private const int MaxBytes = 64 * 1024;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int TimeLength = 24;

    /// <summary>The time of the last record that starts in the file's last 64 KiB.</summary>
    public static DateTime? LastTime(SafeFileHandle file)
    {
        long length = RandomAccess.GetLength(file);
        byte[] bytes = new byte[Math.Min(length, MaxBytes)];
        int read = RandomAccess.Read(file, bytes, length - bytes.Length);
        ReadOnlySpan<char> text = Encoding.Latin1.GetString(bytes, 0, read);

        while (!text.IsEmpty)
        {
            int start = text.LastIndexOf('\n') + 1;
            if (TimeOf(text[start..]) is { } time)
                return time;
            text = text[..Math.Max(0, start - 1)];
        }

        return null;
    }

    private static DateTime? TimeOf(ReadOnlySpan<char> line) =>
        line.Length > TimeLength
        && DateTime.TryParseExact(
            line[..TimeLength],
            TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTime time)
            ? time
            : null;
}
