namespace DfsOpt.Core.Checks;

/// <summary>A segment that a run would fit.</summary>
/// <param name="GppCategory">Its name, such as <c>nba-showdown-mme-1k-10k</c>.</param>
/// <param name="Contests">How many contests it has.</param>
/// <param name="Entries">How many entries a run would learn from.</param>
public sealed record CheckedSegment(string GppCategory, int Contests, long Entries);
