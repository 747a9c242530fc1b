using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Shares;

/// <summary>How well a share model predicts entries that it was not fitted on.</summary>
/// <param name="Method"><c>leave_one_slate_out</c>, <c>hold_out_fraction</c>, or <c>split_users_in_halves</c> for a single slate.</param>
/// <param name="Scores">The scores of all held-out entries.</param>
/// <param name="Slates">Each slate that was held out.</param>
public sealed record ShareValidation(string Method, ShareModelScores Scores, IReadOnlyList<HeldOutSlate> Slates)
{
    /// <summary>Each slate is predicted by a model of the others.</summary>
    public const string LeaveOneSlateOut = "leave_one_slate_out";

    /// <summary>A fraction of the slates is predicted by a model of the others.</summary>
    public const string HoldOutFraction = "hold_out_fraction";

    /// <summary>One half of the users is predicted by a model of the other half.</summary>
    public const string SplitUsersInHalves = "split_users_in_halves";
}
