using System.Net;
using System.Text.Json;
using DfsOpt.Core.DkEntries;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;
using DfsOpt.Tests.Tonight;

namespace DfsOpt.Tests.Cli.Contests;

[TestClass]
public sealed class ContestCommandTests : IDisposable
{
    private const int FirstSlot = 4, LastSlot = 9;

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [TestMethod]
    public void The_sample_night_goes_from_a_season_to_a_filled_file_that_differs_in_empty_slots_alone()
    {
        var season = DfsOptProcess.Run("training", "run", "--data-root", Path.Combine(Checkout.Root, "samples/data"), "--sport", "nba", "--share-model", "--artifacts-root", _temp.Path, "--quiet");
        Assert.AreEqual(0, season.ExitCode, season.Error);
        var night = DfsOptProcess.Run(["contest", "run", .. Night("succeeded"), "--assign", "--quiet"]);
        Assert.AreEqual(0, night.ExitCode, night.Error);

        string filled = Path.Combine(night.OutputLines.Single(), "DKEntries_filled.csv");
        StringAssert.Matches(night.Error, new(@"(?m)^Upload +.*DKEntries_filled\.csv"));
        Assert.Contains("Profit is what your lineups win less their fees", night.Error);
        List<string[]> before = CsvLines.Read(SampleNight.Entries), after = CsvLines.Read(filled);
        var file = DkEntriesFile.Read(File.ReadAllBytes(filled));
        string[] captains = [.. file.Players.Select(player => player.CaptainCell)], others = [.. file.Players.Select(player => player.FlexCell)];
        Assert.HasCount(before.Count, after);
        for (int row = 0; row < before.Count; row++)
        {
            Assert.HasCount(before[row].Length, after[row], $"row {row}");
            for (int cell = 0; cell < before[row].Length; cell++)
            {
                bool isToFill = row > 0 && before[row][0].Length > 0 && cell is >= FirstSlot and <= LastSlot && before[row][cell].Length == 0;
                if (!isToFill)
                    Assert.AreEqual(before[row][cell], after[row][cell], $"row {row}, cell {cell}");
                else
                    Assert.Contains(after[row][cell], cell == FirstSlot ? captains : others);
            }
        }
    }

    [TestMethod]
    public void A_run_can_be_listed_shown_and_its_log_read()
    {
        SampleNight.Config(_temp);
        var night = DfsOptProcess.Run(["contest", "run", .. Night(_temp["models"]), "--quiet"]);
        Assert.AreEqual(0, night.ExitCode, night.Error);
        string id = Path.GetFileName(night.OutputLines.Single());
        string[] here = ["--artifacts-root", _temp.Path];

        string list = DfsOptInProcess.Run(["runs", "list", .. here]).Output;
        Assert.Contains(id, list);
        Assert.Contains(Path.GetFileName(SampleNight.Projections), list);
        Assert.DoesNotContain("SEGMENTS", list);
        string shown = DfsOptInProcess.Run(["runs", "show", "latest", .. here]).Output;
        Assert.Contains("05_simulate_contests", shown);
        StringAssert.Matches(shown, new(@"(?m)^NBA Showdown \$2K Fastbreak \(LAL vs DAL\) +2,000 +6 "));
        Assert.Contains("Graded lineups: contest_id=184000001", DfsOptInProcess.Run(["runs", "log", "latest", .. here]).Output);
        Assert.DoesNotContain(id, DfsOptInProcess.Run(["runs", "list", .. here, "--pipeline", "training"]).Output);
        var elsewhere = DfsOptInProcess.Run(["runs", "show", id, .. here, "--pipeline", "training"]);
        Assert.AreEqual(2, elsewhere.ExitCode);
        Assert.Contains($"'{id}' is a contest run, not a training run; 'dfs-opt runs' finds it with --pipeline contest.", elsewhere.Error);
    }

