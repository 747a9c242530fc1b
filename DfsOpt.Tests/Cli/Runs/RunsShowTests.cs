using System.Text.Json;
using System.Text.Json.Nodes;
using DfsOpt.Cli.Terminal;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Runs;

[TestClass]
public sealed class RunsShowTests
{
    [TestMethod]
    public void Latest_a_unique_prefix_and_a_path_all_mean_a_run()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.Write(2);

        foreach (var (name, number) in new[] { ("latest", 2), (RunFixture.Id(1), 1), (RunFixture.Id(1)[..16], 1), (runs.Folder(1), 1), (runs.Folder(1) + "/", 1) })
            StringAssert.StartsWith(Show(temp, name).Output, RunFixture.Id(number), name);
    }

    [TestMethod]
    public void Names_and_counts_back_mean_a_run()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1, change: manifest => manifest["name"] = "baseline");
        runs.Write(2, "failed", "disk full");
        runs.Write(3, change: manifest => manifest["name"] = "baseline");
        runs.WriteInterrupted(4);

        foreach (var (name, number) in new[] { ("latest~", 3), ("latest~2", 2), ("latest~0", 4), ("succeeded", 3), ("succeeded~1", 1), ("baseline", 3), ("baseline~1", 1) })
            StringAssert.StartsWith(Show(temp, name).Output, RunFixture.Id(number), name);
        foreach (var (name, sentence) in new[]
        {
            ("latest~4", "there is no latest~4: only 4 runs in "),
            ("succeeded~2", "there is no succeeded~2: only 2 runs in "),
            ("basline", "no run in "),
            ("latest~x", "'latest~x' has no number after its '~'"),
        })
            StringAssert.StartsWith(Show(temp, name).Error, $"dfs-opt: {sentence}", name);
        StringAssert.Contains(Show(temp, "basline").Error, "did you mean 'baseline'?");
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Latest_is_the_newest_run_whatever_is_in_the_current_folder_and_a_run_there_is_found_by_its_name()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.Write(2);
        var elsewhere = new RunFixture(temp["elsewhere"]);
        elsewhere.Write(3);
        Directory.CreateDirectory(temp["here"]);
        Directory.Move(elsewhere.Folder(3), temp["here/latest"]);
        elsewhere.Write(4);
        Directory.Move(elsewhere.Folder(4), temp["here/" + RunFixture.Id(4)]);

        foreach (var (name, id) in new[] { ("latest", RunFixture.Id(2)), ("./latest", "latest"), (RunFixture.Id(4), RunFixture.Id(4)) })
        {
            using var show = DfsOptProcess.StartIn($"cd '{temp["here"]}' && exec \"$0\" \"$@\"", "runs", "show", name, "--artifacts-root", temp.Path);
            StringAssert.StartsWith(show.StandardOutput.ReadToEnd(), id + "  ", name);
            show.WaitForExit();
        }
    }

    [TestMethod]
    public void A_file_of_the_manifest_that_a_copy_lacks_is_named()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1, change: manifest => manifest["outputs"] = new JsonArray(new JsonObject { ["path"] = "logs/run.log" }, new JsonObject { ["path"] = "steps/00_ingest/schema.json" }));

        CollectionAssert.Contains(Show(temp, "latest").OutputLines, "Missing   1 of 2 files that its manifest names, such as steps/00_ingest/schema.json");
    }

    [TestMethod]
    public void A_prefix_of_many_or_of_none_is_refused_in_one_sentence()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.Write(2);

        foreach (var (name, sentence) in new[] { ("2026", "2 runs start with '2026'"), ("2025", "no run in "), ("./nowhere", "there is no run directory ./nowhere") })
        {
            var result = Show(temp, name);
            Assert.AreEqual(2, result.ExitCode, name);
            Assert.HasCount(1, result.ErrorLines, name);
            StringAssert.StartsWith(result.Error, $"dfs-opt: {sentence}");
        }
    }

    [TestMethod]
    public void A_warning_without_a_code_and_an_input_without_a_path_are_not_failures()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1, change: manifest =>
        {
            manifest["warnings"] = new JsonArray(new JsonObject { ["message"] = "Something is off." });
            manifest["inputs"] = new JsonArray(new JsonObject { ["logical_name"] = "projection" });
        });

        var result = Show(temp, "latest");

        Assert.AreEqual(0, result.ExitCode, result.Error);
        StringAssert.Contains(result.Output, "Something is off.");
    }

    [TestMethod]
    public void A_run_fits_one_screen_and_says_what_happened()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1, change: manifest => manifest["warnings"] = new JsonArray(
            new JsonObject { ["code"] = "unknown_player", ["message"] = "Jon Smith is in no projection.", ["sample_rows"] = null },
            new JsonObject { ["code"] = "unknown_player", ["message"] = "Another one.", ["sample_rows"] = new JsonArray("x") }));
        runs.WriteStep(1, "00_ingest", new JsonObject { ["num_files"] = 9, ["num_slates"] = 2 });
        runs.WriteDistribution(1, "nba-showdown-mme-0-1k", 30, 10, 25, 15, submitted: 50);
        runs.WriteDistribution(1, "nba-showdown-mme-1k-10k", 30, 10, 25, 15);

        var result = Show(temp, "latest");

        Assert.AreEqual(0, result.ExitCode);
        StringAssert.Contains(result.Output, "num_files=9 num_slates=2");
        StringAssert.Matches(result.Output, new("nba-showdown-mme-0-1k +40 +80% +1 +375"));
        StringAssert.Matches(result.Output, new("nba-showdown-mme-1k-10k +40 +- +1 +375"), "an older run does not say how much it covers");
        StringAssert.Matches(result.Output, new("unknown_player +2  Jon Smith is in no projection."));
        StringAssert.Contains(result.Output, runs.Folder(1));
        Assert.IsLessThan(30, result.OutputLines.Length);
    }

    [TestMethod]
    public void Json_has_the_files_of_the_run_unchanged()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.WriteStep(1, "00_ingest", new JsonObject { ["num_files"] = 9 });
        runs.WriteDistribution(1, "nba-showdown-mme-0-1k", 30, 10, 25, 15);

        using var json = JsonDocument.Parse(Show(temp, "latest", "--json").Output);

        Assert.AreEqual("succeeded", json.RootElement.GetProperty("status").GetString());
        Assert.AreEqual(1337, json.RootElement.GetProperty("manifest").GetProperty("config").GetProperty("seed").GetInt32());
        Assert.AreEqual(9, json.RootElement.GetProperty("steps").GetProperty("00_ingest").GetProperty("metrics").GetProperty("num_files").GetInt32());
        Assert.AreEqual(40, json.RootElement.GetProperty("target_distributions").GetProperty("nba-showdown-mme-0-1k").GetProperty("validation").GetProperty("n_rows").GetInt32());
    }

    [TestMethod]
    public void An_unfinished_run_shows_what_it_has()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.WriteInterrupted(1);
        runs.WriteStep(1, "00_ingest", new JsonObject { ["num_files"] = 9 });

        var result = Show(temp, "latest");

        Assert.AreEqual(0, result.ExitCode);
        StringAssert.Contains(result.Output, "interrupted");
        StringAssert.Contains(result.Output, "num_files=9");
        StringAssert.Contains(result.Output, runs.LogPath(1));
    }

    [TestMethod]
    public void A_broken_step_manifest_is_named()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.WriteStep(1, "00_ingest", []);
        string manifest = Path.Join(runs.Folder(1), "steps", "00_ingest", "step_manifest.json");
        File.WriteAllText(manifest, "{\n  \"row_count_in\": \"many\"\n}");

        var result = Show(temp, "latest");

        Assert.AreEqual(1, result.ExitCode);
        Assert.AreEqual($"dfs-opt: {manifest} is not what a run writes, line 2, column 25.", result.Error.Trim());
    }

    [TestMethod]
    public void Text_from_a_file_cannot_control_the_terminal()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1, "failed", "bad \u001b]0;title\u0007 name \u202Egnp.exe");

        Assert.DoesNotContain('\u001b', Show(temp, "latest").Output);
        StringAssert.Contains(Show(temp, "latest").Output, "bad \\u001B]0;title\\u0007 name \\u202Egnp.exe");
    }

    [TestMethod]
    public void What_is_cut_to_the_terminal_keeps_its_last_character_whole()
    {
        Assert.AreEqual("ab😀…", Printable.Fit("ab😀cd", 5));
        Assert.AreEqual("ab…", Printable.Fit("ab😀cd", 4));
        Assert.AreEqual("…", Printable.Fit("😀cd", 1));
    }

    private static CliResult Show(TempFolder temp, params string[] words) =>
        DfsOptInProcess.Run(["runs", "show", .. words, "--artifacts-root", temp.Path]);
}
