namespace DfsOpt.Cli.Report.Night;

/// <summary>What a run over a night's contests tells. Empty where the run did not get so far.</summary>
/// <param name="Contests">In the order of the person's entries.</param>
/// <param name="Profits">What all the person's lineups win less their fees in each draw, in dollars; empty where no contest's payouts are known.</param>
internal sealed record NightRun(IReadOnlyList<NightContest> Contests, IReadOnlyList<double> Profits)
{
    /// <summary>The person's entries that have a lineup.</summary>
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
