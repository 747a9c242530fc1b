using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Night;

namespace DfsOpt.Cli.Report.Content;

/// <summary>What a report shows.</summary>
/// <param name="Run">The run.</param>
/// <param name="Against">The run that it is compared with; <see langword="null"/> for none.</param>
/// <param name="Log">The run's log.</param>
/// <param name="Fields">How the fields of the run play.</param>
/// <param name="Files">The files of the run to link to, relative to its directory.</param>
internal sealed record ReportContent(RunSnapshot Run, RunSnapshot? Against, ReportLog Log, RunFields Fields, IReadOnlyList<string> Files)
{
    /// <summary>The results of a contest run; <see langword="null"/> for a training run.</summary>
    public NightRun? Night { get; init; }

    /// <summary>The share models that the run fitted, by segment.</summary>
    public IReadOnlyDictionary<string, ShareModelFiles> Models { get; init; } = new Dictionary<string, ShareModelFiles>();

    /// <summary>How each segment differs, from <see cref="Against"/> to <see cref="Run"/>; empty if there is none.</summary>
    public IReadOnlyDictionary<string, SegmentShift> Shifts { get; } = Against is null
        ? new Dictionary<string, SegmentShift>()
        : SegmentShift.Between(Against, Run).ToDictionary(shift => shift.GppCategory);

    /// <summary>The run's warnings: those of its manifest or, if it has none, those of the steps that finished.</summary>
    public IReadOnlyList<ManifestWarning> Warnings =>
        Run.Manifest?.Warnings ?? [.. Run.Steps.SelectMany(step => step.Warnings)];

    /// <summary>The step in which a run ended early, according to the log; empty if the log does not say.</summary>
    public string LastStep
    {
        get
        {
            string last = Log.Records.LastOrDefault(record => record.Step.Length > 0)?.Step ?? "";
            return Run.Steps.Any(step => step.StepName == last) ? "" : last;
        }
    }

    /// <summary>The segment in the other run; <see langword="null"/> if that lacks it.</summary>
    public TargetDistribution? Other(string segment) =>
        Against?.Distributions.FirstOrDefault(distribution => distribution.GppCategory == segment);
}
