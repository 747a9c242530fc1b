using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Runs;

/// <summary>A file that a step writes into the run directory.</summary>
/// <param name="Path">Its path relative to the run directory, with <c>/</c>.</param>
/// <param name="LogicalName">What it is to the run.</param>
/// <param name="Write">Writes its content.</param>
internal sealed record StepFile(string Path, string LogicalName, Action<HashedFile> Write);
