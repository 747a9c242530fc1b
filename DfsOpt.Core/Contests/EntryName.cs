using System.Buffers.Text;

namespace DfsOpt.Core.Contests;

/// <summary>How DraftKings names entries: <c>user (i/n)</c> for a user's entry i of n, <c>user</c> for an only one.</summary>
internal static class EntryName
{
    /// <summary>Stands for a number of entries beyond any contest's size.</summary>
    public const int TooMany = int.MaxValue;

    /// <summary>Takes the suffix off.</summary>
    /// <param name="name">The EntryName cell.</param>
    /// <param name="entries">How many entries the user has in the contest, or <see cref="TooMany"/>.</param>
    /// <returns>The user.</returns>
    public static ReadOnlySpan<byte> User(ReadOnlySpan<byte> name, out int entries)
    {
        entries = 1;
        if (name.Length == 0 || name[^1] != ')')
            return name;
        int open = name.LastIndexOf(" ("u8);
        if (open < 0)
            return name;
        var inside = name[(open + 2)..^1];
        int slash = inside.IndexOf((byte)'/');
        if (slash < 0 || !TryCount(inside[..slash], out _) || !TryCount(inside[(slash + 1)..], out int count))
            return name;
        entries = count;
        return name[..open];
    }

    private static bool TryCount(ReadOnlySpan<byte> digits, out int count)
    {
        count = 0;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;
        if (!Utf8Parser.TryParse(digits, out count, out _))
            count = TooMany;
        return count > 0;
    }
}
