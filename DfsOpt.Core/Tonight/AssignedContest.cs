using DfsOpt.Core.Simulation;

namespace DfsOpt.Core.Tonight;

/// <summary>A contest with the lineups of the user's entries.</summary>
/// <param name="Graded">The contest with its graded lineups.</param>
/// <param name="Result">The user's lineups, the kept ones first, and what they win together.</param>
internal sealed record AssignedContest(GradedContest Graded, SimulationResult Result)
{
    /// <summary>DraftKings' id of the contest.</summary>
    public string Id => Graded.Id;

    /// <summary>The contest with its fields.</summary>
    public DrawnContest Drawn => Graded.Drawn;

    /// <summary>The user's lineups, each with the index of its entry in the DKEntries file.</summary>
    public IEnumerable<(int Entry, GradedLineup Lineup)> Own =>
        Drawn.Kept.Select(kept => kept.Entry).Concat(Drawn.Empty).Zip(Result.Own);
}
