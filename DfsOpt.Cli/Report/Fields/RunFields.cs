namespace DfsOpt.Cli.Report.Fields;

/// <summary>What a training run learned about its fields beyond the distributions. Empty if the run did not get that far.</summary>
/// <param name="Profiles">By segment.</param>
/// <param name="Players">The players of each slate.</param>
/// <param name="Contests">The contests.</param>
/// <param name="Duplicates">The most duplicated lineups of each contest.</param>
internal sealed record RunFields(
    IReadOnlyDictionary<string, FieldProfile> Profiles, IReadOnlyList<PlayerRow> Players, IReadOnlyList<ContestRow> Contests, IReadOnlyList<DuplicateRow> Duplicates)
{
    /// <summary>For a run of another pipeline, which has no fields.</summary>
    public static RunFields None { get; } = new(new Dictionary<string, FieldProfile>(), [], [], []);

    /// <exception cref="ArtifactException">A file is not what a run writes.</exception>
    public static RunFields Read(RunArtifacts run) => new(
        run.ReadFieldProfiles().DistinctBy(profile => profile.GppCategory).ToDictionary(profile => profile.GppCategory),
        [.. run.ReadPlayers()],
        [.. run.ReadContests()],
        [.. run.ReadDuplicates()]);

    /// <summary>The contests of a segment.</summary>
    public IEnumerable<ContestRow> ContestsOf(string segment) => Contests.Where(contest => contest.GppCategory == segment);

    /// <summary>The duplicated lineups of a segment's contests, the most duplicated first.</summary>
    public IEnumerable<DuplicateRow> DuplicatesOf(string segment) => Duplicates
        .Where(lineup => lineup.GppCategory == segment)
        .OrderByDescending(lineup => lineup.DupCount);

    /// <summary>The share of a segment's submitted entries that count, from 0 to 1; <see langword="null"/> if none was submitted.</summary>
    public double? CoverageOf(string segment)
    {
        var (counted, submitted) = (ContestsOf(segment).Sum(contest => contest.Counted), ContestsOf(segment).Sum(contest => contest.Submitted));
        return submitted > 0 ? (double)counted / submitted : null;
    }
}
