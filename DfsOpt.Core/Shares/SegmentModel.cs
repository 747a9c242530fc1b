namespace DfsOpt.Core.Shares;

/// <summary>A segment's share model with its validation.</summary>
/// <param name="GppCategory">The segment.</param>
/// <param name="Slates">What it was fitted on.</param>
/// <param name="Fit">The fit on all slates.</param>
/// <param name="Validation">What models of other slates made of each.</param>
/// <param name="ComparedWith">The validation of the schema that was not taken; <see langword="null"/> if there was no choice.</param>
internal sealed record SegmentModel(
    string GppCategory, IReadOnlyList<ObservedSlate> Slates, ShareFit Fit, ShareValidation Validation, ShareValidation? ComparedWith)
{
    public string Sport => GppCategory[..GppCategory.IndexOf('-', StringComparison.Ordinal)];

    public long Entries => Slates.Sum(slate => slate.Entries);

    public long EntriesOutside => Slates.Sum(slate => slate.Contests.Sum(contest => (long)contest.EntriesOutside));

    /// <summary>Whether held-out slates were predicted worse than by the product of ownerships.</summary>
    public bool IsWorseThanOwnership => Validation.Slates.Count > 0 && Validation.LogLikelihood < Validation.OwnershipLogLikelihood;

    /// <summary>Fits a segment; where the config leaves the schema open, takes the second only if held-out slates prefer it.</summary>
    public static SegmentModel Of(
        string segment, IReadOnlyList<ObservedSlate> slates, ShareModelConfig config, long seed, IReadOnlyList<string> tiers, CancellationToken cancellationToken)
    {
        var options = new ShareFitOptions { L2 = config.L2, HeldOutFraction = config.ValSlateFrac, Seed = seed };
        if (config.Schema != ShareModelConfig.AutoSchema)
            return Fit(config.Schema);
        SegmentModel first = Fit(ShareSchema.V1), second = Fit(ShareSchema.V2);
        bool isSecondBetter = second.Validation.Slates.Count > 0 && second.Validation.LogLikelihood > first.Validation.LogLikelihood;
        return isSecondBetter ? second with { ComparedWith = first.Validation } : first with { ComparedWith = second.Validation };

        SegmentModel Fit(string name)
        {
            var schema = ShareSchema.Of(name, tiers);
            var fitter = new ShareFitter(slates, schema, options, cancellationToken);
            var fit = fitter.Fit();
            return new SegmentModel(segment, slates, fit, ShareValidator.Run(fitter, fit, options, cancellationToken), null);
        }
    }
}
