using System.Text.Json;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Cli.Support;

namespace DfsOpt.Tests.Cli.Training;

[TestClass]
public sealed class TrainingCheckTests
{
    [TestMethod]
    public void A_clean_season_is_0_and_says_what_a_run_would_use()
    {
        using var season = new SmallSeason();
        var check = Check(season);
        Assert.AreEqual(0, check.ExitCode);
        StringAssert.Contains(check.Output, "nba/s1");
        StringAssert.Contains(check.Output, "nba-showdown-single-entry-0-1k");
        StringAssert.EndsWith(check.Output, "A run would use 2 slates, 3 contests and 12 entries. Nothing is wrong.\n");
        Assert.AreEqual("", check.Error);
    }

    [TestMethod]
    public void Problems_are_1_and_stand_worst_first()
    {
        using var season = new SmallSeason();
        season.Delete(SmallSeason.Matrix);
        season.Write(SmallSeason.First, "");
        Directory.CreateDirectory(season["dk-results/showdown/mlb"]);
        var check = Check(season);
        Assert.AreEqual(1, check.ExitCode);
        int fatal = check.Output.IndexOf("unknown_sport", StringComparison.Ordinal), aside = check.Output.IndexOf("empty_file", StringComparison.Ordinal);
        int noted = check.Output.IndexOf("no_corr_matrix", StringComparison.Ordinal);
        Assert.IsTrue(0 < fatal && fatal < aside && aside < noted, check.Output);
        StringAssert.EndsWith(check.Output, "A run would use 2 slates, 2 contests and 7 entries. 3 problems: 1 fatal, 1 set aside, 1 noted.\n");
    }

    [TestMethod]
    public void A_check_leaves_no_file_behind()
    {
        using var season = new SmallSeason();
        var before = Files(season);
        Check(season);
        CollectionAssert.AreEqual(before, Files(season));
        Assert.IsFalse(Directory.Exists(season.Artifacts));
    }

    [TestMethod]
    public void As_json_every_contest_and_every_problem_has_its_fields()
    {
        using var season = new SmallSeason();
        season.Line(SmallSeason.First, 4, l => "third" + l[1..]);
        var check = Check(season, "--json");
        Assert.AreEqual(1, check.ExitCode);
        using var json = JsonDocument.Parse(check.Output);
        var root = json.RootElement;
        Assert.IsFalse(root.GetProperty("clean").GetBoolean());
        CollectionAssert.AreEqual(
            new[] { "100000001", "100000002", "100000003" }, root.GetProperty("contests").EnumerateArray().Select(c => c.GetProperty("contest_id").GetString()).ToArray());
        Assert.AreEqual(5, root.GetProperty("contests")[0].GetProperty("entries").GetInt32());
        var problem = root.GetProperty("problems")[0];
        Assert.AreEqual("bad_rank", problem.GetProperty("code").GetString());
        Assert.AreEqual("noted", problem.GetProperty("answer").GetString());
        Assert.AreEqual(SmallSeason.First, problem.GetProperty("file").GetString());
        Assert.AreEqual(4, problem.GetProperty("line").GetInt32());
        Assert.AreEqual("Rank", problem.GetProperty("column").GetString());
        Assert.AreEqual("line 4: 'third'", problem.GetProperty("sample_rows")[0].GetString());
    }

    [TestMethod]
    public void A_missing_folder_is_wrong_usage()
    {
        using var season = new SmallSeason();
        var check = DfsOptInProcess.Run("training", "check", "--data-root", season["nowhere"]);
        Assert.AreEqual(2, check.ExitCode);
        StringAssert.Contains(check.Error, "does not exist");
    }

    private static CliResult Check(SmallSeason season, params string[] more) =>
        DfsOptInProcess.Run(["training", "check", "--data-root", season.Root, "--artifacts-root", season.Artifacts, .. more]);

    private static string[] Files(SmallSeason season) => [.. Directory.EnumerateFiles(season.Root, "*", SearchOption.AllDirectories).Order()];
}
