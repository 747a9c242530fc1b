namespace DfsOpt.Core;

/// <summary>What a check of tonight's files found.</summary>
/// <param name="Problems">Every problem, the worst first. A failure that would end a run is one of them.</param>
/// <param name="Contests">The contests that a run would simulate, in the order of their first entries; empty if a failure would end it.</param>
public sealed record ContestCheckResult(IReadOnlyList<Problem> Problems, IReadOnlyList<PlannedContest> Contests);

/// <summary>A contest that a run would simulate.</summary>
/// <param name="ContestId">DraftKings' id of the contest.</param>
/// <param name="Segment">The segment whose share model its field is drawn from.</param>
/// <param name="Opponents">How many entries play against the user's.</param>
/// <param name="IsFieldKnown">Whether the opponents' lineups are read from standings; otherwise they are drawn.</param>
/// <param name="EntriesToFill">How many of the user's entries <see cref="ContestConfig.Assign"/> would fill; 0 if it is off.</param>
public sealed record PlannedContest(string ContestId, string Segment, int Opponents, bool IsFieldKnown, int EntriesToFill);
