using DfsOpt.Core.Segments;

namespace DfsOpt.Core.Training;

/// <summary>How contests are read.</summary>
/// <param name="Definitions">How contests are sorted into segments.</param>
/// <param name="Aliases">Names as the standings spell them, each with the projection's name for the same player.</param>
/// <param name="GppCategory">The one segment to keep; <see langword="null"/> keeps all.</param>
/// <param name="LogContestsAtInfo">How many contests get a line of their own at INFO.</param>
internal sealed record ContestRules(SegmentDefinitions Definitions, IReadOnlyDictionary<string, string> Aliases, string? GppCategory, int LogContestsAtInfo);
