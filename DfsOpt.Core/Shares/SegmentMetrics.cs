using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Shares;

/// <summary>A segment's <c>fit_metrics.json</c>.</summary>
internal static class SegmentMetrics
{
    public static ShareModelMetrics Of(SegmentModel model, ShareModelConfig config, long seed) => new(
        new ShareModelMetrics.Sample(
            model.FittedSlates.Sum(slate => slate.Contests.Count(contest => contest.Entries > 0)), model.Fit.EffectiveEntries, model.Entries, model.EntriesOutside,
            Keys(model, slate => !slate.Universe.HasCorrelations), Keys(model, slate => slate.Universe.Players.Any(p => p.CaptainOwnership is null)),
            Keys(model, _ => true), model.Fit.Unidentified, [.. model.Validation.Slates.Select(slate => slate.Slate)], model.Validation.Method),
        new ShareModelMetrics.Settings(
            model.L2, model.Tried, config.Schema, seed, config.ValSlateFrac),
        model.GppCategory,
        new ShareModelMetrics.Likelihoods(
            model.ComparedWith?.Scores(), model.Fit.Model.Schema.Name, model.Fit.LogLikelihood, Math.Exp(-model.Fit.LogLikelihood), model.Validation.Scores),
        new ShareModelMetrics.Search(model.Fit.Converged, model.Fit.GradientNorm, model.Fit.Iterations, "newton"));

    private static string[] Keys(SegmentModel model, Func<ObservedSlate, bool> isOne) => [.. model.FittedSlates.Where(isOne).Select(slate => slate.Key)];
}
