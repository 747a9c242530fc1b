using DfsOpt.Core.Inputs;
using DfsOpt.Core.Observation;
using DfsOpt.Core.Steps;

namespace DfsOpt.Core.Runs;

/// <summary>The manifests of a run and of its steps, as JSON values.</summary>
internal static class Manifests
{
    public static Dictionary<string, object?> OfStep(string runId, FinishedStep step) => new()
    {
        ["run_id"] = runId,
        ["pipeline"] = TrainingRun.Pipeline,
        ["step_name"] = step.Name,
        ["started_at"] = RunSurroundings.TimeText(step.StartedAt),
        ["finished_at"] = RunSurroundings.TimeText(step.FinishedAt),
        ["duration_s"] = step.Duration.TotalSeconds,
        ["inputs"] = step.Inputs.Select(Input),
        ["outputs"] = step.Outputs.Select(Output),
        ["row_count_in"] = step.RowCountIn,
        ["row_count_out"] = step.RowCountOut,
        ["schema_fingerprint"] = step.SchemaFingerprint,
        ["data_fingerprint"] = step.DataFingerprint,
        ["metrics"] = step.Metrics.ToDictionary(m => m.Name, m => m.Value),
        ["warnings"] = step.Problems.Select(Warning),
        ["errors"] = Array.Empty<object?>(),
    };

    public static Dictionary<string, object?> OfRun(
        string runId, RunSurroundings run, RunStatus status, string? error, DateTimeOffset finishedAt, TimeSpan duration,
        IReadOnlyList<FinishedStep> steps, IReadOnlyList<Problem> problems) => new()
    {
        ["run_id"] = runId,
        ["name"] = run.Host.RunName,
        ["pipeline"] = TrainingRun.Pipeline,
        ["status"] = RunStatusText.Of(status),
        ["error"] = error,
        ["started_at"] = run.StartedAtText,
        ["finished_at"] = RunSurroundings.TimeText(finishedAt),
        ["duration_s"] = duration.TotalSeconds,
        ["git_sha"] = BuildInfo.GitSha,
        ["version"] = BuildInfo.Version,
        ["config"] = Config(run.Config),
        ["inputs"] = steps.SelectMany(s => s.Inputs).DistinctBy(f => f.Path).Select(Input),
        ["outputs"] = steps.SelectMany(s => s.Outputs).Select(Output),
        ["row_counts_by_step"] = steps.ToDictionary(s => s.Name, s => (object?)new Dictionary<string, object?>
        {
            ["row_count_in"] = s.RowCountIn,
            ["row_count_out"] = s.RowCountOut,
        }),
        ["warnings"] = problems.Select(Warning),
    };

    private static Dictionary<string, object?> Config(TrainingConfig config) => new()
    {
        ["data_root"] = config.DataRoot,
        ["artifacts_root"] = config.ArtifactsRoot,
        ["seed"] = config.Seed,
        ["persist_step_outputs"] = config.PersistStepOutputs,
        ["log_level"] = config.LogLevel,
        ["gpp_category"] = config.GppCategory,
        ["sports"] = config.Sports,
        ["only_sports"] = config.OnlySports,
        ["log_contests_at_info"] = config.LogContestsAtInfo,
        ["strict"] = config.Strict,
        ["flex_only_projections"] = config.FlexOnlyProjections,
        ["aliases"] = config.Aliases.ToDictionary(a => a.Key, a => (object?)a.Value),
        ["segment_definitions"] = new Dictionary<string, object?>
        {
            ["entry_types"] = config.SegmentDefinitions.EntryTypes.ToDictionary(t => t.Label, t => (object?)t.MaxEntriesPerUser),
            ["size_bins"] = config.SegmentDefinitions.SizeBins.Select(b => new Dictionary<string, object?>
            {
                ["label"] = b.Label,
                ["min_size"] = b.MinSize,
                ["max_size_exclusive"] = b.MaxSizeExclusive,
            }),
            ["captain_tiers"] = config.SegmentDefinitions.CaptainTiers.Select(t => new object?[] { t.MaxSalaryRank, t.Label }),
        },
    };

    private static Dictionary<string, object?> Input(InputFile file) => File(file.Path, file.Sha256, file.KindName);

    private static Dictionary<string, object?> Output(OutputFile file) => File(file.Path, file.ChecksumSha256, file.LogicalName);

    private static Dictionary<string, object?> File(string path, string checksum, string logicalName) => new()
    {
        ["path"] = path,
        ["checksum_sha256"] = checksum,
        ["logical_name"] = logicalName,
    };

    private static Dictionary<string, object?> Warning(Problem problem) => new()
    {
        ["code"] = problem.Code.Name,
        ["message"] = problem.Message,
        ["file"] = problem.File,
        ["line"] = problem.Line,
        ["column"] = problem.Column,
        ["answer"] = problem.Code.Answer == ProblemAnswer.SetAside ? "set_aside" : "noted",
        ["sample_rows"] = problem.SampleRows,
    };
}
