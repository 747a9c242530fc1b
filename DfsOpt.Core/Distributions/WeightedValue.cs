namespace DfsOpt.Core.Distributions;

/// <summary>A value and how often it occurs.</summary>
internal readonly record struct WeightedValue(long Value, long Count);
