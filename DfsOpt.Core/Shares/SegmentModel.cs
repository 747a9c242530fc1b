using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Shares;

/// <summary>A segment's share model with its validation.</summary>
/// <param name="GppCategory">The segment.</param>
/// <param name="Slates">The slates that it was fitted on.</param>
/// <param name="Fit">The fit to all slates.</param>
/// <param name="L2">The penalty of the fit.</param>
/// <param name="HeldOut">Each slate, compared with a model of the others.</param>
/// <param name="Validation">The same, with all predictions.</param>
/// <param name="ComparedWith">The held-out entries compared with the schema that was not chosen; <see langword="null"/> if there was no choice.</param>
/// <param name="Tried">Each penalty that was tried, and the log-likelihood of held-out entries; empty if it was given.</param>
internal sealed record SegmentModel(
    string GppCategory, IReadOnlyList<ObservedSlate> Slates, ShareFit Fit, double L2, HeldOutFolds HeldOut, ShareValidation Validation,
    HeldOutFolds? ComparedWith, IReadOnlyList<ShareModelMetrics.TriedPenalty> Tried)
{
    public string Sport => GppCategory[..GppCategory.IndexOf('-', StringComparison.Ordinal)];

    public long Entries => Slates.Sum(slate => slate.Entries);

    public long EntriesOutside => Slates.Sum(slate => slate.Contests.Sum(contest => (long)contest.EntriesOutside));
}
