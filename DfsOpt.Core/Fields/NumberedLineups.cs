using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Fields;

/// <summary>Finds lineups by their numbers in a universe, which does not store them.</summary>
internal static class NumberedLineups
{
    /// <summary>The lineups of several lists of numbers, in one pass over the universe.</summary>
    /// <param name="universe">The universe.</param>
    /// <param name="lists">Numbers from 0, ascending in each list.</param>
    public static UniverseLineup[][] Of(LineupUniverse universe, params IReadOnlyList<int[]> lists)
    {
        UniverseLineup[][] found = [.. lists.Select(numbers => new UniverseLineup[numbers.Length])];
        int[] next = new int[lists.Count];
        foreach (var block in universe.Blocks())
        {
            for (int list = 0; list < lists.Count; list++)
            {
                int[] numbers = lists[list];
                for (; next[list] < numbers.Length && numbers[next[list]] < block.First + block.Count; next[list]++)
                    found[list][next[list]] = block[(int)(numbers[next[list]] - block.First)];
            }
        }

        return found;
    }
}
