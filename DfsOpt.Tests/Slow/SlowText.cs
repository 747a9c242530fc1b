using System.Text;

namespace DfsOpt.Tests.Slow;

/// <summary>Bytes as text, or why they are none.</summary>
internal static class SlowText
{
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    /// <returns>The code of what is wrong, or <see langword="null"/>.</returns>
    public static string? Read(byte[] bytes, out string text)
    {
        text = "";
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return "not_utf8";
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        if (bytes.All(b => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            return "empty_file";
        try
        {
            text = _strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return "not_utf8";
        }

        if (text.Contains('\0'))
            return "not_utf8";
        string first = text.Split('\n')[0];
        if (!first.Contains(',') && (first.Contains(';') || first.Contains('\t')))
            return "semicolons";
        return !text.Contains('\n') && text.Contains('\r') ? "not_utf8" : null;
    }
}
