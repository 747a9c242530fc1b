using System.Text.Json;
using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Segments;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Pipeline;

[TestClass]
public sealed class FailedRunTests
{
    [TestMethod]
    public void A_segment_without_contests_fails_the_run_and_the_message_lists_the_segments()
    {
        using var folder = new TempFolder();
        var (runDirectory, failure) = Fail<RunException>(folder, new TrainingConfig
        {
            DataRoot = TestData.Golden("tiny", "data"),
            ArtifactsRoot = folder.Path,
            GppCategory = "nfl-showdown-mme-10k+",
        });
        Assert.Contains("nba-showdown-mme-0-1k", failure.Message);
        AssertEnd(runDirectory, "failed", failure.Message, "ERROR", "02_parse_contest_entries] Training pipeline failed");
    }

    [TestMethod]
    public void A_sport_outside_the_registry_fails_the_run_with_the_line_to_add()
    {
        using var folder = new TempFolder();
        TestData.CopyGolden("tiny", folder["data"]);
        Directory.CreateDirectory(folder["data/dk-results/showdown/mlb/2025-06-01_A_B"]);
        var (runDirectory, failure) = Fail<RunException>(folder, new TrainingConfig { DataRoot = folder["data"], ArtifactsRoot = folder.Path });
        Assert.Contains("sports: [nba, nfl, mlb]", failure.Message);
        AssertEnd(runDirectory, "failed", failure.Message, "ERROR", "00_ingest] Training pipeline failed");
    }

    [TestMethod]
    public void A_cancelled_run_says_so_in_its_log_and_its_manifest()
    {
        using var folder = new TempFolder();
        using var cancelled = new CancellationTokenSource();
        var config = new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = folder.Path };
        string runDirectory = "";
        var host = Host(r =>
        {
            runDirectory = r.RunDirectory;
            cancelled.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => TrainingPipeline.Run(config, host, cancelled.Token));
        AssertEnd(runDirectory, "cancelled", null, "WARNING", "Run cancelled");
    }

