using System.Text.Json;
using System.Text.Json.Nodes;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Runs;

[TestClass]
public sealed class RunsListTests
{
    [TestMethod]
    public void Runs_are_listed_newest_first_with_how_they_ended()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.Write(2, "failed", "disk full");
        runs.Write(3, "cancelled");
        runs.WriteInterrupted(4);

        string[] lines = DfsOptInProcess.Run("runs", "list", "--artifacts-root", temp.Path).OutputLines;

        Assert.HasCount(5, lines);
        StringAssert.Matches(lines[1], new($"^{RunFixture.Id(4)}  interrupted +- +- +-$"));
        StringAssert.Matches(lines[2], new($"^{RunFixture.Id(3)}  cancelled +3.250 s +- +-  data$"));
        StringAssert.Matches(lines[3], new($"^{RunFixture.Id(2)}  failed +3.250 s +- +-  data  disk full$"));
        StringAssert.Matches(lines[4], new($"^{RunFixture.Id(1)}  succeeded +3.250 s +1,234 +2  data$"));
    }

    [TestMethod]
    public void A_run_whose_log_is_held_is_running_and_one_whose_lock_was_left_over_is_interrupted()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.WriteInterrupted(1);
        runs.WriteInterrupted(2);
        File.WriteAllText(runs.LogPath(1) + ".lock", "");
        using var held = new FileStream(runs.LogPath(2) + ".lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

        var states = States(temp);

        Assert.AreEqual("running", states[RunFixture.Id(2)]);
        Assert.AreEqual("interrupted", states[RunFixture.Id(1)]);
    }

    [TestMethod]
    public void A_broken_manifest_is_named_and_hides_no_other_run()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.Write(2);
        runs.Write(3, change: manifest => manifest["status"] = 7);
        File.WriteAllText(Path.Join(runs.Folder(2), "run_manifest.json"), "{\n  \"status\": succ");

        var result = DfsOptInProcess.Run("runs", "list", "--artifacts-root", temp.Path);

        StringAssert.Contains(result.Output, "run_manifest.json is broken, line 2, column 13");
        CollectionAssert.AreEquivalent(new[] { "succeeded", "unreadable", "unreadable" }, States(temp).Values.ToList());
    }

    [TestMethod]
    public void Folders_that_are_not_runs_are_skipped()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1);
        Directory.CreateDirectory(temp["training/notes"]);
        Directory.CreateDirectory(temp["training/2026-11-01T080000Z_nothex"]);

        Assert.HasCount(1, States(temp));
    }

    [TestMethod]
    public void An_empty_artifacts_folder_is_an_empty_list()
    {
        using var temp = new TempFolder();

        Assert.AreEqual("[]", DfsOptInProcess.Run("runs", "list", "--json", "--artifacts-root", temp.Path).Output.Trim());
        StringAssert.StartsWith(DfsOptInProcess.Run("runs", "list", "--artifacts-root", temp.Path).Error, "There are no runs in ");
    }

    [TestMethod]
    public void What_a_list_shows_is_found_before_and_after_megabytes_of_inputs_and_warnings()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1, change: manifest =>
        {
            var inputs = manifest["inputs"]!.AsArray();
            var warnings = manifest["warnings"]!.AsArray();
            for (int i = 0; i < 4000; i++)
            {
                inputs.Add(RunFixture.Input($"nba/slate/contests/contest-standings-{i}.csv", 'c'));
                warnings.Add(new JsonObject { ["code"] = "unknown_player", ["message"] = new string('x', 100), ["sample_rows"] = null });
            }
        });

        StringAssert.Matches(DfsOptInProcess.Run("runs", "list", "--artifacts-root", temp.Path).OutputLines[1], new("succeeded +3.250 s +1,234 +2  data$"));
    }

    [TestMethod]
    public void A_run_of_the_Python_pipeline_that_wrote_its_manifest_has_succeeded()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1, change: manifest =>
        {
            foreach (string key in (string[])["status", "error", "duration_s", "version"])
                manifest.Remove(key);
        });

        StringAssert.Matches(DfsOptInProcess.Run("runs", "list", "--artifacts-root", temp.Path).OutputLines[1], new("succeeded +3.250 s +1,234 +2  data$"));
    }

    [TestMethod]
    public void No_line_is_wider_than_the_terminal_and_errors_are_whole()
    {
        using var temp = new TempFolder();
        string story = string.Join(", ", Enumerable.Range(0, 50).Select(i => $"part{i}"));
        new RunFixture(temp.Path).Write(1, "failed", story, change: manifest => manifest["name"] = new string('n', 60));

        foreach (int width in (int[])[80, 120, 200])
        {
            string[] lines = DfsOptInProcess.RunOnTerminal(width, "runs", "list", "--artifacts-root", temp.Path).OutputLines;
            Assert.IsLessThanOrEqualTo(width, lines.Max(line => line.Length));
            StringAssert.Contains(string.Join(' ', lines[1..].Select(line => line.Trim())), "part48, part49");
            Assert.HasCount(1, lines.Where(line => line.StartsWith(RunFixture.Id(1), StringComparison.Ordinal)));
        }
    }

    [TestMethod]
    public void Runs_are_told_apart_by_name_data_and_filter_and_picked_by_state_and_time()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1, change: manifest => manifest["name"] = "baseline");
        runs.Write(2, "failed", "disk full");
        runs.Write(1440, change: manifest =>
        {
            manifest["config"]!["only_sports"] = new JsonArray("nba");
            manifest["config"]!["gpp_category"] = "nba-showdown-mme-0-1k";
        });

        string[] lines = DfsOptInProcess.Run("runs", "list", "--artifacts-root", temp.Path).OutputLines;

        StringAssert.Matches(lines[0], new("^RUN +NAME +STATUS +TOOK +ENTRIES +SEGMENTS +DATA +FILTER +ERROR$"));
        StringAssert.Contains(lines[1], "data  nba nba-showdown-mme-0-1k");
        StringAssert.Matches(lines[3], new($"^{RunFixture.Id(1)}  baseline +succeeded "));
        CollectionAssert.AreEqual(new[] { RunFixture.Id(2) }, Ids("--status", "failed", "cancelled"));
        CollectionAssert.AreEqual(new[] { RunFixture.Id(1440) }, Ids("--since", "2026-11-02"));
        CollectionAssert.AreEqual(new[] { RunFixture.Id(1440) }, Ids("--limit", "1"));

        string[] Ids(params string[] words)
        {
            using var json = JsonDocument.Parse(DfsOptInProcess.Run(["runs", "list", "--json", .. words, "--artifacts-root", temp.Path]).Output);
            return [.. json.RootElement.EnumerateArray().Select(run => run.GetProperty("run_id").GetString()!)];
        }
    }

    [TestMethod]
    public void On_a_terminal_a_long_list_is_cut_and_says_so()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        for (int i = 0; i < 40; i++)
            runs.Write(i);

        var result = DfsOptInProcess.RunOnTerminal(80, "runs", "list", "--artifacts-root", temp.Path);

        Assert.HasCount(31, result.OutputLines);
        Assert.AreEqual("There are older runs, 40 in all; --limit 40 shows them.", result.Error.Trim());
        Assert.HasCount(41, DfsOptInProcess.Run("runs", "list", "--artifacts-root", temp.Path).OutputLines);
        Assert.AreEqual("There are runs, 40 in all; --limit 40 shows them.", DfsOptInProcess.Run("runs", "list", "--limit", "0", "--artifacts-root", temp.Path).Error.Trim());
    }

    private static Dictionary<string, string> States(TempFolder temp)
    {
        using var json = JsonDocument.Parse(DfsOptInProcess.Run("runs", "list", "--json", "--artifacts-root", temp.Path).Output);
        return json.RootElement.EnumerateArray().ToDictionary(run => run.GetProperty("run_id").GetString()!, run => run.GetProperty("status").GetString()!);
    }
}
