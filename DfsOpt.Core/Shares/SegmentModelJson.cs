namespace DfsOpt.Core.Shares;

/// <summary>A segment's <c>fit_metrics.json</c> and <c>diagnostics.json</c>, as JSON values.</summary>
internal static class SegmentModelJson
{
    private static readonly string[] _duplicateGroups = ["1", "2_5", "6_20", "21_50", "51_plus"];

    public static Dictionary<string, object?> Metrics(SegmentModel model, ShareModelConfig config, long seed) => new()
    {
        ["gpp_category"] = model.GppCategory,
        ["optimizer"] = new Dictionary<string, object?>
        {
            ["method"] = "newton",
            ["iterations"] = model.Fit.Iterations,
            ["gradient_norm"] = model.Fit.GradientNorm,
            ["converged"] = model.Fit.Converged,
        },
        ["fit_config"] = new Dictionary<string, object?>
        {
            ["schema"] = config.Schema,
            ["l2"] = config.L2,
            ["val_slate_frac"] = config.ValSlateFrac,
            ["seed"] = seed,
        },
        ["data"] = new Dictionary<string, object?>
        {
            ["train_slates"] = model.Slates.Select(slate => slate.Key),
            ["val_slates"] = model.Validation.Slates.Select(slate => slate.Key),
            ["validation_method"] = model.Validation.Method,
            ["contests"] = model.Slates.Sum(slate => slate.Contests.Count),
            ["entries"] = model.Entries,
            ["effective_entries"] = model.Fit.EffectiveEntries,
            ["entries_outside_universe"] = model.EntriesOutside,
            ["slates_without_corr_matrix"] = model.Slates.Where(slate => !slate.Universe.HasCorrelations).Select(slate => slate.Key),
            ["slates_without_cpt_ownership"] = model.Slates.Where(slate => slate.Universe.Players.All(p => p.CaptainOwnership is null)).Select(slate => slate.Key),
            ["unidentified"] = model.Fit.Unidentified,
        },
        ["metrics"] = new Dictionary<string, object?>
        {
            ["schema"] = model.Fit.Model.Schema.Name,
            ["train_log_likelihood"] = model.Fit.LogLikelihood,
            ["train_perplexity"] = Math.Exp(-model.Fit.LogLikelihood),
            ["validation"] = Validation(model.Validation),
            ["other_schema_validation"] = model.ComparedWith is { } other ? Validation(other) : null,
        },
    };

    public static Dictionary<string, object?> Diagnostics(SegmentModel model) => new()
    {
        ["gpp_category"] = model.GppCategory,
        ["slates"] = model.Validation.Slates.Select(slate => new Dictionary<string, object?>
        {
            ["slate"] = slate.Key,
            ["entries"] = slate.Entries,
            ["num_lineups"] = slate.Lineups,
            ["log_likelihood"] = slate.LogLikelihood,
            ["log_likelihood_overdispersed"] = slate.LogLikelihood + slate.OverdispersionGain,
            ["log_likelihood_uniform"] = slate.UniformLogLikelihood,
            ["log_likelihood_ownership"] = slate.OwnershipLogLikelihood,
            ["levels"] = Shares(slate.Levels),
            ["captains"] = Shares(slate.Captains),
            ["flex"] = Shares(slate.Flex),
            ["dup_count_groups"] = Shares(_duplicateGroups.Zip(slate.DuplicateGroups).ToDictionary(g => g.First, g => g.Second)),
            ["top_100_lineups"] = Share(slate.TopHundred),
        }),
    };

    private static Dictionary<string, object?> Validation(ShareValidation validation) => new()
    {
        ["entries"] = validation.Entries,
        ["log_likelihood"] = Measure(validation, v => v.LogLikelihood),
        ["log_likelihood_overdispersed"] = Measure(validation, v => v.OverdispersedLogLikelihood),
        ["log_likelihood_uniform"] = Measure(validation, v => v.UniformLogLikelihood),
        ["log_likelihood_ownership"] = Measure(validation, v => v.OwnershipLogLikelihood),
        ["perplexity"] = Measure(validation, v => Math.Exp(-v.LogLikelihood)),
        ["perplexity_uniform"] = Measure(validation, v => Math.Exp(-v.UniformLogLikelihood)),
        ["perplexity_ownership"] = Measure(validation, v => Math.Exp(-v.OwnershipLogLikelihood)),
    };

    private static double? Measure(ShareValidation validation, Func<ShareValidation, double> value) => validation.Entries > 0 ? value(validation) : null;

    private static Dictionary<string, object?> Shares(IReadOnlyDictionary<string, PredictedShare> shares) =>
        shares.ToDictionary(share => share.Key, share => (object?)Share(share.Value));

    private static Dictionary<string, object?> Share(PredictedShare share) => new() { ["predicted"] = share.Predicted, ["observed"] = share.Observed };
}