    [TestMethod]
    public void Runs_of_both_pipelines_are_in_one_list_and_are_found_by_id()
    {
        var season = DfsOptProcess.Run("training", "run", "--data-root", Path.Combine(Checkout.Root, "samples/data"), "--sport", "nba", "--share-model", "--artifacts-root", _temp.Path, "--quiet");
        var night = DfsOptProcess.Run(["contest", "run", .. Night("succeeded"), "--quiet"]);
        Assert.AreEqual(0, night.ExitCode, night.Error);
        string[] ids = [.. new[] { night, season }.Select(run => Path.GetFileName(run.OutputLines.Single()))], here = ["--artifacts-root", _temp.Path];

        string[] lines = DfsOptInProcess.Run(["runs", "list", .. here]).Output.Split('\n');
        StringAssert.Matches(lines[0], new("^RUN +PIPELINE +STATUS"));
        StringAssert.Matches(lines[1], new($"^{ids[0]} +contest +succeeded"));
        StringAssert.Matches(lines[2], new($"^{ids[1]} +training +succeeded"));
        using var json = JsonDocument.Parse(DfsOptInProcess.Run(["runs", "list", "--json", .. here]).Output);
        CollectionAssert.AreEqual(new[] { "contest", "training" }, json.RootElement.EnumerateArray().Select(run => run.GetProperty("pipeline").GetString()).ToList());
        Assert.DoesNotContain("PIPELINE", DfsOptInProcess.Run(["runs", "list", "--pipeline", "training", .. here]).Output);
        foreach (string id in ids.Append("latest~1"))
            Assert.AreEqual(0, DfsOptInProcess.Run(["runs", "show", id, .. here]).ExitCode, id);
        Assert.Contains("05_simulate_contests", DfsOptInProcess.Run(["runs", "show", "latest", .. here]).Output);
    }

    [TestMethod]
    public void Two_runs_can_be_compared_and_the_older_one_removed()
    {
        SampleNight.Config(_temp);
        string[] night = ["contest", "run", .. Night(_temp["models"]), "--quiet"];
        string first = Path.GetFileName(DfsOptProcess.Run(night).OutputLines.Single());
        string second = Path.GetFileName(DfsOptProcess.Run([.. night, "--seed", "7"]).OutputLines.Single());
        string[] here = ["--pipeline", "contest", "--artifacts-root", _temp.Path];

        var compared = DfsOptInProcess.Run(["runs", "compare", first, second, .. here]);
        Assert.AreEqual(0, compared.ExitCode, compared.Error);
        Assert.Contains("1337 -> 7", compared.Output);
        Assert.AreEqual(0, DfsOptInProcess.Run(["runs", "prune", "--keep", "1", "--yes", .. here]).ExitCode);
        string left = DfsOptInProcess.Run(["runs", "list", .. here]).Output;
        Assert.Contains(second, left);
        Assert.DoesNotContain(first, left);
    }

    [TestMethod]
    public void A_run_writes_its_page_on_request()
    {
        SampleNight.Config(_temp);
        var night = DfsOptProcess.Run(["contest", "run", .. Night(_temp["models"]), "--quiet", "--report"]);
        Assert.AreEqual(0, night.ExitCode, night.Error);
        string page = Path.Combine(night.OutputLines.Single(), "report.html");
        Assert.Contains($"Report: {page}", night.Error);
        Assert.Contains("How tonight's fields will play", WebUtility.HtmlDecode(File.ReadAllText(page)));
    }

    [TestMethod]
    public void A_check_with_problems_has_exit_code_1()
    {
        SampleNight.Config(_temp);
        var check = DfsOptInProcess.Run(["contest", "check", .. Night(_temp["models"])]);
        Assert.AreEqual(1, check.ExitCode, check.Error);
        Assert.Contains("unmatched_id", check.Output);
        Assert.Contains(
            "A run would simulate 2 contests with 300 draws and 3 fields against 2,199 opponents, by the models nba-showdown-mme-1k-10k, nba-showdown-single-entry-0-1k of ", check.Output);
        Assert.Contains("and fill no entry, as --assign is not given.", check.Output);
        Assert.Contains(" and fill 6 entries.", DfsOptInProcess.Run(["contest", "check", .. Night(_temp["models"]), "--assign"]).Output);
    }

