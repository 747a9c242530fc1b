namespace DfsOpt.Core.Segments;

/// <summary>A range of salary ranks by which captains are grouped.</summary>
/// <param name="MaxSalaryRank">The last rank in the tier, 1 or more; rank 1 is the most expensive player.</param>
/// <param name="Label">The tier's name.</param>
public sealed record CaptainTier(int MaxSalaryRank, string Label);
