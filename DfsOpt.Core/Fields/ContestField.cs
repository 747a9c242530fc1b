using DfsOpt.Core.Lineups;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Fields;

/// <summary>The lineups that opponents enter in a contest, and how many entries have each.</summary>
public sealed class ContestField
{
    private ContestField(UniverseLineup[] lineups, int[] counts, int withoutLineup)
    {
        Lineups = lineups;
        Counts = counts;
        WithoutLineup = withoutLineup;
        Entries = counts.Sum() + withoutLineup;
        int players = 0;
        foreach (ref readonly var lineup in lineups.AsSpan())
            players = Math.Max(players, 1 + Math.Max(lineup[0], lineup[Showdown.Slots - 1]));
        CaptainCounts = new int[players];
        FlexCounts = new int[players];
        for (int i = 0; i < lineups.Length; i++)
        {
            CaptainCounts[lineups[i][0]] += counts[i];
            for (int slot = 1; slot < Showdown.Slots; slot++)
                FlexCounts[lineups[i][slot]] += counts[i];
        }
    }

    /// <summary>The different lineups.</summary>
    public ReadOnlyMemory<UniverseLineup> Lineups { get; }

    /// <summary>How many entries have each of them, 1 or more.</summary>
    public ReadOnlyMemory<int> Counts { get; }

    /// <summary>How many entries there are, including those without a lineup.</summary>
    public int Entries { get; }

    /// <summary>How many entries have no lineup. They finish below all others.</summary>
    public int WithoutLineup { get; }

    /// <summary>How many entries have each player as captain, by the player's index.</summary>
    internal int[] CaptainCounts { get; }

    /// <summary>How many entries have each player as flex, by the player's index.</summary>
    internal int[] FlexCounts { get; }

    /// <summary>Creates a field from its lineups.</summary>
    /// <param name="lineups">Its different lineups, 1 or more.</param>
    /// <param name="counts">How many entries have each of them, 1 or more.</param>
    /// <param name="withoutLineup">How many more entries have no lineup, 0 or more.</param>
    /// <exception cref="ArgumentException">There is no lineup, there are more or fewer counts than lineups, or a count is out of range.</exception>
    public static ContestField Of(IReadOnlyList<UniverseLineup> lineups, IReadOnlyList<int> counts, int withoutLineup = 0)
    {
        ArgumentNullException.ThrowIfNull(lineups);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfNegative(withoutLineup);
        if (lineups.Count == 0 || lineups.Count != counts.Count || counts.Any(count => count < 1))
            throw new ArgumentException($"There are {lineups.Count} lineups and {counts.Count} counts; a field has one lineup or more, each with a count of 1 or more.", nameof(lineups));
        return new ContestField([.. lineups], [.. counts], withoutLineup);
    }
}
