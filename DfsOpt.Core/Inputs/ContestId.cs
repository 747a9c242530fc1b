namespace DfsOpt.Core.Inputs;

/// <summary>A contest's id, taken from the name of its file.</summary>
internal static class ContestId
{
    private const int FewestDigits = 6;

    /// <summary>The first run of six or more digits, or the name without its extension.</summary>
    public static string Of(string fileName) => Digits(fileName) ?? Path.GetFileNameWithoutExtension(fileName);

    /// <summary>The id of a file in a zip: the digits of its own name, or else of the zip's name, or else its own name.</summary>
    public static string OfMember(string memberName, string zipName) => Digits(memberName) ?? Digits(zipName) ?? Of(memberName);

    private static string? Digits(string name)
    {
        for (int start = 0; start < name.Length; start++)
        {
            int end = start;
            while (end < name.Length && char.IsAsciiDigit(name[end]))
                end++;
            if (end - start >= FewestDigits)
                return name[start..end];
            start = end;
        }

        return null;
    }
}
