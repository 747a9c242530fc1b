using System.Globalization;

namespace DfsOpt.Core.Artifacts;

/// <summary>A run's id: the time it started, in UTC to the second, and six hex digits.</summary>
public static class RunId
{
    private const string StartFormat = "yyyy-MM-dd'T'HHmmss'Z'";
    private const string Shape = "0000-00-00T000000Z_aaaaaa";
    private const int StartLength = 18;
    private const int Length = 25;

    /// <summary>Whether <paramref name="name"/> has the form of a run's id.</summary>
    /// <param name="name">The name.</param>
    public static bool IsValid(string name) =>
        name.Length == Length
        && name[StartLength] == '_'
        && name.Skip(StartLength + 1).All(char.IsAsciiHexDigitLower)
        && StartOf(name) is not null;

    /// <summary>Whether a run's id can start with <paramref name="text"/>, or be equal to it.</summary>
    /// <param name="text">The text.</param>
    public static bool IsPrefix(string text)
    {
        if (text.Length is 0 or > Length)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (Shape[i] switch { '0' => !char.IsAsciiDigit(text[i]), 'a' => !char.IsAsciiHexDigitLower(text[i]), var fixedText => text[i] != fixedText })
                return false;
        }

        return true;
    }

    /// <summary>When the run with this id started, to the second; <see langword="null"/> if it is not a run's id.</summary>
    /// <param name="id">The id.</param>
    public static DateTimeOffset? StartOf(string id) =>
        id.Length >= StartLength && DateTimeOffset.TryParseExact(
            id.AsSpan(0, StartLength), StartFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? start
            : null;
}
