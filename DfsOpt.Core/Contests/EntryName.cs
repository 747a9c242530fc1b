namespace DfsOpt.Core.Contests;

/// <summary>How DraftKings names entries: <c>user (i/n)</c> for a user's entry i of n, <c>user</c> for the user's only entry.</summary>
internal static class EntryName
{
    /// <summary>More entries than any contest has.</summary>
    public const int TooMany = int.MaxValue;

    private const int MostDigits = 9;

    /// <summary>Removes the suffix.</summary>
    /// <param name="name">The EntryName cell.</param>
    /// <param name="entries">How many entries the user has in the contest, or <see cref="TooMany"/>.</param>
    /// <returns>The user.</returns>
    public static ReadOnlySpan<byte> User(ReadOnlySpan<byte> name, out int entries)
    {
        entries = 1;
        if (name.Length == 0 || name[^1] != ')')
            return name;
        int slash = NumberBefore(name, name.Length - 1, out int count);
        if (slash < 0 || name[slash] != '/')
            return name;
        int open = NumberBefore(name, slash, out _);
        if (open < 1 || name[open] != '(' || name[open - 1] != ' ')
            return name;
        entries = count;
        return name[..(open - 1)];
    }

    /// <summary>Reads the positive number that ends before an index.</summary>
    /// <returns>The index before the number, or -1 if there is none.</returns>
    private static int NumberBefore(ReadOnlySpan<byte> text, int end, out int number)
    {
        number = 0;
        int at = end - 1, unit = 1;
        for (uint digit; at >= 0 && (digit = text[at] - (uint)'0') <= 9; at--, unit *= 10)
            number += (int)digit * unit;
        if (end - 1 - at > MostDigits)
            number = TooMany;
        return number > 0 ? at : -1;
    }
}
