namespace DfsOpt.Core.Grades;

/// <summary>What a player adds to a lineup as its captain, in halves of a step.</summary>
internal readonly record struct CaptainScore(int Score, int Player);
