using DfsOpt.Core;
using DfsOpt.Tests.BadInputs;

namespace DfsOpt.Tests.Pipeline;

[TestClass]
public sealed class NothingLeftTests
{
    [TestMethod]
    public void A_season_whose_contests_are_called_standings_is_told_so_before_a_players_blank_cell()
    {
        using var season = new SmallSeason();
        season.Replace(SmallSeason.Projection, "BBB,3000,10,5,", "BBB,3000,10,,");
        foreach (string slate in (string[])[SmallSeason.Slate, SmallSeason.OtherSlate])
            Directory.Move(season[slate + "/contests"], season[slate + "/standings"]);
        string message = Message(season);
        StringAssert.StartsWith(message, $"Nothing is left to fit: {SmallSeason.Slate} has no usable contest");
        StringAssert.Contains(message, "2 files that look like standings are not read");
        StringAssert.Contains(message, "rename the folder standings/ to contests/");
        Assert.IsFalse(message.Contains("Fred Fox", StringComparison.Ordinal), message);
        Assert.IsFalse(message.Contains("Put its standings below", StringComparison.Ordinal), message);
    }

    [TestMethod]
    public void A_season_of_another_game_is_told_so_and_not_to_download_again()
    {
        using var season = new SmallSeason();
        Directory.Delete(season[SmallSeason.OtherSlate], recursive: true);
        season.Delete(SmallSeason.Second);
        season.ReplaceAll(SmallSeason.First, SmallSeason.Lineup, "CPT A TOP B JNG C MID D ADC E SUP F TEAM G");
        string message = Message(season);
        StringAssert.Contains(message, "the game is unknown");
        Assert.IsFalse(message.Contains("ownload", StringComparison.Ordinal), message);
    }

    [TestMethod]
    public void A_season_of_unknown_players_names_those_that_cost_most()
    {
        using var season = new SmallSeason();
        Directory.Delete(season[SmallSeason.OtherSlate], recursive: true);
        season.ReplaceAll(SmallSeason.First, "Hal Hunt", "Lou Late");
        season.ReplaceAll(SmallSeason.Second, "Gus Gray", "Guy Grey");
        string message = Message(season);
        StringAssert.StartsWith(message, $"Nothing is left to fit: {SmallSeason.First}: 'Lou Late' is not in {SmallSeason.Projection}, which costs 5 entries");
        StringAssert.Contains(message, "'Guy Grey'");
    }

    [TestMethod]
    public void A_contest_of_several_unknown_players_is_named_once_with_the_one_that_costs_most()
    {
        using var season = new SmallSeason();
        Directory.Delete(season[SmallSeason.OtherSlate], recursive: true);
        season.Delete(SmallSeason.Second);
        season.ReplaceAll(SmallSeason.First, "Hal Hunt", "Lou Late");
        season.ReplaceAll(SmallSeason.First, "Gus Gray", "Guy Grey");
        string message = Message(season);
        Assert.AreEqual(2, message.Split(SmallSeason.First).Length, message);
    }

    private static string Message(SmallSeason season)
    {
        var failure = Assert.ThrowsExactly<RunException>(() => TrainingPipeline.Run(season.Config));
        Assert.AreEqual("nothing_left", failure.Code.Name);
        return failure.Message;
    }
}
