using DfsOpt.Core.Simulation;

namespace DfsOpt.Core.Tonight;

/// <summary>A contest with its graded lineups.</summary>
/// <param name="Drawn">The contest with its fields.</param>
/// <param name="Grades">The grades of the lineups.</param>
/// <param name="Actual">The actual scores; <see langword="null"/> unless the contest is over.</param>
internal sealed record GradedContest(DrawnContest Drawn, ContestGrades Grades, ActualScores? Actual)
{
    /// <summary>DraftKings' id of the contest.</summary>
    public string Id => Drawn.Id;

    /// <summary>The entry fee, to compute a return on it; <see langword="null"/> if that is not possible.</summary>
    public decimal? FeeForRoi => Drawn.Contest.Terms is { Payouts: not null, EntryFee: > 0 and var fee } ? fee : null;
}
