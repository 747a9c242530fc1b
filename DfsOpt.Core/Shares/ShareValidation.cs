using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Shares;

/// <summary>How a share model predicts entries that it was not fitted on.</summary>
/// <param name="Method"><c>leave_one_slate_out</c>, <c>hold_out_fraction</c>, or <c>split_users_in_halves</c> where there is a single slate.</param>
/// <param name="Scores">All held-out entries together.</param>
/// <param name="Slates">Each slate as it was held out.</param>
public sealed record ShareValidation(string Method, ShareModelScores Scores, IReadOnlyList<HeldOutSlate> Slates)
{
    /// <summary>Each slate predicted by a model of the others.</summary>
    public const string LeaveOneSlateOut = "leave_one_slate_out";

    /// <summary>A fraction of the slates predicted by a model of the others.</summary>
    public const string HoldOutFraction = "hold_out_fraction";

    /// <summary>One half of the users predicted by a model of the other half.</summary>
    public const string SplitUsersInHalves = "split_users_in_halves";
}
