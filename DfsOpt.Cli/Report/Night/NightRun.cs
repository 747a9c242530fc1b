namespace DfsOpt.Cli.Report.Night;

/// <summary>The results of a contest run. Empty as far as the run did not get there.</summary>
/// <param name="Contests">The contests, in the order of the user's entries.</param>
/// <param name="Profits">The total profit of the user's lineups in each draw, in dollars; empty if no contest's payouts are known.</param>
internal sealed record NightRun(IReadOnlyList<NightContest> Contests, IReadOnlyList<double> Profits)
{
    /// <summary>How many of the user's entries have a lineup.</summary>
    public int OwnLineups => Contests.Sum(contest => contest.Own.Count);

    /// <summary>What the lineups cost in the contests whose payouts are known, in dollars.</summary>
    public double Fees => Contests.Where(contest => contest.Profits.Count > 0).Sum(contest => contest.Fees ?? 0);

    /// <summary>Reads a run.</summary>
    /// <param name="run">The run.</param>
    /// <exception cref="ArtifactException">A file is not what a run writes.</exception>
    public static NightRun Read(RunArtifacts run)
    {
        List<ProfitDrawRow> draws = [.. run.ReadProfitDraws()];
        List<ExposureRow> exposures = [.. run.ReadExposures()];
        return new NightRun(
            [.. run.ReadEnteredContests().Select(row => NightContest.Read(run, row, draws, exposures))],
            [.. draws.Select(draw => draw.Profit)]);
    }
}
