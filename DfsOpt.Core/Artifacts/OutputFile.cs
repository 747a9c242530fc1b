namespace DfsOpt.Core.Artifacts;

/// <summary>A file that a run wrote.</summary>
/// <param name="Path">Relative to the run directory, with <c>/</c>.</param>
/// <param name="ChecksumSha256">Lower-case hex.</param>
/// <param name="LogicalName">What the file is to the run, such as <c>entries_enriched</c>.</param>
public sealed record OutputFile(string Path, string ChecksumSha256, string LogicalName);
