using System.Globalization;
using System.Text.Json;
using DfsOpt.Core;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Report;

namespace DfsOpt.Tests.FieldProfiles;

/// <summary>A field whose habits are known: nine in ten play one lineup, and the tenth that wins plays another, which leaves more.</summary>
[TestClass]
public sealed class KnownFieldTests
{
    private const string Field = "CPT Fred Fox UTIL Adam Able UTIL Ben Baker UTIL Gus Gray UTIL Hal Hunt UTIL Ian Ives";
    private const string Winners = "CPT Lou Lane UTIL Eli East UTIL Ken Kane UTIL Jim Jones UTIL Dan Dunn UTIL Fred Fox";
    private const int Contests = 5;
    private const int Entries = 100;

    // 50,000 less 4,500 + 39,600, and less 3,900 + 20,200.
    private const int FieldLeaves = 5_900;
    private const int WinnersLeave = 25_900;

    [TestMethod]
    public void Winners_who_leave_more_are_found_in_the_profile_and_on_the_page()
    {
        using var season = Season();
        var run = TrainingPipeline.Run(season.Config);
        using var profile = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run.RunDirectory, "field_profiles", "nba-showdown-single-entry-0-1k.json")));
        var (field, top) = (profile.RootElement.GetProperty("field"), profile.RootElement.GetProperty("top_10pct"));
        const double Mean = (0.9 * FieldLeaves) + (0.1 * WinnersLeave);
        Assert.AreEqual(Mean, Salary(field, "value"), 1e-9);
        Assert.AreEqual(WinnersLeave, Salary(top, "value"), 1e-9);
        Assert.AreEqual(WinnersLeave / Mean, Salary(top, "ratio_low"), 1e-9, "every contest is alike, so the interval is the figure itself");
        Assert.AreEqual(Contests * Entries / 10, top.GetProperty("entries").GetInt64());
        Assert.AreEqual(Contests * Entries / 100, profile.RootElement.GetProperty("top_1pct").GetProperty("entries").GetInt64(), "rank 1 of 100 is in the top 1%");
        Assert.AreEqual(1.0, top.GetProperty("rates").GetProperty("dup_count").GetProperty("6-10").GetProperty("value").GetDouble());

        var result = DfsOptInProcess.Run("runs", "report", run.RunDirectory);
        Assert.AreEqual(0, result.ExitCode, result.Error);
        string text = Markup.Text(Markup.Unpacked(File.ReadAllText(result.Output.Trim())));
        StringAssert.Contains(text, "Salary left, mean$7,900$7,900 to $7,900$25,900$25,900 to $25,9003.28×");
        StringAssert.Contains(text, "Lou LaneBBBPG,UTIL1$2,600");
        StringAssert.Contains(text, "Fred Fox 90.0%");
    }

    [TestMethod]
    public void Captain_rates_of_a_known_field_are_those_of_players_csv()
    {
        using var season = Season();
        var run = TrainingPipeline.Run(season.Config);
        var rows = Support.CsvLines.Read(Path.Combine(run.RunDirectory, "players.csv"));
        var players = rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)).Where(p => p["slate_id"] == "s1").ToDictionary(p => p["player_name"]);
        Assert.AreEqual("0.9", players["Fred Fox"]["actual_cpt"]);
        Assert.AreEqual("0.1", players["Fred Fox"]["actual_flex"]);
        Assert.AreEqual("0.1", players["Lou Lane"]["actual_cpt_single-entry-0-1k"]);
        Assert.AreEqual("0", players["Carl Cole"]["actual_all"]);
        Assert.AreEqual("", players["Fred Fox"]["actual_all_mme-0-1k"]);
    }

    private static SmallSeason Season()
    {
        var season = new SmallSeason();
        season.Delete(SmallSeason.First);
        season.Delete(SmallSeason.Second);
        Directory.Delete(season[SmallSeason.OtherSlate], recursive: true);
        for (int contest = 0; contest < Contests; contest++)
        {
            season.Write($"{SmallSeason.Contests}/contest-standings-20000000{contest}.csv", SmallSeason.StandingsHeader + "\n" + string.Concat(Enumerable.Range(1, Entries).Select(rank =>
                string.Create(CultureInfo.InvariantCulture, $"{rank},5{contest}{rank:0000},user{rank},0,{300 - rank},{(rank <= Entries / 10 ? Winners : Field)},,,,,\n"))));
        }

        return season;
    }

    private static double Salary(JsonElement group, string figure) => group.GetProperty("means").GetProperty("salary_left").GetProperty(figure).GetDouble();
}
