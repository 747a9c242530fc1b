using DfsOpt.Core.Simulation;

namespace DfsOpt.Core.Tonight;

/// <summary>A contest with the lineups of the person's entries.</summary>
/// <param name="Graded">The contest with what lineups are worth in it.</param>
/// <param name="Result">The lineups, those that were kept first, and what they win together.</param>
internal sealed record AssignedContest(GradedContest Graded, SimulationResult Result)
{
    /// <summary>DraftKings' id of it.</summary>
    public string Id => Graded.Id;

    /// <summary>The contest with its fields.</summary>
    public DrawnContest Drawn => Graded.Drawn;

    /// <summary>The person's lineups, each with the place of its entry in the DKEntries file.</summary>
    public IEnumerable<(int Entry, GradedLineup Lineup)> Own =>
        Drawn.Kept.Select(kept => kept.Entry).Concat(Drawn.Empty).Zip(Result.Own);
}
