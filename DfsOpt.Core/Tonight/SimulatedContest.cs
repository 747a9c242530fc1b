using DfsOpt.Core.Simulation;

namespace DfsOpt.Core.Tonight;

/// <summary>A contest with what its simulation found.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Shares">What its field is expected to be.</param>
/// <param name="Empty">The entries to fill, by their places in the DKEntries file.</param>
/// <param name="Result">What the simulation found.</param>
internal sealed record SimulatedContest(NightContest Contest, FieldShares Shares, IReadOnlyList<int> Empty, ContestResult Result)
{
    /// <summary>How many different lineups the fields have, on average.</summary>
    public double DistinctLineups { get; } = Result.Fields.Average(field => (double)field.Lineups.Length);

    /// <summary>How many entries have the fields' most entered lineup, on average.</summary>
    public double MostDuplicates { get; } = Result.Fields.Average(field => (double)field.Counts.ToArray().Max());
}
