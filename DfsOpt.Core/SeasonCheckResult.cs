namespace DfsOpt.Core;

/// <summary>What a run would make of a season.</summary>
/// <param name="Slates">Slates with entries that count, in the order a run reads them.</param>
/// <param name="Contests">Contests that can be read, in the order a run reads them.</param>
/// <param name="Segments">Segments that a run would fit, by name.</param>
/// <param name="Problems">Everything that is wrong, the worst first: fatal, then set aside, then noted.</param>
public sealed record SeasonCheckResult(
    IReadOnlyList<CheckedSlate> Slates,
    IReadOnlyList<CheckedContest> Contests,
    IReadOnlyList<CheckedSegment> Segments,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether nothing at all is wrong.</summary>
    public bool IsClean => Problems.Count == 0;
}
