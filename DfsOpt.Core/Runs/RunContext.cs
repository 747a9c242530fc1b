using DfsOpt.Core.Artifacts;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Runs;

/// <summary>What all steps of a run share.</summary>
internal sealed record RunContext(RunHost Host, ILogger Log, DateTimeOffset StartedAt, bool Strict, CancellationToken CancellationToken)
{
    /// <summary>When the run started, as written in every file.</summary>
    public string StartedAtText => ArtifactTime.Text(StartedAt);
}
