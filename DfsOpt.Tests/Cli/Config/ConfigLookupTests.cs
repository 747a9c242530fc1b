using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Config;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class ConfigLookupTests
{
    private static readonly string _tiny = TestData.Golden("tiny", "data");

    [TestMethod]
    [DataRow(".", "dfs-opt.yaml", "data_root: season")]
    [DataRow("deep/down", "../../dfs-opt.yaml", "data_root: ../../season")]
    public void The_nearest_file_here_or_above_is_found_and_its_paths_start_at_its_folder(string folder, string file, string data)
    {
        using var temp = Project();

        string[] lines = Lines(In(temp, folder, "config", "show"));

        Assert.AreEqual($"# Config file: {file}", lines[0]);
        StringAssert.StartsWith(lines[1].Replace("\"", "", StringComparison.Ordinal), data);
    }

    [TestMethod]
    public void No_config_ignores_it()
    {
        using var temp = Project();

        Assert.AreEqual("# No config file is in use.", Lines(In(temp, ".", "config", "show", "--no-config"))[0]);
    }

    [TestMethod]
    public void Options_override_the_environment_and_the_environment_overrides_the_file()
    {
        using var temp = Project();
        File.WriteAllText(temp["other.yaml"], "seed: 9\nlog_level: ERROR\n");

        string[] lines = Lines(InWith("DFSOPT_CONFIG=other.yaml DFSOPT_DATA_ROOT=elsewhere DFSOPT_ARTIFACTS_ROOT=runs DFSOPT_LOG_LEVEL=DEBUG", temp, ".", "config", "show", "--artifacts-root", "mine"));

        Assert.AreEqual("# Config file: other.yaml", lines[0]);
        StringAssert.Matches(lines[1], new("^data_root: elsewhere +# DFSOPT_DATA_ROOT"));
        CollectionAssert.IsSubsetOf(
            new[]
            {
                "artifacts_root: mine                  # --artifacts-root",
                "log_level: DEBUG                      # DFSOPT_LOG_LEVEL",
                "seed: 9                               # other.yaml, line 1, column 7",
            },
            lines);
    }

    [TestMethod]
    public void A_variable_that_names_a_missing_file_is_reported()
    {
        using var temp = Project();

        StringAssert.StartsWith(InWith("DFSOPT_CONFIG=none.yaml", temp, ".", "config", "show").Error, "dfs-opt: DFSOPT_CONFIG: there is no config file none.yaml");
    }

    [TestMethod]
    public void A_config_that_init_wrote_works_in_its_folder_and_its_runs_are_found_from_subfolders()
    {
        using var temp = new TempFolder();
        TestData.CopyGolden("tiny", temp["season"]);
        Directory.CreateDirectory(temp["deep"]);

        var init = In(temp, ".", "config", "init");
        var run = In(temp, "deep", "training", "run", "--quiet");
        var list = In(temp, "deep", "runs", "list");

        Assert.AreEqual((0, "dfs-opt.yaml\n", "Next: dfs-opt training run\n"), (init.ExitCode, init.Output, init.Error));
        Assert.AreEqual(0, run.ExitCode, run.Error);
        Assert.AreEqual(temp["artifacts/training"], Path.GetDirectoryName(run.OutputLines.Single()));
        StringAssert.Contains(list.Output, Path.GetFileName(run.OutputLines.Single()));
    }

    [TestMethod]
    public void The_finer_segments_that_it_shows_are_segments()
    {
        using var temp = new TempFolder();
        Assert.AreEqual(0, In(temp, ".", "config", "init", "--data-root", _tiny).ExitCode);
        var finer = File.ReadAllLines(temp["dfs-opt.yaml"]).Select(line => line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : line);
        File.WriteAllLines(temp["dfs-opt.yaml"], finer);

        var shown = In(temp, ".", "config", "show");

        Assert.AreEqual(0, shown.ExitCode, shown.Error);
        StringAssert.Contains(shown.Output, "entry_types: {single-entry: 1, 3-max: 3, 20-max: 20}");
        StringAssert.Contains(shown.Output, "{label: 0-250, min_size: 0, max_size_exclusive: 250}");
    }

    private static TempFolder Project()
    {
        var temp = new TempFolder();
        Directory.CreateDirectory(temp["deep/down"]);
        File.WriteAllText(temp["dfs-opt.yaml"], "data_root: season\n");
        return temp;
    }

    private static CliResult In(TempFolder temp, string folder, params string[] words) => InWith("", temp, folder, words);

    private static CliResult InWith(string variables, TempFolder temp, string folder, params string[] words)
    {
        using var process = DfsOptProcess.StartIn($"cd '{temp.Path}/{folder}' && exec env {variables} \"$0\" \"$@\"", words);
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliResult(process.ExitCode, output, error.Result);
    }

    private static string[] Lines(CliResult result)
    {
        Assert.AreEqual(0, result.ExitCode, result.Error);
        return result.OutputLines;
    }
}
