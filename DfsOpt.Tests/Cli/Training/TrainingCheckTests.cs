using System.Text.Json;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Training;

[TestClass]
public sealed class TrainingCheckTests
{
    [TestMethod]
    public void Problems_are_listed_worst_first_with_what_a_run_would_use()
    {
        var result = DfsOptInProcess.Run("training", "check", "--data-root", TestData.Golden("tiny", "data"));

        Assert.AreEqual(1, result.ExitCode);
        Assert.AreEqual("A run would use 1 slate, 2 contests, 65 entries.", result.OutputLines[0]);
        var answers = result.OutputLines.SkipWhile(line => !line.StartsWith("ANSWER", StringComparison.Ordinal)).Skip(1).SkipLast(1).Select(line => line.Split("  ")[0]).ToList();
        Assert.Contains("set aside", answers);
        Assert.Contains("noted", answers);
        Assert.AreEqual(answers.LastIndexOf("set aside"), answers.IndexOf("noted") - 1);
        StringAssert.Matches(result.OutputLines[^1], new(@"^\d+ problems: \d+ set aside, \d+ noted\.$"));
    }

    [TestMethod]
    public void Json_says_the_same()
    {
        using var json = JsonDocument.Parse(DfsOptInProcess.Run("training", "check", "--json", "--data-root", TestData.Golden("tiny", "data")).Output);

        Assert.IsFalse(json.RootElement.GetProperty("is_clean").GetBoolean());
        Assert.AreEqual(65, json.RootElement.GetProperty("slates").EnumerateArray().Single().GetProperty("entries").GetInt64());
        Assert.AreEqual(2, json.RootElement.GetProperty("contests").GetArrayLength());
        Assert.AreEqual("set_aside", json.RootElement.GetProperty("problems")[0].GetProperty("answer").GetString());
    }

    [TestMethod]
    public void A_clean_season_ends_with_0()
    {
        using var temp = new TempFolder();
        CleanSeason.Write(temp.Path);

        var result = DfsOptInProcess.Run("training", "check", "--data-root", temp.Path);

        Assert.AreEqual(0, result.ExitCode, result.Output);
        Assert.AreEqual("No problems.", result.OutputLines[^1]);
    }

    [TestMethod]
    public void A_missing_season_is_wrong_usage()
    {
        using var temp = new TempFolder();

        foreach (string[] words in (string[][])[[], ["--data-root", temp["none"]]])
        {
            var result = DfsOptInProcess.Run(["training", "check", .. words]);
            Assert.AreEqual(2, result.ExitCode);
            Assert.HasCount(1, result.ErrorLines);
        }
    }

    [TestMethod]
    public void Lines_fit_the_terminal_however_long_the_paths()
    {
        string[] lines = DfsOptInProcess.RunOnTerminal(80, "training", "check", "--data-root", TestData.Golden("tiny", "data")).OutputLines;

        Assert.IsLessThanOrEqualTo(80, lines.Max(line => line.Length));
    }

    [TestMethod]
    public void Of_many_similar_problems_of_a_file_three_are_shown_and_the_others_counted()
    {
        using var temp = new TempFolder();
        CleanSeason.Write(temp.Path);
        string projection = temp["dk-results/showdown/nba/2025-01-01_LAL_DAL/projection.csv"];
        File.WriteAllLines(projection, File.ReadAllLines(projection).Select((line, row) => row == 0 ? line : $"Somebody Else {line}"));

        var result = DfsOptInProcess.Run("training", "check", "--data-root", temp.Path);

        const string standings = "dk-results/showdown/nba/2025-01-01_LAL_DAL/contests/contest-standings-170000001.csv";
        string[] unknown = [.. result.OutputLines.Where(line => line.Contains("  unknown_player  ", StringComparison.Ordinal))];
        Assert.HasCount(4, unknown, result.Output);
        Assert.EndsWith($"3 more like these in {standings}; --json lists all.", unknown[^1]);
    }

    [TestMethod]
    public void A_path_that_a_sentence_is_about_stays_at_its_start()
    {
        using var temp = new TempFolder();
        CleanSeason.Write(temp.Path);
        Directory.CreateDirectory(temp["dk-results/showdown/mlb"]);

        var result = DfsOptInProcess.Run("training", "check", "--data-root", temp.Path);

        Assert.Contains("dk-results/showdown/mlb is a sport not in the config's list of sports", result.Output);
    }
}
