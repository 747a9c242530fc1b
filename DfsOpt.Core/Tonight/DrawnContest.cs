using DfsOpt.Core.Fields;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>A contest with the fields that the user plays against.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Shares">The share of its entries that each lineup is expected to be.</param>
/// <param name="Simulation">Simulates the contests of its segment.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Kept">The user's entries that stay as they are, each with its lineup.</param>
/// <param name="Empty">The entries to fill, by their index in the DKEntries file.</param>
internal sealed record DrawnContest(
    NightContest Contest, FieldShares Shares, ContestSimulation Simulation, OpponentFields Fields, IReadOnlyList<KeptEntry> Kept, IReadOnlyList<int> Empty)
{
    /// <summary>DraftKings' id of the contest.</summary>
    public string Id => Contest.Id;

    /// <summary>The share of the opponents' entries that have each player as captain and as flex, from 0 to 1: expected or, for a real field, actual.</summary>
    public (double[] Captain, double[] Flex) Rates => Fields.AreKnown
        ? (RatesOf(drawn => drawn.CaptainCounts), RatesOf(drawn => drawn.FlexCounts))
        : (Shares.CaptainRates, Shares.FlexRates);

    /// <summary>How many different lineups the fields have, on average.</summary>
    public double DistinctLineups { get; } = Fields.Opponents.Average(field => (double)field.Lineups.Length);

    /// <summary>How many entries have a field's most entered lineup, on average.</summary>
    public double MostDuplicates { get; } = Fields.Opponents.Average(field => (double)field.Counts.ToArray().Max());

    private double[] RatesOf(Func<ContestField, int[]> counts) =>
        [.. Enumerable.Range(0, Shares.CaptainRates.Length).Select(player => Fields.Opponents.Average(field => counts(field).ElementAtOrDefault(player) / (double)field.Entries))];
}

/// <summary>An entry whose lineup stays as it is.</summary>
/// <param name="Entry">Its index in the DKEntries file.</param>
/// <param name="Lineup">Its lineup.</param>
internal readonly record struct KeptEntry(int Entry, UniverseLineup Lineup);