    [TestMethod]
    public void A_check_shows_the_same_as_JSON()
    {
        SampleNight.Config(_temp);
        var check = DfsOptInProcess.Run(["contest", "check", .. Night(_temp["models"]), "--json"]);
        Assert.AreEqual(1, check.ExitCode, check.Error);
        using var json = JsonDocument.Parse(check.Output);
        Assert.IsFalse(json.RootElement.GetProperty("is_clean").GetBoolean());
        Assert.AreEqual(2_000 - 1, json.RootElement.GetProperty("contests")[0].GetProperty("opponents").GetInt32());
        Assert.Contains("unmatched_id", json.RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()));
    }

    [TestMethod]
    public void The_config_files_rules_apply_and_options_override_them()
    {
        SampleNight.Config(_temp);
        File.WriteAllText(_temp["rules.yaml"], "assignment: {objective: roi, max_exposure: 1, lock: [LeBron James], fade: [Naji Marshall]}");
        var night = DfsOptProcess.Run(["contest", "run", .. Night(_temp["models"]), "--assign", "--quiet", "--name", "tonight", "--config", _temp["rules.yaml"], "--fade", "Dennis Schroder"]);
        Assert.AreEqual(0, night.ExitCode, night.Error);
        var filled = DkEntriesFile.Read(File.ReadAllBytes(Path.Combine(night.OutputLines.Single(), "DKEntries_filled.csv")));
        foreach (var entry in filled.Entries.Skip(1).Where(entry => entry.State == DkEntryState.Filled))
        {
            string[] names = [.. entry.Lineup.Select(player => filled.Players[player].Name)];
            Assert.Contains("LeBron James", names);
            Assert.DoesNotContain("Dennis Schröder", names);
        }

        Assert.Contains("objective: roi", DfsOptInProcess.Run("config", "show", "--config", _temp["rules.yaml"], "--data-root", _temp.Path).Output);
        Assert.AreEqual(0, DfsOptInProcess.Run("runs", "show", "tonight", "--artifacts-root", _temp.Path).ExitCode);
    }

    [TestMethod]
    [DataRow("assignment: {max_exposure: 2}", "rules.yaml, line 1, column 28: max_exposure is 2; it must be above 0 and at most 1")]
    [DataRow("assignment: {objective: luck}", "'objective' takes portfolio or roi, not 'luck'")]
    [DataRow("assignment: {max_exposur: 1}", "unknown key 'max_exposur'; did you mean 'max_exposure'?")]
    public void A_wrong_rule_in_the_config_file_is_refused_with_its_line(string yaml, string sentence)
    {
        SampleNight.Config(_temp);
        File.WriteAllText(_temp["rules.yaml"], yaml);
        var run = DfsOptInProcess.Run(["contest", "check", .. Night(_temp["models"]), "--config", _temp["rules.yaml"]]);
        Assert.AreEqual(2, run.ExitCode, run.Output);
        Assert.Contains(sentence, run.Error);
    }

    [TestMethod]
    [DataRow("184000001: {entries: 10, payouts: [{from: 1, to: 1, prize: 5}, {from: 3, to: 4, prize: 1}]}", "line 1: the payouts have a gap: place 2 is missing")]
    [DataRow("184000001:\n  entries: 3\n  payouts:\n    - {from: 1, to: 4, prize: 5}", "line 4: contest 184000001 pays 4 places and has 3 entries")]
    [DataRow("184000001: {entrys: 10}", "unknown key 'entrys'")]
    [DataRow("184000001: {entries: 10, payouts: [{from: 1, to: 1}]}", "'prize' is missing")]
    public void What_cannot_be_in_the_file_of_contests_is_refused_with_its_line(string yaml, string sentence)
    {
        SampleNight.Config(_temp);
        File.WriteAllText(_temp["contests.yaml"], yaml);
        var run = DfsOptInProcess.Run("contest", "check", "--projections", SampleNight.Projections, "--entries", SampleNight.Entries, "--model", _temp["models"], "--contests", _temp["contests.yaml"], "--artifacts-root", _temp.Path);
        Assert.AreEqual(2, run.ExitCode);
        Assert.Contains(sentence, run.Error);
        Assert.Contains("contests.yaml", run.Error);
    }

    [TestMethod]
    [DataRow("--projections", "no-such-file.csv", "projections 'no-such-file.csv' is not a file")]
    [DataRow("--draws", "many", "--draws takes a whole number, not 'many'")]
    [DataRow("--max-exposure", "2", "max_exposure is 2; it must be above 0 and at most 1")]
    [DataRow("--objective", "luck", "--objective takes portfolio or roi, not 'luck'")]
    public void A_wrong_option_is_wrong_usage_and_leaves_no_run(string option, string value, string sentence)
    {
        SampleNight.Config(_temp);
        string[] words = ["contest", "check", .. Night(_temp["models"])];
        int at = Array.IndexOf(words, option);
        var run = DfsOptInProcess.Run(at < 0 ? [.. words, option, value] : [.. words[..at], .. words[(at + 2)..], option, value]);
        Assert.AreEqual(2, run.ExitCode, run.Output);
        Assert.Contains(sentence, run.Error);
        Assert.IsFalse(Directory.Exists(_temp["contest"]));
    }

    private string[] Night(string model) =>
    [
        "--projections", SampleNight.Projections, "--corr-matrix", SampleNight.Matrix, "--entries", SampleNight.Entries,
        "--contests", Path.Combine(Checkout.Root, "samples/contest/contests.yaml"), "--model", model,
        "--draws", "300", "--fields", "3", "--candidates", "60", "--artifacts-root", _temp.Path,
    ];
}
