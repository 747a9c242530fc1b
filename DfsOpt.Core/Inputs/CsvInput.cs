using System.Text;
using System.Text.Unicode;

namespace DfsOpt.Core.Inputs;

/// <summary>Checks that bytes are readable CSV text before anything is parsed.</summary>
internal static class CsvInput
{
    /// <summary>The text without its byte order mark.</summary>
    /// <exception cref="InputException">It is empty, not UTF-8, or not separated by commas.</exception>
    public static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new InputException(ProblemCodes.NotUtf8, 1, "is UTF-16 text, as spreadsheets save \"Unicode text\"");
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (IsBlank(text))
            throw new InputException(ProblemCodes.EmptyFile, null, "is empty");
        Check(text, 1);
        int end = text.IndexOf((byte)'\n');
        var header = end < 0 ? text : text[..end];
        if (!header.Contains((byte)',') && header.ContainsAny((byte)';', (byte)'\t'))
            throw new InputException(ProblemCodes.Semicolons, 1, $"is separated by {(header.Contains((byte)';') ? "semicolons" : "tabs")}, not by commas");
        if (end < 0 && text.Contains((byte)'\r'))
            throw new InputException(ProblemCodes.NotUtf8, 1, "ends its lines with CR only, as very old programs do");
        return text;
    }

    /// <summary>Whether a text is only white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(" \t\r\n"u8);

    /// <summary>Checks a text, or whole lines of one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line that it starts on, from 1.</param>
    /// <exception cref="InputException">It is not UTF-8.</exception>
    public static void Check(ReadOnlySpan<byte> text, int line)
    {
        if (text.Contains((byte)0) || !Utf8.IsValid(text))
            throw NotUtf8(text, line);
    }

    private static InputException NotUtf8(ReadOnlySpan<byte> text, int line)
    {
        int nul = text.IndexOf((byte)0);
        if (nul >= 0)
            return new InputException(ProblemCodes.NotUtf8, line + LinesBefore(text, nul), "contains NUL bytes, so it is not UTF-8 text");
        int at = FirstInvalid(text);
        return new InputException(ProblemCodes.NotUtf8, line + LinesBefore(text, at), $"contains the byte 0x{text[at]:X2}, which is not UTF-8");
    }

    private static int LinesBefore(ReadOnlySpan<byte> text, int position) => text[..position].Count((byte)'\n');

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        int position = 0;
        while (Rune.DecodeFromUtf8(text[position..], out _, out int length) == System.Buffers.OperationStatus.Done)
            position += length;
        return position;
    }
}
