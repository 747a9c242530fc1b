using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Runs;

/// <summary>A step that has run, as its manifest tells of it.</summary>
internal sealed record FinishedStep(string Name, DateTimeOffset StartedAt, DateTimeOffset FinishedAt, TimeSpan Duration, long RowCountIn, long RowCountOut)
{
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    public required IReadOnlyList<OutputFile> Outputs { get; init; }

    public required IReadOnlyList<Metric> Metrics { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }

    public required string SchemaFingerprint { get; init; }

    public required string DataFingerprint { get; init; }
}