    [TestMethod]
    public void A_run_that_is_cancelled_between_steps_names_the_step_that_had_just_started()
    {
        using var folder = new TempFolder();
        using var cancelled = new CancellationTokenSource();
        var log = new CallbackLogger(message =>
        {
            if (message.StartsWith("Finished step 00_ingest", StringComparison.Ordinal))
                cancelled.Cancel();
        });
        var config = new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = folder.Path };
        Assert.Throws<OperationCanceledException>(() => TrainingPipeline.Run(config, new RunHost { Logger = log }, cancelled.Token));
        Assert.AreEqual("Starting step 01_parse_projections", log.Messages[^2]);
        Assert.StartsWith("Run cancelled", log.Messages[^1]);
    }

    [TestMethod]
    [DataRow("Run started")]
    [DataRow("Starting step 02_parse_contest_entries")]
    public void A_host_whose_logger_fails_gets_its_failure_and_a_manifest_that_says_so(string from)
    {
        using var folder = new TempFolder();
        bool fails = false;
        var log = new CallbackLogger(message =>
        {
            if (fails |= message.StartsWith(from, StringComparison.Ordinal))
                throw new InvalidOperationException("the log is full");
        });
        var config = new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = folder.Path };
        Assert.ThrowsExactly<InvalidOperationException>(() => TrainingPipeline.Run(config, new RunHost { Logger = log }));
        Assert.AreEqual("the log is full", ErrorOf(folder));
    }

    [TestMethod]
    public void A_host_that_cannot_open_its_logger_gets_its_failure_and_a_manifest_that_says_so()
    {
        using var folder = new TempFolder();
        var config = new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = folder.Path };
        var host = new RunHost { OpenRunLogger = _ => throw new InvalidOperationException("no room for a log") };
        Assert.ThrowsExactly<InvalidOperationException>(() => TrainingPipeline.Run(config, host));
        Assert.AreEqual("no room for a log", ErrorOf(folder));
    }

    [TestMethod]
    public void A_logger_that_fails_as_it_is_disposed_does_not_hide_why_the_run_failed()
    {
        using var folder = new TempFolder();
        var config = new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = folder.Path, GppCategory = "nfl-showdown-mme-10k+" };
        var log = new DisposableLogger(() => throw new InvalidOperationException("the log is stuck"));
        var failure = Assert.ThrowsExactly<RunException>(() => TrainingPipeline.Run(config, new RunHost { OpenRunLogger = _ => log }));
        Assert.AreEqual(failure.Message, ErrorOf(folder));
    }

    [TestMethod]
    public void A_logger_is_disposed_whatever_else_of_the_host_fails()
    {
        using var folder = new TempFolder();
        int disposed = 0;
        var config = new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = folder.Path };
        var log = new DisposableLogger(() => disposed++) { Scope = new DisposableLogger(() => throw new InvalidOperationException("the scope is stuck")) };
        Assert.ThrowsExactly<InvalidOperationException>(() => TrainingPipeline.Run(config, new RunHost { OpenRunLogger = _ => log }));
        Assert.AreEqual(1, disposed);
    }

    [TestMethod]
    public void A_run_whose_artifacts_are_removed_meanwhile_does_not_say_that_it_succeeded()
    {
        using var folder = new TempFolder();
        string preview = "";
        var log = new CallbackLogger(message =>
        {
            if (message.StartsWith("Starting step 05", StringComparison.Ordinal))
                File.Delete(preview = Directory.GetFiles(folder["training"], "preview.csv", SearchOption.AllDirectories).Order().First());
        });
        var config = new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = folder.Path };
        var failure = Assert.ThrowsExactly<RunException>(() => TrainingPipeline.Run(config, new RunHost { Logger = log }));
        Assert.StartsWith($"{preview} was removed during the run", failure.Message);
        Assert.AreEqual(failure.Message, ErrorOf(folder));
    }

    [TestMethod]
    public void A_cancelled_run_throws_with_the_token_that_cancelled_it()
    {
        using var folder = new TempFolder();
        var config = new TrainingConfig { DataRoot = TestData.Golden("small", "data"), ArtifactsRoot = folder.Path };
        foreach (string step in (string[])["00", "02", "03", "04", "05"])
        {
            using var cancelled = new CancellationTokenSource();
            var progress = new CallbackProgress(at =>
            {
                if (at.Step.StartsWith(step, StringComparison.Ordinal))
                    cancelled.Cancel();
            });
            var host = new RunHost { Progress = progress };
            Assert.AreEqual(cancelled.Token, Assert.ThrowsExactly<OperationCanceledException>(() => TrainingPipeline.Run(config, host, cancelled.Token)).CancellationToken, step);
        }
    }

    [TestMethod]
    public async Task An_async_run_is_cancelled_like_any_other_and_its_directory_says_so()
    {
        using var folder = new TempFolder();
        using var cancelled = new CancellationTokenSource();
        var config = new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = folder.Path };
        string runDirectory = "";
        var run = TrainingPipeline.RunAsync(config, Host(r =>
        {
            runDirectory = r.RunDirectory;
            cancelled.Cancel();
        }), cancelled.Token);
        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(() => run);
        Assert.AreEqual(cancelled.Token, thrown.CancellationToken);
        Assert.IsTrue(run.IsCanceled);
        AssertEnd(runDirectory, "cancelled", null, "WARNING", "Run cancelled");
    }

    [TestMethod]
    public void A_failure_says_which_run_it_ended()
    {
        using var folder = new TempFolder();
        var (runDirectory, failure) = Fail<RunException>(folder, new TrainingConfig
        {
            DataRoot = TestData.Golden("tiny", "data"),
            ArtifactsRoot = folder.Path,
            GppCategory = "nfl-showdown-mme-10k+",
        });
        Assert.AreEqual(runDirectory, failure.RunDirectory);
        Assert.AreEqual(Path.GetFileName(runDirectory), failure.RunId);
    }

    [TestMethod]
    public void Two_entry_types_of_one_label_are_refused_before_anything_is_made()
    {
        using var folder = new TempFolder();
        var refused = Assert.ThrowsExactly<ConfigException>(() => TrainingPipeline.Run(new TrainingConfig
        {
            DataRoot = TestData.Golden("tiny", "data"),
            ArtifactsRoot = folder["artifacts"],
            SegmentDefinitions = new SegmentDefinitions { EntryTypes = [new("few", 1), new("few", 5)] },
        }));
        Assert.Contains("two types of the same label", refused.Message);
        Assert.IsFalse(Directory.Exists(folder["artifacts"]));
    }

    [TestMethod]
    public void A_missing_data_root_is_refused_before_anything_is_made()
    {
        using var folder = new TempFolder();
        var refused = Assert.ThrowsExactly<ConfigException>(() =>
            TrainingPipeline.Run(new TrainingConfig { DataRoot = folder["nowhere"], ArtifactsRoot = folder["artifacts"] }));
        Assert.Contains(folder["nowhere"], refused.Message);
        Assert.IsFalse(Directory.Exists(folder["artifacts"]));
    }

    private static (string RunDirectory, TException Failure) Fail<TException>(TempFolder folder, TrainingConfig config)
        where TException : Exception
    {
        string runDirectory = "";
        var failure = Assert.ThrowsExactly<TException>(() => TrainingPipeline.Run(config, Host(r => runDirectory = r.RunDirectory)));
        Assert.StartsWith(folder.Path, runDirectory);
        return (runDirectory, failure);
    }

    private static string? ErrorOf(TempFolder folder)
    {
        string run = Directory.GetDirectories(folder["training"]).Single();
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run, "run_manifest.json")));
        Assert.AreEqual("failed", manifest.RootElement.GetProperty("status").GetString());
        return manifest.RootElement.GetProperty("error").GetString();
    }

    private static RunHost Host(Action<RunLoggerRequest> onOpen) => new()
    {
        OpenRunLogger = r =>
        {
            onOpen(r);
            return RunLogging.ConfigureRunLogger(r.LogsDirectory, r.RunId, r.Pipeline, r.LogLevel);
        },
    };

    private static void AssertEnd(string runDirectory, string status, string? error, string level, string record)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(runDirectory, "run_manifest.json")));
        Assert.AreEqual(status, manifest.RootElement.GetProperty("status").GetString());
        if (error is not null)
            Assert.AreEqual(error, manifest.RootElement.GetProperty("error").GetString());
        string[] lines = File.ReadAllLines(Path.Combine(runDirectory, "logs/run.log"));
        Assert.ContainsSingle(l => l.Contains($" {level} [training ", StringComparison.Ordinal) && l.Contains(record, StringComparison.Ordinal), lines);
        Assert.IsFalse(lines.Any(l => l.Contains("Run finished", StringComparison.Ordinal)));
    }
}
