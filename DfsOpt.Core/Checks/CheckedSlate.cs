namespace DfsOpt.Core.Checks;

/// <summary>A slate that a run would use.</summary>
/// <param name="Sport">The sport, in lower case.</param>
/// <param name="SlateId">The name of its folder.</param>
/// <param name="Players">How many players its projection file has.</param>
/// <param name="Contests">How many of its contests count.</param>
/// <param name="Entries">How many of their entries a run would learn from.</param>
public sealed record CheckedSlate(string Sport, string SlateId, int Players, int Contests, long Entries);
