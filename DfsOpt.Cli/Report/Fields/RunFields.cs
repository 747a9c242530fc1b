namespace DfsOpt.Cli.Report.Fields;

/// <summary>What a run tells of its fields beyond the distributions. Empty where the run did not get so far.</summary>
/// <param name="Profiles">By segment.</param>
/// <param name="Players">Rows of <c>players.csv</c>.</param>
/// <param name="Contests">Rows of <c>contests.csv</c>.</param>
/// <param name="Duplicates">Rows of <c>duplicates.csv</c>.</param>
internal sealed record RunFields(
    IReadOnlyDictionary<string, FieldProfile> Profiles, IReadOnlyList<SlatePlayer> Players, IReadOnlyList<CsvRow> Contests, IReadOnlyList<CsvRow> Duplicates)
{
    /// <exception cref="ArtifactException">A file is not what a run writes.</exception>
    public static RunFields Read(RunArtifacts run)
    {
        return new RunFields(
            run.ReadFieldProfiles().DistinctBy(profile => profile.GppCategory).ToDictionary(profile => profile.GppCategory),
            [.. Rows("players.csv").Select(row => new SlatePlayer(row))],
            [.. Rows("contests.csv")],
            [.. Rows("duplicates.csv")]);

        IEnumerable<CsvRow> Rows(string file) => CsvFile.Read(Path.Join(run.Path, file));
    }

    /// <summary>The contests of a segment.</summary>
    public IEnumerable<CsvRow> ContestsOf(string segment) => Contests.Where(contest => contest.Text("gpp_category") == segment);

    /// <summary>The duplicated lineups of a segment's contests, the largest share of a contest first.</summary>
    public IEnumerable<CsvRow> DuplicatesOf(string segment) => Duplicates
        .Where(lineup => lineup.Text("gpp_category") == segment)
        .OrderByDescending(lineup => lineup.Number("dup_count"));

    /// <summary>Counted among submitted entries of a segment, from 0 to 1; <see langword="null"/> where nothing tells.</summary>
    public double? CoverageOf(string segment)
    {
        var (counted, submitted) = (ContestsOf(segment).Sum(contest => contest.Number("counted")), ContestsOf(segment).Sum(contest => contest.Number("submitted")));
        return submitted > 0 ? counted / submitted : null;
    }
}
