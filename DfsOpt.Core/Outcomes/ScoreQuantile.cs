namespace DfsOpt.Core.Outcomes;

/// <summary>A score that a player stays below with a probability.</summary>
/// <param name="Probability">Above 0, below 1.</param>
/// <param name="Points">The score, as a flex player.</param>
public readonly record struct ScoreQuantile(double Probability, double Points);
