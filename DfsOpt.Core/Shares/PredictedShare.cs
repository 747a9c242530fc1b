namespace DfsOpt.Core.Shares;

/// <summary>A share of entries as predicted and as it came.</summary>
/// <param name="Predicted">From 0 to 1.</param>
/// <param name="Observed">From 0 to 1.</param>
public readonly record struct PredictedShare(double Predicted, double Observed);
