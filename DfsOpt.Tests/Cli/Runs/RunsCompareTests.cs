using System.Text.Json;
using System.Text.Json.Nodes;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Runs;

[TestClass]
public sealed class RunsCompareTests
{
    private const string Segment = "nba-showdown-mme-0-1k";

    [TestMethod]
    public void A_run_is_the_same_as_itself()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.WriteStep(1, "00_ingest", new JsonObject { ["num_files"] = 9 });
        runs.WriteDistribution(1, Segment, 300, 100, 250, 150);

        var result = Compare(temp, 1, 1);

        Assert.AreEqual(0, result.ExitCode);
        foreach (string line in (string[])["Config: same", "Inputs: same, 2 files", "Row counts: same", "Metrics: same", "Distributions: same"])
            CollectionAssert.Contains(result.OutputLines, line);
    }

    [TestMethod]
    public void Each_kind_of_difference_is_named()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.WriteStep(1, "00_ingest", new JsonObject { ["num_files"] = 9 });
        runs.Write(2, change: manifest =>
        {
            manifest["config"]!["seed"] = 7;
            manifest["inputs"] = new JsonArray(RunFixture.Input("nba/2025-01-01_LAL_DAL/projection.csv", 'c'), RunFixture.Input("nfl/x.csv", 'd'));
            manifest["row_counts_by_step"]!["02_parse_contest_entries"]!["row_count_out"] = 1200;
        });
        runs.WriteStep(2, "00_ingest", new JsonObject { ["num_files"] = 8 });

        string[] lines = Compare(temp, 1, 2).OutputLines;

        CollectionAssert.IsSubsetOf(
            new[]
            {
                "  seed  1337 -> 7",
                "Inputs: 0 same, 1 changed, 1 only in A, 1 only in B",
                "  changed    nba/2025-01-01_LAL_DAL/projection.csv",
                "  only in A  nba/2025-01-01_LAL_DAL/contests/contest-standings-1.csv",
                "  only in B  nfl/x.csv",
                "  02_parse_contest_entries out  1240 -> 1200",
                "  00_ingest num_files  9 -> 8",
            },
            lines);
    }

    [TestMethod]
    public void A_file_with_the_same_bytes_elsewhere_is_the_same_input()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.Write(2, change: manifest =>
        {
            foreach (var input in manifest["inputs"]!.AsArray())
                input!["path"] = "/elsewhere/" + input["path"];
        });

        CollectionAssert.Contains(Compare(temp, 1, 2).OutputLines, "Inputs: same, 2 files");
    }

    [TestMethod]
    [DataRow(100, 100, "same")]
    [DataRow(101, 99, "negligible")]
    [DataRow(106, 94, "slight")]
    [DataRow(120, 80, "clear")]
    [DataRow(150, 50, "large")]
    [DataRow(200, 0, "very large")]
    public void The_size_of_a_shift_is_a_plain_word(int low, int high, string size)
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.WriteDistribution(1, Segment, 100, 100, 100, 100);
        runs.Write(2);
        runs.WriteDistribution(2, Segment, low, high, 100, 100);

        using var json = JsonDocument.Parse(Compare(temp, 1, 2, "--json").Output);

        var shift = json.RootElement.GetProperty("distributions").GetProperty(Segment).GetProperty("salary_left");
        Assert.AreEqual(size, shift.GetProperty("size").GetString());
        Assert.AreEqual(Math.Abs(low - 100) / 200.0, shift.GetProperty("moved").GetDouble(), 1e-12);
    }

    [TestMethod]
    public void A_shift_that_may_be_chance_says_so()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.WriteDistribution(1, Segment, 10, 10, 10, 10);
        runs.WriteDistribution(1, "nba-showdown-mme-10k+", 10000, 10000, 1, 1);
        runs.Write(2);
        runs.WriteDistribution(2, Segment, 11, 9, 10, 10);
        runs.WriteDistribution(2, "nba-showdown-mme-10k+", 11000, 9000, 1, 1);

        var shifts = Compare(temp, 1, 2).OutputLines.Where(line => line.Contains("salary left", StringComparison.Ordinal)).ToList();

        StringAssert.EndsWith(shifts[0], "; so few entries differ as much by chance");
        StringAssert.EndsWith(shifts[1], "5% of entries moved; mean 500 -> 475, p90 500 -> 475");
    }

    [TestMethod]
    public void A_segment_that_only_one_run_has_is_named()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.WriteDistribution(1, Segment, 10, 10, 10, 10);
        runs.Write(2);

        CollectionAssert.Contains(Compare(temp, 1, 2).OutputLines, $"  {Segment}  only in A, 20 entries");
    }

    [TestMethod]
    public void A_run_of_the_Python_pipeline_compares_by_the_same_keys()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.WriteStep(1, "04_optimal_and_gap", Optimum("nba/2025-01-01_LAL_DAL", 0.001));
        runs.Write(2, change: manifest =>
        {
            foreach (string key in (string[])["status", "error", "duration_s", "version"])
                manifest.Remove(key);
        });
        runs.WriteStep(2, "04_optimal_and_gap", Optimum("2025-01-01_LAL_DAL", 11.5));

        CollectionAssert.Contains(Compare(temp, 1, 2).OutputLines, "Metrics: same");

        static JsonObject Optimum(string slate, double seconds) => new()
        {
            ["per_slate"] = new JsonObject { [slate] = new JsonObject { ["optimal_proj_points"] = 203.48, ["compute_time_s"] = seconds } },
        };
    }

    [TestMethod]
    public void Without_runs_the_last_two_that_succeeded_are_compared()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.Write(2);
        runs.Write(3, "failed", "disk full");
        runs.Write(4);

        string[] lines = DfsOptInProcess.Run("runs", "compare", "--artifacts-root", temp.Path).OutputLines;

        StringAssert.StartsWith(lines[0], $"A  {RunFixture.Id(2)}");
        StringAssert.StartsWith(lines[1], $"B  {RunFixture.Id(4)}");
    }

    [TestMethod]
    [DataRow(106, 94, "slight", 1)]
    [DataRow(106, 94, "clear", 0)]
    [DataRow(120, 80, "clear", 1)]
    [DataRow(120, 80, "large", 0)]
    [DataRow(200, 0, "large", 1)]
    public void It_fails_on_a_shift_of_the_given_size(int low, int high, string size, int exitCode)
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.WriteDistribution(1, Segment, 100, 100, 250, 150);
        runs.Write(2);
        runs.WriteDistribution(2, Segment, low, high, 250, 150);

        Assert.AreEqual(exitCode, Compare(temp, 1, 2, "--fail-on", size).ExitCode);
        Assert.AreEqual(0, Compare(temp, 1, 2).ExitCode);
    }

    [TestMethod]
    public void It_fails_on_a_segment_that_is_gone()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        runs.WriteDistribution(1, Segment, 100, 100, 250, 150);
        runs.Write(2);

        Assert.AreEqual(1, Compare(temp, 1, 2, "--fail-on", "large").ExitCode);
    }

    [TestMethod]
    public void The_sizes_are_defined_in_the_help_and_in_the_JSON()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1);
        using var json = JsonDocument.Parse(Compare(temp, 1, 1, "--json").Output);
        var sizes = json.RootElement.GetProperty("sizes");

        Assert.AreEqual((0.02, 0.05, 0.15), (sizes.GetProperty("slight").GetDouble(), sizes.GetProperty("clear").GetDouble(), sizes.GetProperty("large").GetDouble()));
        StringAssert.Contains(
            DfsOptInProcess.Run("runs", "compare", "--help").Output.ReplaceLineEndings(" "),
            "slight from 2%, clear from 5%, large from 15%, very large from 35%, negligible below");
    }

    [TestMethod]
    public void Segments_are_in_the_order_of_their_sizes()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        string[] segments = ["nba-showdown-mme-0-1k", "nba-showdown-mme-250-1k", "nba-showdown-mme-1k-10k", "nba-showdown-mme-10k+"];
        foreach (string? segment in segments.Reverse())
            runs.WriteDistribution(1, segment, 100, 100, 250, 150);

        foreach (string? output in new[] { Compare(temp, 1, 1).Output, DfsOptInProcess.Run("runs", "show", "latest", "--artifacts-root", temp.Path).Output })
            CollectionAssert.AreEqual(segments.Order(Comparer<string>.Create((a, b) => output.IndexOf(a, StringComparison.Ordinal) - output.IndexOf(b, StringComparison.Ordinal))).ToArray(), segments);
    }

    private static CliResult Compare(TempFolder temp, int a, int b, params string[] words) =>
        DfsOptInProcess.Run(["runs", "compare", RunFixture.Id(a), RunFixture.Id(b), .. words, "--artifacts-root", temp.Path]);
}
