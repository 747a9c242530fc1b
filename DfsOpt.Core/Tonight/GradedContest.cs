using DfsOpt.Core.Simulation;

namespace DfsOpt.Core.Tonight;

/// <summary>A contest with what lineups are worth in it.</summary>
/// <param name="Drawn">The contest with its fields.</param>
/// <param name="Grades">What the lineups are worth.</param>
/// <param name="Actual">What was really scored, if the contest is over; <see langword="null"/> otherwise.</param>
internal sealed record GradedContest(DrawnContest Drawn, ContestGrades Grades, ActualScores? Actual)
{
    /// <summary>DraftKings' id of it.</summary>
    public string Id => Drawn.Id;

    /// <summary>The fee where a return on it can be told; <see langword="null"/> otherwise.</summary>
    public decimal? FeeForRoi => Drawn.Contest.Terms is { Payouts: not null, EntryFee: > 0 and var fee } ? fee : null;
}
