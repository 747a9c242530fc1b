using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Pipeline;

/// <summary>Core and Logging together, as a host joins them.</summary>
[TestClass]
public sealed class RunLogTests
{
    private static readonly string[] _steps =
    [
        "00_ingest", "01_parse_projections", "02_parse_contest_entries", "03_join_and_enrich", "04_optimal_and_gap", "05_fit_target_distributions",
    ];

    [TestMethod]
    public void A_run_writes_a_log_of_every_step_and_of_its_end()
    {
        using var folder = new TempFolder();
        var run = Run("tiny", folder);
        string[] lines = LogOf(run);
        Assert.IsTrue(lines.All(l => l.Contains($"[training {run.RunId} ", StringComparison.Ordinal)), "a line of another run");
        foreach (string step in _steps)
        {
            Assert.ContainsSingle(l => l.Contains($" {step}] Starting step {step}", StringComparison.Ordinal), lines);
            Assert.ContainsSingle(l => l.Contains($" {step}] Finished step {step}: duration_s=", StringComparison.Ordinal), lines);
        }

        Assert.Contains(" -] Run started: data_root=", lines[0]);
        Assert.Contains(" -] Run finished: duration_s=", lines[^1]);
    }

    [TestMethod]
    public async Task Runs_at_the_same_time_each_log_their_own_lines_and_nothing_else()
    {
        using var folder = new TempFolder();
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Run(i % 2 == 0 ? "tiny" : "small", folder))));
        Assert.HasCount(4, runs.Select(r => r.RunId).Distinct());
        foreach (var run in runs)
        {
            string[] lines = LogOf(run);
            Assert.IsTrue(lines.All(l => l.Contains($"[training {run.RunId} ", StringComparison.Ordinal)), "a line of another run");
            Assert.ContainsSingle(l => l.Contains("Run started:", StringComparison.Ordinal), lines);
            Assert.ContainsSingle(l => l.Contains("Run finished:", StringComparison.Ordinal), lines);
        }
    }

    [TestMethod]
    public void The_hosts_logger_gets_each_record_even_if_the_run_opens_its_own_log()
    {
        using var folder = new TempFolder();
        string hosts = folder["host.log"];
        RunResult run;
        using (var factory = LoggerFactory.Create(builder => builder.AddRunFile(hosts, "host", "service")))
        {
            run = TrainingPipeline.Run(
                new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = folder["runs"] },
                new RunHost
                {
                    Logger = factory.CreateLogger("season"),
                    OpenRunLogger = r => RunLogging.ConfigureRunLogger(r.LogsDirectory, r.RunId, r.Pipeline, r.LogLevel, toStderr: false),
                });
        }

        CollectionAssert.AreEqual(LogOf(run).Select(WithoutTime).ToArray(), File.ReadLines(hosts).Select(WithoutTime).ToArray());

        static string WithoutTime(string line) => line[line.IndexOf(' ', StringComparison.Ordinal)..];
    }

    private static TrainingResult Run(string season, TempFolder folder) => TrainingPipeline.Run(
        new TrainingConfig { DataRoot = TestData.Golden(season, "data"), ArtifactsRoot = folder.Path },
        new RunHost { OpenRunLogger = r => RunLogging.ConfigureRunLogger(r.LogsDirectory, r.RunId, r.Pipeline, r.LogLevel) });

    private static string[] LogOf(RunResult run) => File.ReadAllLines(Path.Combine(run.RunDirectory, "logs/run.log"));
}
