namespace DfsOpt.Cli.Report.Night;

/// <summary>A contest of the night, with the run's results for it.</summary>
/// <param name="Row">Its terms, the user's entries and their expected profit.</param>
/// <param name="Profits">The profit of the user's lineups in each draw, in dollars; empty if payouts or fee are not known.</param>
/// <param name="Players">Its players.</param>
/// <param name="Own">The lineups of the user's entries.</param>
/// <param name="Candidates">The candidate lineups.</param>
/// <param name="Duplicates">How many lineups are entered once, twice and so on, on average over the fields.</param>
internal sealed record NightContest(
    EnteredContestRow Row,
    IReadOnlyList<double> Profits,
    IReadOnlyList<ExposureRow> Players,
    IReadOnlyList<LineupGradeRow> Own,
    IReadOnlyList<LineupGradeRow> Candidates,
    IReadOnlyList<DuplicateCountRow> Duplicates)
{
    public string Id => Row.ContestId;

    /// <summary>What the user's lineups cost, in dollars; <see langword="null"/> if the fee is not known.</summary>
    public double? Fees => Row.EntryFee * Own.Count;

    /// <summary>The contest's name, or its id if it has none.</summary>
    public string Title => Row.ContestName ?? Id;

    /// <param name="run">The run.</param>
    /// <param name="row">The contest's row.</param>
    /// <param name="draws">The profits of all contests, draw by draw.</param>
    /// <param name="exposures">The players of all contests.</param>
    public static NightContest Read(RunArtifacts run, EnteredContestRow row, IReadOnlyList<ProfitDrawRow> draws, IEnumerable<ExposureRow> exposures)
    {
        string id = row.ContestId;
        List<LineupGradeRow> graded = [.. run.ReadLineupGrades(id)], own = [.. run.ReadOwnLineups(id)];
        return new NightContest(
            row,
            [.. draws.Where(draw => draw.ByContest.ContainsKey(id)).Select(draw => draw.ByContest[id])],
            [.. exposures.Where(player => player.ContestId == id)],
            own.Count > 0 ? own : [.. graded.Where(lineup => lineup.Kind != LineupGradeRow.Candidate)],
            [.. graded.Where(lineup => lineup.Kind == LineupGradeRow.Candidate)],
            [.. run.ReadDuplicateCounts(id)]);
    }
}
