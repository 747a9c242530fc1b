using DfsOpt.Core.Features;
using DfsOpt.Core.Players;
using DfsOpt.Core.Training;

namespace DfsOpt.Core.Checks;

/// <summary>What a run would use of a season, and every problem with it.</summary>
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
    /// <summary>Whether there are no problems at all.</summary>
    public bool IsClean => Problems.Count == 0;

    internal static SeasonCheckResult Of(TrainingResults results, IEnumerable<Problem> problems)
    {
        var entries = results.Enriched.ToDictionary(j => j.Contest, j => j.Size);
        return new SeasonCheckResult(
            [.. results.Enriched.GroupBy(j => j.Players, (players, contests) => Slate(players, [.. contests]))],
            [.. results.Contests.Select(c => new CheckedContest(c.File, c.Id, c.GppCategory, c.Size, entries.GetValueOrDefault(c)))],
            [.. results.Enriched.GroupBy(j => j.Contest.GppCategory, (name, contests) => Segment(name, [.. contests])).OrderBy(s => s.GppCategory, StringComparer.Ordinal)],
            [.. problems.DistinctBy(p => p.Message).OrderByDescending(p => p.Code.Answer)]);
    }

    private static CheckedSlate Slate(SlatePlayers players, List<JoinedContest> contests) =>
        new(players.Slate.Sport, players.Slate.SlateId, players.Players.Count, contests.Count, contests.Sum(c => (long)c.Size));

    private static CheckedSegment Segment(string name, List<JoinedContest> contests) =>
        new(name, contests.Count, contests.Sum(c => (long)c.Size));
}

/// <summary>A slate that a run would use.</summary>
/// <param name="Sport">The sport, in lower case.</param>
/// <param name="SlateId">The name of its folder.</param>
/// <param name="Players">How many players its projection file has.</param>
/// <param name="Contests">How many of its contests count.</param>
/// <param name="Entries">How many of their entries a run would learn from.</param>
public sealed record CheckedSlate(string Sport, string SlateId, int Players, int Contests, long Entries);

/// <summary>A contest that can be read.</summary>
/// <param name="File">Its standings file, relative to the data root with <c>/</c>; <c>zip!member</c> if it is in a zip.</param>
/// <param name="ContestId">Its id.</param>
/// <param name="GppCategory">Its segment.</param>
/// <param name="Size">How many entries it has, including unsubmitted and invalid ones.</param>
/// <param name="Entries">How many of them a run would learn from: those with a valid lineup of known players.</param>
public sealed record CheckedContest(string File, string ContestId, string GppCategory, int Size, int Entries);

/// <summary>A segment that a run would fit.</summary>
/// <param name="GppCategory">Its name, such as <c>nba-showdown-mme-1k-10k</c>.</param>
/// <param name="Contests">How many contests it has.</param>
/// <param name="Entries">How many entries a run would learn from.</param>
public sealed record CheckedSegment(string GppCategory, int Contests, long Entries);
