using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Distributions;
using DfsOpt.Core.Features;
using DfsOpt.Core.FieldProfiles;
using DfsOpt.Core.Json;
using DfsOpt.Core.Parallel;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Training;

/// <summary>05: fits the target distribution of each segment.</summary>
internal static class FitTargetDistributionsStep
{
    public static IReadOnlyList<Column<SegmentDistributions>> Columns { get; } =
    [
        new("gpp_category", s => s.GppCategory, "The segment."),
        new("n_contests", s => s.ContestCount, "How many contests it has."),
        new("n_rows", s => s.RowCount, "How many joined entries these contests have."),
        new("salary_left_mean", s => s.SalaryLeft.Mean, "The mean salary left, in dollars."),
        new("salary_left_p50", s => s.SalaryLeft.P50, "Its median."),
        new("salary_left_p90", s => s.SalaryLeft.P90, "Its 90th percentile."),
        new("gap_mean", s => s.Gap.Mean, "The mean gap to the optimum, in points."),
        new("gap_p50", s => s.Gap.P50, "Its median."),
        new("gap_p90", s => s.Gap.P90, "Its 90th percentile."),
        new("dup_count_mean", s => s.Duplicates.Mean, "The mean number of duplicates of an entry's lineup, itself included."),
        new("dup_count_p50", s => s.Duplicates.P50, "Its median."),
        new("dup_count_p90", s => s.Duplicates.P90, "Its 90th percentile."),
        new("path", s => PathOf(s.GppCategory), "The segment's target distribution, relative to the run directory."),
    ];

    public static StepOutput<IReadOnlyList<TargetDistribution>> Run(IReadOnlyList<JoinedContest> contests, SegmentDefinitions definitions, long seed, StepContext step)
    {
        var bySegment = contests.ToLookup(c => c.Contest.GppCategory);
        step.Progress.Expect(ProgressUnit.Segments, bySegment.Count);
        var fields = new SeasonFields();
        foreach (var field in OrderedWork.Run(contests, () => step, (contest, _) => new ContestProfile(contest), step.CancellationToken))
            fields.Add(field);
        List<FittedSegment> fitted = [.. OrderedWork.Run([.. fields.Segments], () => step, Fit, step.CancellationToken)];
        List<SegmentDistributions> segments = [.. fitted.Select(s => s.Distributions)];
        step.Report(segments.Select(s => s.CoverageProblem).OfType<Problem>());
        List<TargetDistribution> distributions = [.. segments.Select(s => s.ToArtifact(step.RunStartedAt))];
        return new StepOutput<IReadOnlyList<TargetDistribution>>(distributions, new RowTable<SegmentDistributions>(segments, Columns), contests.Sum(c => (long)c.Size))
        {
            Metrics = [new("num_categories", segments.Count)],
            Files =
            [
                .. distributions.Select(d => new StepFile(PathOf(d.GppCategory), "target_distribution", file => file.Append(JsonText.Of(d.WriteTo).Span))),
                .. fitted.Select(s => new StepFile($"field_profiles/{s.Distributions.GppCategory}.json", "field_profile", file => file.Append(s.FieldProfile.Span))),
                FileOf("players", FieldTables.Players(fields, definitions), step),
                FileOf("contests", FieldTables.Contests(fields), step),
                FileOf("duplicates", FieldTables.Duplicates(fields), step),
            ],
        };

        FittedSegment Fit(SegmentField field, StepContext _)
        {
            var distributions = new SegmentDistributions(field.GppCategory, [.. bySegment[field.GppCategory]], step.CancellationToken);
            var profile = JsonText.Of(field.ToProfile(seed, step.RunStartedAt).WriteTo);
            step.Progress.Add(1);
            return new FittedSegment(distributions, profile);
        }
    }

    private static StepFile FileOf(string name, ITable table, StepContext step) =>
        new($"{name}.csv", name, file => TableFiles.WriteAll(table, file, _ => { }, step.CancellationToken));

    private static string PathOf(string segment) => $"target_distributions/{segment}.json";

    private sealed record FittedSegment(SegmentDistributions Distributions, ReadOnlyMemory<byte> FieldProfile);
}
