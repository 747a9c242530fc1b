using System.Text.Json;
using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.BadInputs;

namespace DfsOpt.Tests.Distributions;

[TestClass]
public sealed class CoverageTests
{
    private const string Segment = "nba-showdown-single-entry-0-1k";

    [TestMethod]
    public void Coverage_counts_entries_submitted_and_counted_ones()
    {
        using var season = new SmallSeason();
        season.Line(SmallSeason.First, 4, l => l.Replace("Hal Hunt", "Lou Late", StringComparison.Ordinal));
        season.Line(SmallSeason.First, 2, l => l.Replace("Hal Hunt", "LOCKED", StringComparison.Ordinal));
        var result = TrainingPipeline.Run(season.Config);
        // 6 entries and 3: one was never submitted, one is LOCKED, one names nobody's player.
        Assert.AreEqual("""{"counted":6,"entries":9,"rate":0.75,"submitted":8}""", Coverage(result));
        var warning = Assert.ContainsSingle(result.Warnings.Where(w => w.Code.Name == "low_coverage"));
        StringAssert.Contains(warning.Message, Segment + " counts 6 of 8 submitted lineups (75%): 'Lou Late' costs 1 of nba/s1, 1 lineup is invalid");
    }

    [TestMethod]
    public void A_contest_without_a_counted_entry_does_not_count()
    {
        using var season = new SmallSeason();
        season.ReplaceAll(SmallSeason.First, "Hal Hunt", "Lou Late");
        var result = TrainingPipeline.Run(season.Config);
        Assert.AreEqual("""{"counted":3,"entries":3,"rate":1,"submitted":3}""", Coverage(result));
        Assert.IsEmpty(result.Warnings.Where(w => w.Code.Name == "low_coverage"));
    }

    [TestMethod]
    [DataRow(9, false)]
    [DataRow(8, true)]
    public void Below_nine_in_ten_a_warning_says_so(int known, bool warns)
    {
        using var season = new SmallSeason();
        season.Write(SmallSeason.First, SmallSeason.Standings(1, SmallSeason.Lineup, [.. Enumerable.Range(0, 10).Select(i => $"u{i}")]));
        season.Delete(SmallSeason.Third);
        for (int line = 2 + known; line < 12; line++)
            season.Line(SmallSeason.First, line, l => l.Replace("Hal Hunt", "Lou Late", StringComparison.Ordinal));
        Assert.AreEqual(warns, TrainingPipeline.Run(season.Config).Warnings.Any(w => w.Code.Name == "low_coverage"));
    }

    private static string Coverage(RunResult result)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(result.RunDirectory, "target_distributions", Segment + ".json")));
        return JsonSerializer.Serialize(file.RootElement.GetProperty("coverage"));
    }
}
