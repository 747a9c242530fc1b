using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Steps;

/// <summary>A file that a step writes into the run directory.</summary>
/// <param name="Path">Relative to the run directory, with <c>/</c>.</param>
/// <param name="LogicalName">What it is to the run.</param>
/// <param name="Write">Writes its content.</param>
internal sealed record StepFile(string Path, string LogicalName, Action<HashedFile> Write);
