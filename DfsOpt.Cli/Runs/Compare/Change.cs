namespace DfsOpt.Cli.Runs.Compare;

/// <summary>A value that differs between two runs; <see langword="null"/> where a run does not have it.</summary>
internal sealed record Change(string Name, string? Before, string? After);
