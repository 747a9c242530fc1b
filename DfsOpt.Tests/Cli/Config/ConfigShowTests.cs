using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Config;

[TestClass]
public sealed class ConfigShowTests
{
    private static readonly string _tiny = TestData.Golden("tiny", "data");

    [TestMethod]
    [DataRow("gpp_category: foo", "", ", line 1, column 15: gpp_category 'foo' is not a segment")]
    [DataRow("gpp_category: \"\\e[31m\"", "", ", line 1, column 15: gpp_category '\\u001B[31m' is not a segment")]
    [DataRow("", "--gpp-category foo", "--gpp-category: gpp_category 'foo' is not a segment")]
    [DataRow("", "--sport mlb", "--sport: 'mlb' is not among the config's sports, nba, nfl")]
    [DataRow("", "--sport nba,nfl", "--sport: 'nba,nfl' is not a sport; separate several with spaces")]
    [DataRow("sports: []", "", ", line 1, column 9: sports is empty")]
    [DataRow("sports: [a/b]", "", ", line 1, column 9: sports has 'a/b'")]
    [DataRow("only_sports: [mlb]", "", ", line 1, column 14: 'mlb' is not among the config's sports")]
    [DataRow("only_sports: []", "", ", line 1, column 14: only_sports is empty; give at least one, or null to read all.")]
    [DataRow("segment_definitions:\n  entry_types: {mme: 5}", "", ", line 2, column 16: entry_types names 'mme', the name of the contests above all types; give the type another name.")]
    [DataRow("segment_definitions:\n  size_bins: []", "", ", line 2, column 14: size_bins ")]
    [DataRow("segment_definitions:\n  size_bins: [{label: a b, min_size: 0}]", "", ", line 2, column 14: size_bins must have names of letters, digits, +, - and _,")]
    [DataRow("segment_definitions:\n  captain_tiers: []", "", ", line 2, column 18: captain_tiers is empty")]
    [DataRow("segment_definitions: {entry_types: {a: 1, a-b: 150}, size_bins: [{label: b-c, min_size: 0, max_size_exclusive: 350}, {label: c, min_size: 350}]}", "", ", line 1, column 36: two pairs of entry type and size bin give the same segment 'nba-showdown-a-b-c'")]
    [DataRow("artifacts_root: \"a\\0b\"", "", ", line 1, column 17: artifacts_root contains the character NUL, which no path can have")]
    [DataRow("aliases: {a: b, A: c}", "", ", line 1, column 10: aliases has 'a' and 'A'")]
    public void What_a_run_refuses_is_refused_in_the_same_words(string yaml, string options, string sentence)
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], yaml);
        string[] words = ["--config", temp["run.yaml"], "--data-root", _tiny, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        var shown = DfsOptInProcess.Run(["config", "show", .. words]);
        var run = DfsOptProcess.Run(["training", "run", .. words]);

        Assert.AreEqual(2, shown.ExitCode);
        Assert.AreEqual("", shown.Output);
        StringAssert.StartsWith(shown.Error, $"dfs-opt: {(sentence[0] == ',' ? temp["run.yaml"] : "")}{sentence}");
        Assert.HasCount(1, shown.ErrorLines);
        Assert.AreEqual((run.ExitCode, run.Error), (shown.ExitCode, shown.Error));
    }

    [TestMethod]
    public void A_season_that_can_never_be_there_is_refused()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], "data_root: \"a\\0b\"");

        var shown = DfsOptInProcess.Run("config", "show", "--config", temp["run.yaml"]);

        Assert.AreEqual((2, ""), (shown.ExitCode, shown.Output));
        StringAssert.StartsWith(shown.Error, $"dfs-opt: {temp["run.yaml"]}, line 1, column 12: data_root contains the character NUL, which no path can have");
    }

    [TestMethod]
    public void A_season_that_is_not_there_yet_is_a_comment_in_the_words_of_a_run()
    {
        using var temp = new TempFolder();

        var shown = DfsOptInProcess.Run("config", "show", "--data-root", temp["later"]);
        var run = DfsOptProcess.Run("training", "run", "--data-root", temp["later"], "--artifacts-root", temp["artifacts"]);

        Assert.AreEqual(0, shown.ExitCode);
        Assert.AreEqual($"data_root: {temp["later"]}  # --data-root: The data root {temp["later"]} does not exist; give the folder that holds dk-results/showdown.", shown.OutputLines[1]);
        Assert.AreEqual($"dfs-opt: {shown.OutputLines[1].Split("  # ")[1]}", run.Error.TrimEnd());
        Assert.AreEqual($"data_root: {_tiny}  # --data-root", DfsOptInProcess.Run("config", "show", "--data-root", _tiny).OutputLines[1]);
    }
}
