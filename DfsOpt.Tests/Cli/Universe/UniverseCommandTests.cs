using System.Text.Json;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Universe;

[TestClass]
public sealed class UniverseCommandTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [TestMethod]
    [DataRow(true, "s1", "nba")]
    [DataRow(false, "AAA_BBB", "nba")]
    public void A_slate_of_a_season_has_its_sport_given_as_folder_or_as_file(bool asFolder, string slate, string sport)
    {
        using var season = new SmallSeason();
        var run = DfsOptInProcess.Run("universe", season[asFolder ? SmallSeason.Slate : SmallSeason.Projection], "--out", _temp["universe"]);
        Assert.AreEqual(0, run.ExitCode, run.Error);
        using var metadata = JsonDocument.Parse(File.ReadAllText(_temp["universe", "metadata.json"]));
        Assert.AreEqual(slate, metadata.RootElement.GetProperty("slate_id").GetString());
        Assert.AreEqual(sport, metadata.RootElement.GetProperty("sport").GetString());
    }

    [TestMethod]
    public void A_file_elsewhere_has_no_sport()
    {
        File.WriteAllText(_temp["tonight.csv"], SmallSeason.ProjectionText(""));
        Assert.AreEqual(0, DfsOptInProcess.Run("universe", _temp["tonight.csv"], "--out", _temp["universe"]).ExitCode);
        Assert.Contains("\"sport\": \"\"", File.ReadAllText(_temp["universe", "metadata.json"]));
    }

    [TestMethod]
    public void A_slate_without_a_legal_lineup_is_refused_and_nothing_is_written()
    {
        File.WriteAllText(_temp["tonight.csv"], SmallSeason.ProjectionText("").Replace("BBB", "AAA", StringComparison.Ordinal));
        var run = DfsOptInProcess.Run("universe", _temp["tonight.csv"], "--out", _temp["universe"]);
        Assert.AreEqual(2, run.ExitCode, run.Output);
        Assert.Contains("its 12 players allow no legal lineup, so nothing is written", run.Error);
        Assert.IsFalse(Directory.Exists(_temp["universe"]));
    }

    [TestMethod]
    public void More_players_than_can_be_enumerated_are_refused_in_a_sentence()
    {
        var rows = Enumerable.Range(0, 600).Select(i => $"{i},P{i / 2},C,{(i % 4 < 2 ? "AAA" : "BBB")},,{2000 + (i % 2 * 1000)},{10 + (i % 2 * 5)},1,3\n");
        File.WriteAllText(_temp["tonight.csv"], $"{SmallSeason.ProjectionHeader}\n{string.Concat(rows)}");
        var run = DfsOptInProcess.Run("universe", _temp["tonight.csv"], "--out", _temp["universe"]);
        Assert.AreEqual(2, run.ExitCode, run.Output);
        Assert.Contains("tonight.csv: There are 300 players; 250 at most can be enumerated.", run.Error);
        Assert.DoesNotContain("Parameter", run.Error);
    }

    [TestMethod]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        File.WriteAllText(_temp["tonight.csv"], SmallSeason.ProjectionText(""));
        var run = DfsOptInProcess.Run("universe", _temp["tonight.csv"], "--out", _temp["tonight.csv"]);
        Assert.AreEqual(2, run.ExitCode, run.Output);
        Assert.Contains($"--out: {_temp["tonight.csv"]} is a file; name a folder.", run.Error);
    }
}
