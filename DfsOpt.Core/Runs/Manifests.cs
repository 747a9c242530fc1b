using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Json;
using DfsOpt.Core.Observation;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Runs;

/// <summary>Creates the manifests of a run and its steps.</summary>
internal sealed class Manifests(string runId, RunPlan plan, RunContext context)
{
    public StepManifest OfStep<T>(StepContext step, StepOutput<T> output, StepFiles files, DateTimeOffset startedAt, TimeSpan duration) => new()
    {
        DataFingerprint = TableFiles.DataFingerprint(output.Table, files.Preview),
        DurationS = duration.TotalSeconds,
        FinishedAtText = ArtifactTime.Text(step.Clock.GetUtcNow()),
        Inputs = [.. output.Inputs.Select(Input)],
        Metrics = Metric.Data([.. output.Metrics, .. output.Details]),
        Outputs = files.Written,
        Pipeline = plan.Pipeline,
        RowCountIn = output.RowCountIn,
        RowCountOut = output.Table.RowCount,
        RunId = runId,
        SchemaFingerprint = TableFiles.SchemaFingerprint(output.Table),
        StartedAtText = ArtifactTime.Text(startedAt),
        StepName = step.Name,
        Warnings = [.. step.Problems.Select(ManifestWarning.Of)],
    };

    public RunManifest OfRun(RunState status, string? error, TimeSpan duration, IReadOnlyList<StepManifest> steps, IEnumerable<Problem> problems) => new()
    {
        Config = JsonText.Element(plan.Config.ToData()),
        DurationS = duration.TotalSeconds,
        Error = error,
        FinishedAtText = ArtifactTime.Text(context.Host.TimeProvider.GetUtcNow()),
        GitSha = BuildInfo.GitSha,
        Inputs = [.. steps.SelectMany(s => s.Inputs).DistinctBy(f => f.Path)],
        Name = context.Host.RunName,
        Outputs = [.. steps.SelectMany(s => s.Outputs)],
        Pipeline = plan.Pipeline,
        RowCountsByStep = steps.ToDictionary(s => s.StepName, s => new StepRowCounts(s.RowCountIn, s.RowCountOut)),
        RunId = runId,
        StartedAtText = context.StartedAtText,
        Status = StatusText(status),
        Version = BuildInfo.Version,
        Warnings = [.. problems.Select(ManifestWarning.Of)],
    };

    /// <summary>How a run ended, as written in manifests and spans.</summary>
    public static string StatusText(RunState status) => status switch
    {
        RunState.Succeeded => "succeeded",
        RunState.Failed => "failed",
        _ => "cancelled",
    };

    private static ManifestFile Input(InputFile file) => new() { Path = file.Path, ChecksumSha256 = file.Sha256, LogicalName = file.KindName };
}
