using System.Text;

namespace DfsOpt.Core.Contests;

/// <summary>The slots that all lineups of a contest have, if they are not those of a known showdown game: TOP, JNG, MID, for example.</summary>
internal sealed class UnknownGameSlots
{
    private const int LongestSlot = 5;

    private List<byte[]>? _words;

    /// <summary>Clears the previous contest.</summary>
    public void Clear() => _words = null;

    /// <summary>Keeps the words of the first lineup that could be slots, then only those that each later lineup has too.</summary>
    public void Add(ReadOnlySpan<byte> lineup)
    {
        if (_words is null)
        {
            _words = [];
            foreach (var word in lineup.Split((byte)' '))
            {
                if (CouldBeSlot(lineup[word]))
                    _words.Add(lineup[word].ToArray());
            }

            return;
        }

        for (int i = _words.Count - 1; i >= 0; i--)
        {
            if (!Holds(lineup, _words[i]))
                _words.RemoveAt(i);
        }
    }

    /// <summary>The slots, the captain's first, such as <c>CPT, TOP, JNG</c>; empty if the lineups are of a known game or share no slots.</summary>
    public string Text()
    {
        string[] slots = [.. (_words ?? []).Select(Encoding.UTF8.GetString).Distinct()];
        // UTIL or FLEX means a malformed lineup of a known game, and the other words are players' initials.
        return slots.Length < 2 || slots.Contains("UTIL") || slots.Contains("FLEX") ? "" : string.Join(", ", slots);
    }

    private static bool CouldBeSlot(ReadOnlySpan<byte> word) =>
        word.Length is > 0 and <= LongestSlot && !word.ContainsAnyExceptInRange((byte)'A', (byte)'Z');

    private static bool Holds(ReadOnlySpan<byte> lineup, ReadOnlySpan<byte> slot)
    {
        foreach (var word in lineup.Split((byte)' '))
        {
            if (lineup[word].SequenceEqual(slot))
                return true;
        }

        return false;
    }
}
