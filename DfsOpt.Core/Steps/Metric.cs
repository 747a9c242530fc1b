namespace DfsOpt.Core.Steps;

/// <summary>A figure that a step tells of itself.</summary>
/// <param name="Name">As it stands in the manifest and in the log.</param>
/// <param name="Value">A number, <see langword="null"/> where there is none to tell, or a JSON value.</param>
internal sealed record Metric(string Name, object? Value);
