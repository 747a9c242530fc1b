using DfsOpt.Core.Fields;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>A contest with the fields that the person plays against.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Shares">What share of its entries each lineup is expected to be.</param>
/// <param name="Simulation">Simulates the contests of its segment.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Kept">The entries that stay, each with its lineup.</param>
/// <param name="Empty">The entries to fill, by their places in the DKEntries file.</param>
internal sealed record DrawnContest(
    NightContest Contest, FieldShares Shares, ContestSimulation Simulation, OpponentFields Fields, IReadOnlyList<KeptEntry> Kept, IReadOnlyList<int> Empty)
{
    /// <summary>DraftKings' id of it.</summary>
    public string Id => Contest.Id;

    /// <summary>How many of the opponents' entries have each player as captain and in another slot, from 0 to 1: what is expected or, of a real field, what is so.</summary>
    public (double[] Captain, double[] Flex) Rates => Fields.AreKnown
        ? (RatesOf(drawn => drawn.CaptainCounts), RatesOf(drawn => drawn.FlexCounts))
        : (Shares.CaptainRates, Shares.FlexRates);

    /// <summary>How many different lineups the fields have, on average.</summary>
    public double DistinctLineups { get; } = Fields.Opponents.Average(field => (double)field.Lineups.Length);

    /// <summary>How many entries have the fields' most entered lineup, on average.</summary>
    public double MostDuplicates { get; } = Fields.Opponents.Average(field => (double)field.Counts.ToArray().Max());

    private double[] RatesOf(Func<ContestField, int[]> counts) =>
        [.. Enumerable.Range(0, Shares.CaptainRates.Length).Select(player => Fields.Opponents.Average(field => counts(field).ElementAtOrDefault(player) / (double)field.Entries))];
}

/// <summary>An entry whose lineup stays.</summary>
/// <param name="Entry">Its place in the DKEntries file.</param>
/// <param name="Lineup">Its lineup.</param>
internal readonly record struct KeptEntry(int Entry, UniverseLineup Lineup);
