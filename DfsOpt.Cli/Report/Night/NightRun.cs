using DfsOpt.Cli.Report.Fields;
using DfsOpt.Core;

namespace DfsOpt.Cli.Report.Night;

/// <summary>What a run over a night's contests tells. Empty where the run did not get so far.</summary>
/// <param name="Contests">In the order of the person's entries.</param>
/// <param name="Profits">What all the person's lineups win less their fees in each draw, in dollars; empty where no contest's payouts are known.</param>
internal sealed record NightRun(IReadOnlyList<NightContest> Contests, IReadOnlyList<double> Profits)
{
    /// <summary>The person's entries that have a lineup.</summary>
    public int OwnLineups => Contests.Sum(contest => contest.OwnLineups);

    /// <summary>What the lineups cost in the contests whose payouts are known, in dollars.</summary>
    public double Fees => Contests.Where(contest => contest.Profits.Count > 0).Sum(contest => contest.Fees ?? 0);

    /// <summary>Reads a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <returns>The night; <see langword="null"/> where the run is of another pipeline.</returns>
    public static NightRun? Read(RunArtifacts run, RunManifest? manifest)
    {
        if (manifest?.Pipeline != ContestPipeline.Name)
            return null;
        List<CsvRow> profits = [.. Rows("profit_draws.csv")], exposures = [.. Rows("exposures.csv")];
        // By the folders that are there: no id in a file is ever used as a path.
        string contests = Path.Join(run.Path, "contests");
        var folders = Directory.Exists(contests) ? Directory.GetDirectories(contests).ToDictionary(folder => Path.GetFileName(folder)) : [];
        return new NightRun(
            [.. Rows("contests.csv").Select(row => NightContest.Of(row, folders.GetValueOrDefault(row.Text("contest_id")), profits, exposures))],
            [.. profits.Select(draw => draw.Number("profit")).OfType<double>()]);

        IEnumerable<CsvRow> Rows(string file) => CsvFile.Read(Path.Join(run.Path, file));
    }
}
