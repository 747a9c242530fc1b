namespace DfsOpt.Cli.Runs;

/// <summary>A file that a run read.</summary>
/// <param name="Path">As the manifest has it: relative to the data root, with <c>/</c>.</param>
/// <param name="ChecksumSha256">Lower-case hex.</param>
/// <param name="LogicalName">What the file is to the run.</param>
internal sealed record ManifestFile(string Path = "", string ChecksumSha256 = "", string LogicalName = "");
