namespace DfsOpt.Cli.Runs;

/// <summary>A file that a run read or wrote.</summary>
/// <param name="Path">As the manifest has it, with <c>/</c>: relative to the data root, or of what the run wrote to its directory.</param>
/// <param name="ChecksumSha256">Lower-case hex.</param>
/// <param name="LogicalName">What the file is to the run.</param>
internal sealed record ManifestFile(string Path = "", string ChecksumSha256 = "", string LogicalName = "");
