using System.Diagnostics;
using System.Text.Json;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Training;

[TestClass]
public sealed class TrainingRunTests
{
    private static readonly string _tiny = TestData.Golden("tiny", "data");

    [TestMethod]
    public void Stdout_is_the_run_directory_and_stderr_is_the_log()
    {
        using var temp = new TempFolder();

        var result = Run(temp, "--data-root", _tiny);

        Assert.AreEqual(0, result.ExitCode, result.Error);
        string folder = result.OutputLines.Single();
        Assert.AreEqual(temp["training"], Path.GetDirectoryName(folder));
        Assert.AreEqual($"Log: {folder}/logs/run.log", result.ErrorLines[^1]);
        CollectionAssert.AreEqual(File.ReadAllLines(Path.Join(folder, "logs", "run.log")), result.ErrorLines[..^1]);
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    [DataRow("2>&-", "", 0)]
    [DataRow("2>/dev/full", "", 0)]
    [DataRow("2>/dev/full", "--gpp-category nfl-showdown-mme-10k+", 1)]
    [DataRow("2>/dev/full", "--data-root nowhere", 2)]
    public void A_stderr_that_cannot_be_written_does_not_change_how_a_run_ends(string redirection, string option, int exitCode)
    {
        using var temp = new TempFolder();
        string data = option.StartsWith("--data-root", StringComparison.Ordinal) ? "" : $"--data-root {_tiny}";
        using var bash = Process.Start("bash", ["-c", $"{AppContext.BaseDirectory}dfs-opt training run {data} --artifacts-root {temp.Path} {option} >/dev/null {redirection}"]);
        bash.WaitForExit();

        Assert.AreEqual(exitCode, bash.ExitCode);
    }

    [TestMethod]
    public void Quiet_shows_the_summary_in_place_of_the_log()
    {
        using var temp = new TempFolder();

        var result = Run(temp, "--data-root", _tiny, "--quiet");

        string folder = result.OutputLines.Single();
        Assert.Contains(line => line.Contains("Z WARNING [", StringComparison.Ordinal), File.ReadAllLines(Path.Join(folder, "logs", "run.log")));
        Assert.DoesNotContain("Z WARNING [", result.Error);
        StringAssert.StartsWith(result.Error, $"Done      {Path.GetFileName(folder)} in ");
        StringAssert.Matches(result.Error, new(@"unknown_player +\d+ +\d+ entr"));
        Assert.AreEqual($"Log: {folder}/logs/run.log", result.ErrorLines[^1]);
    }

    [TestMethod]
    public void A_quiet_run_that_fails_says_why_once()
    {
        using var temp = new TempFolder();

        var result = Run(temp, "--data-root", _tiny, "--quiet", "--gpp-category", "nba-showdown-mme-10k+");

        Assert.AreEqual(1, result.ExitCode);
        Assert.HasCount(2, result.ErrorLines);
        StringAssert.StartsWith(result.ErrorLines[0], "dfs-opt: gpp_category nba-showdown-mme-10k+ matches none");
    }

    [TestMethod]
    public void The_first_line_names_the_config_and_a_name_reaches_the_manifest()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], $"data_root: {_tiny}\n");

        var result = Run(temp, "--config", temp["run.yaml"], "--name", "my baseline");

        Assert.AreEqual($"Config: {temp["run.yaml"]}", result.ErrorLines[0]);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Join(result.OutputLines.Single(), "run_manifest.json")));
        Assert.AreEqual("my baseline", manifest.RootElement.GetProperty("name").GetString());
        StringAssert.StartsWith(DfsOptInProcess.Run("runs", "show", "my baseline", "--artifacts-root", temp.Path).Output, Path.GetFileName(result.OutputLines.Single()));
    }

    [TestMethod]
    [DataRow("latest", "means a run already")]
    [DataRow("a/b", "holds '/', '\\' or '~'")]
    [DataRow("a~1", "holds '/', '\\' or '~'")]
    [DataRow("2026-11", "may be the start of a run's id")]
    [DataRow(" a", "starts or ends with a space")]
    public void A_name_that_means_something_else_is_refused(string name, string why)
    {
        using var temp = new TempFolder();

        var result = Run(temp, "--data-root", _tiny, "--name", name);

        Assert.AreEqual((2, ""), (result.ExitCode, result.Output));
        StringAssert.Contains(result.Error, why);
        Assert.IsFalse(Directory.Exists(temp["training"]));
    }

    [TestMethod]
    public void Every_option_reaches_the_run()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], "log_contests_at_info: 1\naliases: {Marcus Lane: Marcus V. Lane}\n");

        var result = Run(temp, "--config", temp["run.yaml"], "--data-root", _tiny, "--seed", "5", "--persist-step-outputs", "--log-level", "DEBUG", "--sport", "nba", "--gpp-category", "nba-showdown-mme-0-1k");

        Assert.AreEqual(0, result.ExitCode, result.Error);
        string folder = result.OutputLines.Single();
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Join(folder, "run_manifest.json")));
        var config = manifest.RootElement.GetProperty("config");
        Assert.AreEqual(5, config.GetProperty("seed").GetInt64());
        Assert.AreEqual("DEBUG", config.GetProperty("log_level").GetString());
        Assert.AreEqual(1, config.GetProperty("log_contests_at_info").GetInt32());
        Assert.IsTrue(config.GetProperty("persist_step_outputs").GetBoolean());
        Assert.IsTrue(File.Exists(Path.Join(folder, "steps", "04_optimal_and_gap", "outputs.csv")));
        Assert.AreEqual("nba-showdown-mme-0-1k.json", Path.GetFileName(Directory.GetFiles(Path.Join(folder, "target_distributions")).Single()));
    }

    [TestMethod]
    public void A_failed_run_says_why_once_and_still_names_its_directory()
    {
        using var temp = new TempFolder();

        var result = Run(temp, "--data-root", _tiny, "--gpp-category", "nba-showdown-mme-10k+");

        Assert.AreEqual(1, result.ExitCode);
        Assert.IsTrue(File.Exists(Path.Join(result.OutputLines.Single(), "run_manifest.json")));
        Assert.HasCount(1, result.ErrorLines.Where(line => line.Contains("matches none", StringComparison.Ordinal)));
        StringAssert.Contains(result.ErrorLines[^2], " ERROR [");
        Assert.DoesNotContain("   at ", result.Error);
    }

    [TestMethod]
    public void A_failed_run_says_why_also_when_its_level_hides_errors()
    {
        using var temp = new TempFolder();

        var result = Run(temp, "--data-root", _tiny, "--gpp-category", "nba-showdown-mme-10k+", "--log-level", "CRITICAL");

        Assert.AreEqual(1, result.ExitCode);
        Assert.HasCount(2, result.ErrorLines);
        StringAssert.StartsWith(result.ErrorLines[0], "dfs-opt: gpp_category nba-showdown-mme-10k+ matches none");
    }

    [TestMethod]
    public void A_config_that_no_run_can_use_leaves_nothing_behind()
    {
        using var temp = new TempFolder();
        Directory.CreateDirectory(temp["empty"]);
        File.WriteAllText(temp["run.yaml"], "seed: 1\ngpp_category: nba-showdown-mme-5k\n");

        foreach (string[] words in (string[][])
        [
            ["--data-root", temp["missing"]],
            ["--data-root", temp["empty"]],
            ["--data-root", _tiny, "--sport", "mlb"],
            ["--data-root", _tiny, "--config", temp["run.yaml"]],
        ])
        {
            var result = Run(temp, words);

            Assert.AreEqual(2, result.ExitCode, result.Error);
            Assert.AreEqual("", result.Output);
            Assert.HasCount(1, result.ErrorLines);
            Assert.IsFalse(Directory.Exists(temp["training"]));
        }

        StringAssert.StartsWith(Run(temp, "--data-root", _tiny, "--config", temp["run.yaml"]).Error, $"dfs-opt: {temp["run.yaml"]}, line 2, column 15: gpp_category");
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("INT")]
    [DataRow("TERM")]
    [DataRow("HUP")]
    [DataRow("HUP HUP")]
    public void A_signal_cancels_the_run_and_leaves_its_directory_in_order(string signal)
    {
        using var temp = new TempFolder();
        string standings = SlowSeason(temp["data"]);
        using var process = DfsOptProcess.Start("training", "run", "--data-root", temp["data"], "--artifacts-root", temp.Path);
        var output = process.StandardOutput.ReadToEndAsync();
        while (process.StandardError.ReadLine() is { } line && !line.Contains("Starting step 00_ingest", StringComparison.Ordinal))
        {
        }

        foreach (string each in signal.Split(' '))
            UnixSignal.Send(process, each);

        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.AreEqual(130, process.ExitCode, $"{standings}: {error}");
        StringAssert.Contains(error, "Run cancelled");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Join(output.Result.Trim(), "run_manifest.json")));
        Assert.AreEqual("cancelled", manifest.RootElement.GetProperty("status").GetString());
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_stdout_that_cannot_be_written_changes_neither_the_report_nor_the_log_line_nor_the_exit_code()
    {
        if (!File.Exists("/dev/full"))
            Assert.Inconclusive("This system has no /dev/full, the device that is always full.");
        using var temp = new TempFolder();
        using var process = DfsOptProcess.StartIn("exec \"$0\" \"$@\" >/dev/full", "training", "run", "--data-root", _tiny, "--artifacts-root", temp.Path, "--quiet", "--report");
        string[] lines = process.StandardError.ReadToEnd().TrimEnd().Split('\n');
        process.WaitForExit();

        Assert.AreEqual(0, process.ExitCode);
        StringAssert.StartsWith(lines[^3], "dfs-opt: could not print the run directory: ");
        StringAssert.StartsWith(lines[^2], "Report: ");
        StringAssert.StartsWith(lines[^1], "Log: ");
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("2>&-")]
    [DataRow("<&- 2>&-")]
    [DataRow(">&- 2>&-")]
    public void Nothing_is_written_to_another_file_in_place_of_a_closed_stream(string closed)
    {
        using var temp = new TempFolder();
        using var process = DfsOptProcess.StartIn($"exec \"$0\" \"$@\" {closed}", "training", "run", "--data-root", _tiny, "--artifacts-root", temp.Path);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.AreEqual(0, process.ExitCode);
        string run = Directory.GetDirectories(temp["training"]).Single();
        Assert.AreEqual(closed.StartsWith('>') ? "" : run + "\n", output);
        foreach (string line in File.ReadLines(Path.Join(run, "logs", "run.log")))
            Assert.IsNotNull(DfsOpt.Cli.Runs.LogLine.Parse(line), line);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Join(run, "run_manifest.json")));
        Assert.AreEqual("succeeded", manifest.RootElement.GetProperty("status").GetString());
    }

    // A contest's standings repeated until they take a while to read.
    private static string SlowSeason(string root)
    {
        TestData.CopyGolden("tiny", root);
        string contest = Directory.EnumerateFiles(root, "contest-standings-*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        string[] lines = File.ReadAllLines(contest);
        using var writer = File.AppendText(contest);
        for (int i = 0; i < 4_000; i++)
            writer.Write(string.Join('\n', lines[1..]) + "\n");
        return contest;
    }

    private static CliResult Run(TempFolder temp, params string[] words) =>
        DfsOptProcess.Run(["training", "run", .. words, "--artifacts-root", temp.Path]);
}
