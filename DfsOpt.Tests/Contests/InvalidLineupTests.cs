using DfsOpt.Core;
using DfsOpt.Tests.BadInputs;

namespace DfsOpt.Tests.Contests;

[TestClass]
public sealed class InvalidLineupTests
{
    [TestMethod]
    [DataRow("CPT Fred Fox UTIL Adam Able UTIL Adam Able UTIL Gus Gray UTIL Hal Hunt UTIL Ian Ives")]
    [DataRow("CPT Fred Fox UTIL Adam Able UTIL Gus Gray UTIL Hal Hunt UTIL Ian Ives")]
    [DataRow("CPT Fred Fox TOP Adam Able JNG Gus Gray MID Hal Hunt ADC Ian Ives SUP Ben Baker")]
    public void A_player_named_twice_a_row_of_five_and_another_game_are_not_blamed_on_the_download(string lineup)
    {
        foreach (var problem in Problems(lineup, replaceAll: false).Concat(Problems(lineup, replaceAll: true)))
            Assert.IsFalse(problem.Message.Contains("ownload", StringComparison.Ordinal), problem.Message);
    }

    [TestMethod]
    [DataRow("CPT CJ Fox UTIL AJ Able UTIL Gus Gray UTIL Hal Hunt UTIL Ian Ives", "no_valid_lineup")]
    [DataRow("CPT CJ Fox UTIL AJ Able UTIL AJ Able UTIL Gus Gray UTIL Hal Hunt UTIL Ian Ives", "no_valid_lineup")]
    [DataRow("CPT LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED", "no_valid_lineup")]
    [DataRow("CPT LOCKED TOP LOCKED JNG LOCKED MID LOCKED ADC LOCKED SUP LOCKED TEAM LOCKED", "unknown_game")]
    [DataRow("CPT Fred Fox D Adam Able", "unknown_game")]
    public void A_contest_without_a_valid_lineup_is_of_another_game_only_if_its_slots_are(string lineup, string code) =>
        Assert.ContainsSingle(Problems(lineup, replaceAll: true).Where(p => p.Code.Name == code));

    [TestMethod]
    public void A_valid_lineup_makes_it_a_known_game() =>
        Assert.IsEmpty(Problems("CPT Fred Fox TOP Adam Able JNG Gus Gray", replaceAll: false).Where(p => p.Code.Name == "unknown_game"));

    private static IReadOnlyList<Problem> Problems(string lineup, bool replaceAll)
    {
        using var season = new SmallSeason();
        if (replaceAll)
            season.ReplaceAll(SmallSeason.First, SmallSeason.Lineup, lineup);
        else
            season.Replace(SmallSeason.First, SmallSeason.Lineup, lineup);
        return [.. TrainingPipeline.Run(season.Config).Warnings.Where(w => w.File == SmallSeason.First)];
    }
}
