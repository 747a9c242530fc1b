namespace DfsOpt.Core.Segments;

/// <summary>A range of salary ranks that captains are counted under.</summary>
/// <param name="MaxSalaryRank">The highest rank in the tier; 1 is the most expensive player.</param>
/// <param name="Label">The tier's name.</param>
public sealed record CaptainTier(int MaxSalaryRank, string Label);
