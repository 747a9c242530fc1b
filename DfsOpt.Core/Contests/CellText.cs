using System.Text;

namespace DfsOpt.Core.Contests;

/// <summary>A cell for a message.</summary>
internal static class CellText
{
    private const int Longest = 200;

    /// <summary>Its text as far as it goes into a message.</summary>
    public static string Short(ReadOnlySpan<byte> cell)
    {
        string text = Encoding.UTF8.GetString(cell);
        if (text.Length <= Longest)
            return text;
        // A pair is not cut in half.
        return $"{text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)}...";
    }
}
