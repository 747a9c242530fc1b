using System.Globalization;
using System.Text;
using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Features;
using DfsOpt.Core.Json;
using DfsOpt.Core.Parallel;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Segments;
using DfsOpt.Core.SharePasses;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Training;

/// <summary>06: fits, for each segment, what share of a field each legal lineup is.</summary>
internal static class FitShareModelsStep
{
    public static IReadOnlyList<Column<SegmentModel>> Columns { get; } =
    [
        new("gpp_category", m => m.GppCategory, "The segment."),
        new("n_slates", m => m.Slates.Count, "Slates that the model was fitted to."),
        new("n_entries", m => m.Entries, "Entries whose lineup is in their slate's universe."),
        new("n_lineups", m => m.Slates.Sum(slate => slate.Universe.Count), "Legal lineups of these slates."),
        new("train_log_likelihood", m => m.Fit.LogLikelihood, "The mean log-likelihood of an entry, in nats, on the slates that the model was fitted to; 0 or less."),
        new("validation_log_likelihood", m => m.Validation.Scores.LogLikelihood, "The mean log-likelihood of a held-out entry, in nats: of each slate by a model of the others, of a single slate by a model of half of its users; 0 or less."),
        new("validation_log_likelihood_uniform", m => m.Validation.Scores.LogLikelihoodUniform, "The same if all lineups were equally likely."),
        new("validation_log_likelihood_ownership", m => m.Validation.Scores.LogLikelihoodOwnership, "The same if each lineup were as likely as the product of its ownerships."),
        new("schema", m => m.Fit.Model.Schema.Name, "The name of the model's set of features, such as `v1`."),
        new("converged", m => m.Fit.Converged, "`true` if the fit converged, otherwise `false`."),
        new("path", m => $"{FolderOf(m)}/theta.json", "The model's file, relative to the run directory."),
    ];

    public static StepOutput<IReadOnlyList<SegmentModel>> Run(
        IReadOnlyList<JoinedContest> contests, IReadOnlyList<CaptainTier> captainTiers, ShareModelConfig config, long seed, StepContext step)
    {
        string[] tiers = [.. captainTiers.Select(tier => tier.Label)];
        var slates = new SegmentSlates(captainTiers, seed);
        int withoutUniverse = ReportWithoutUniverse(contests, slates, step);
        var bySegment = contests.GroupBy(c => c.Contest.GppCategory).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        step.Progress.Expect(ProgressUnit.Segments, bySegment.Count);
        var played = bySegment.Select(segment => new PlayedSegment(segment.Key, slates.Of(segment))).Where(segment => segment.Slates.Any(slate => slate.Entries > 0)).ToList();
        step.Progress.Add(bySegment.Count - played.Count);
        var prepared = PreparedSlate.Of(
            played.SelectMany(segment => segment.Slates).Select(slate => slate.Universe),
            config.Schema == ShareSchema.V1 ? SetFeature.CountOfV1 : SetFeature.Count, step.CancellationToken);
        List<SegmentModel> models = [.. OrderedWork.Run(played, () => step, (segment, _) =>
        {
            var model = new SegmentFit(segment.GppCategory, segment.Slates, prepared, config, seed, tiers, step.CancellationToken).Run();
            step.Progress.Add(1);
            return model;
        }, step.CancellationToken)];
        foreach (var model in models)
        {
            Log(model, SegmentMetrics.Of(model, config, seed), step);
            Report(model, step);
        }

        return new StepOutput<IReadOnlyList<SegmentModel>>(models, new RowTable<SegmentModel>(models, Columns), bySegment.Count)
        {
            Metrics =
            [
                new("num_models", models.Count),
                new("entries_outside_universe", models.Sum(m => m.EntriesOutside)),
                .. StepMetrics.SetAside(slates: withoutUniverse),
            ],
            Files = [.. models.SelectMany(model => Files(model, config, seed, step.CancellationToken))],
        };
    }

    private static int ReportWithoutUniverse(IReadOnlyList<JoinedContest> contests, SegmentSlates slates, StepContext step)
    {
        int count = 0;
        foreach (var contest in contests.DistinctBy(c => c.Players))
        {
            if (slates.FaultOf(contest) is not { } fault)
                continue;
            count++;
            step.Report(new Problem
            {
                Code = ProblemCodes.NoUniverse,
                File = contest.Players.Slate.Projection!.Path,
                Message = $"{contest.Players.Slate.Projection.Path}: the slate {contest.Players.Slate.Key} is in no share model. {fault} {ProblemCodes.NoUniverse.Remedy}",
            });
        }

        return count;
    }

    private static void Log(SegmentModel model, ShareModelMetrics metrics, StepContext step)
    {
        var (data, validation) = (metrics.Data, metrics.Metrics.Validation);
        TrainingLog.ShareModelFitted(
            step.Log, model.GppCategory, metrics.Metrics.Schema, data.TrainSlates.Count, data.Entries, metrics.Metrics.TrainLogLikelihood,
            double.IsFinite(model.Fit.Model.Alpha) ? model.Fit.Model.Alpha : null, data.ValidationMethod, validation.Entries, validation.LogLikelihood,
            data.Unidentified.Count > 0 ? string.Join(',', data.Unidentified) : null, data.SlatesWithoutCorrMatrix.Count, data.SlatesWithoutCptOwnership.Count);
    }

    private static void Report(SegmentModel model, StepContext step)
    {
        if (model.EntriesOutside > 0)
        {
            step.Report(new Problem
            {
                Code = ProblemCodes.OutsideUniverse,
                Message = Inv($"{model.GppCategory}: {model.EntriesOutside} entries have a player projected at 0 or below, or players of one team only, and are left out of the share model. {ProblemCodes.OutsideUniverse.Remedy}"),
            });
        }

        if (!model.Fit.Converged)
        {
            step.Report(new Problem
            {
                Code = ProblemCodes.NotConverged,
                Message = Inv($"{model.GppCategory}: the fit of the share model stopped at a gradient of {model.Fit.GradientNorm:g3}. {ProblemCodes.NotConverged.Remedy}"),
            });
        }

        if (model.Validation.Scores.IsWorseThanOwnership)
            step.Report(model.Validation.Scores.WorseThanOwnership(model.GppCategory));
    }

    private static IEnumerable<StepFile> Files(SegmentModel model, ShareModelConfig config, long seed, CancellationToken cancellationToken)
    {
        string folder = FolderOf(model);
        yield return new StepFile($"{folder}/theta.json", "share_model", file => file.Append(Encoding.UTF8.GetBytes(model.Fit.ToJson(model.GppCategory, model.Sport, model.Slates))));
        yield return new StepFile($"{folder}/{ShareModelMetrics.FileName}", "share_model_metrics", file => file.Append(JsonText.Of(SegmentMetrics.Of(model, config, seed).WriteTo).Span));
        yield return new StepFile($"{folder}/diagnostics.json", "share_model_diagnostics", file => file.Append(JsonText.Of(new ShareModelDiagnostics(model.GppCategory, model.Validation.Slates).WriteTo).Span));
        if (config.TopLineups > 0)
        {
            yield return new StepFile($"{folder}/lineup_shares.csv", "lineup_shares", file =>
                TableFiles.WriteAll(LineupSharesTable.Of(model, config.TopLineups), file, _ => { }, cancellationToken));
        }
    }

    private static string FolderOf(SegmentModel model) => $"share_models/{model.GppCategory}";

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record PlayedSegment(string GppCategory, IReadOnlyList<ObservedSlate> Slates);
}
