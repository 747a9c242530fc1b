namespace DfsOpt.Core.Projections;

/// <summary>Two players of a slate, by their numbers there.</summary>
internal readonly record struct PlayerPair(int One, int Other);
