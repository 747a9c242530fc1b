namespace DfsOpt.Core.Contests;

/// <summary>The faults of single rows of a standings file, reported once all of it has been read.</summary>
internal sealed class StandingsFaults
{
    public CellFaults WithoutId { get; } = new(ProblemCodes.RowWithoutEntryId, "EntryId", "missing in a row with a lineup or a name, so the row is left out");

    public CellFaults Rounded { get; } = new(ProblemCodes.RoundedEntryId, "EntryId", "a number that a spreadsheet has rounded");

    public CellFaults Repeated { get; } = new(ProblemCodes.RepeatedEntryId, "EntryId", "one that an earlier row has");

    public CellFaults TimeRemaining { get; } = new(ProblemCodes.NotFinal, "TimeRemaining", "above 0, so the contest was not over and its ranks and points are not final");

    public CellFaults UnreadTimes { get; } = new(ProblemCodes.BadTimeRemaining, "TimeRemaining", "not a number, so it is unknown whether the contest was over");

    public CellFaults Ranks { get; } = new(ProblemCodes.BadRank, "Rank", "not a whole number of up to nine digits");

    public CellFaults Points { get; } = new(ProblemCodes.BadPoints, "Points", "not a number");

    public InvalidLineups Lineups { get; } = new();

    public void Clear()
    {
        WithoutId.Clear();
        Rounded.Clear();
        Repeated.Clear();
        TimeRemaining.Clear();
        UnreadTimes.Clear();
        Ranks.Clear();
        Points.Clear();
        Lineups.Clear();
    }

    /// <param name="file">The file.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="valid">How many lineups are valid.</param>
    /// <param name="report">Called with each fault.</param>
    public void Report(string file, StandingsColumns columns, int valid, Action<Problem> report)
    {
        if (columns.EntryName < 0)
            report(NoEntryNames(file));
        if (columns.Rank < 0)
            report(NoColumn(file, "Rank"));
        if (columns.Points < 0)
            report(NoColumn(file, "Points"));
        foreach (var faults in (CellFaults[])[WithoutId, Rounded, Repeated, TimeRemaining, UnreadTimes, Ranks, Points])
            faults.Report(file, report);
        Lineups.Report(file, valid, report);
    }

    private static Problem NoColumn(string file, string column) => new()
    {
        Code = ProblemCodes.NoRankOrPoints,
        File = file,
        Line = 1,
        Column = column,
        Message = $"{file} has no column `{column}`, so that cell of its entries stays empty. {ProblemCodes.NoRankOrPoints.Remedy}",
    };

    private static Problem NoEntryNames(string file) => new()
    {
        Code = ProblemCodes.NoEntryNames,
        File = file,
        Line = 1,
        Column = "EntryName",
        Message = $"{file} has no column `EntryName`, so its users stay empty and it counts as mme. {ProblemCodes.NoEntryNames.Remedy}",
    };
}
