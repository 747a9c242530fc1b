using System.Diagnostics;
using System.IO.Compression;
using DfsOpt.Core;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Observation;

[TestClass]
public sealed class TelemetryTests
{
    [TestMethod]
    public void A_run_its_steps_and_its_contests_are_nested_spans_below_the_one_it_is_started_in()
    {
        using var folder = new TempFolder();
        using var observed = new ObservedRun();
        var run = TrainingPipeline.Run(Config(folder, TestData.Golden("small", "data")));

        var root = Assert.ContainsSingle(observed.Spans(TelemetryNames.RunSpan));
        Assert.AreEqual(observed.RootId, root.ParentSpanId);
        Assert.AreEqual(run.RunId, root.GetTagItem(TelemetryNames.RunId));
        Assert.AreEqual("training", root.GetTagItem(TelemetryNames.Pipeline));
        Assert.AreEqual("succeeded", root.GetTagItem(TelemetryNames.Status));
        Assert.AreEqual(ActivityStatusCode.Unset, root.Status);

        var steps = observed.Spans(TelemetryNames.StepSpan);
        CollectionAssert.AreEqual(run.Steps.Select(s => s.StepName).ToList(), steps.Select(s => s.DisplayName).ToList());
        foreach (var (step, span) in run.Steps.Zip(steps))
        {
            Assert.AreEqual(root.SpanId, span.ParentSpanId);
            Assert.AreEqual(run.RunId, span.GetTagItem(TelemetryNames.RunId));
            Assert.AreEqual(step.StepName, span.GetTagItem(TelemetryNames.Step));
            Assert.AreEqual(step.RowCountIn, span.GetTagItem(TelemetryNames.RowsIn));
            Assert.AreEqual(step.RowCountOut, span.GetTagItem(TelemetryNames.RowsOut));
        }

        var contests = observed.Spans(TelemetryNames.ContestSpan);
        var reading = run.Steps[2];
        Assert.AreEqual(reading.Count("num_contests"), (long)contests.Count);
        Assert.IsTrue(contests.All(c => c.ParentSpanId == steps[2].SpanId), "a contest outside its step");
        Assert.AreEqual(reading.RowCountIn, contests.Sum(c => (int)c.GetTagItem(TelemetryNames.EntryCount)!));
        Assert.HasCount(contests.Count, contests.Select(c => c.GetTagItem(TelemetryNames.File)).Distinct());
    }

    [TestMethod]
    public void Counters_agree_with_what_the_run_says_of_itself()
    {
        using var folder = new TempFolder();
        using var observed = new ObservedRun();
        var run = TrainingPipeline.Run(Config(folder, TestData.Golden("small", "data")));

        var contests = observed.Measurements(TelemetryNames.Contests);
        Assert.AreEqual(run.Steps[2].Count("num_contests"), (long)contests.Sum(m => m.Value));
        Assert.IsTrue(contests.All(m => m.Tags[TelemetryNames.Outcome] is "read"), "a contest that was not read");
        CollectionAssert.AreEquivalent(
            new[] { "nba", "nfl" }, contests.Select(m => m.Tags[TelemetryNames.Sport]).Distinct().ToArray());
        CollectionAssert.AreEquivalent(
            Directory.GetFiles(Path.Combine(run.RunDirectory, "target_distributions")).Select(Path.GetFileNameWithoutExtension).ToArray(),
            contests.Select(m => m.Tags[TelemetryNames.GppCategory]).Distinct().ToArray());
        Assert.AreEqual(run.Steps[2].RowCountIn, (long)observed.Measurements(TelemetryNames.Entries).Sum(m => m.Value));

        long inputBytes = Directory.EnumerateFiles(TestData.Golden("small", "data"), "contest-standings-*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("contest-standings-170220000.zip", StringComparison.Ordinal)).Sum(f => new FileInfo(f).Length);
        var read = Assert.ContainsSingle(observed.Measurements(TelemetryNames.InputBytes).Where(m => m.Tags[TelemetryNames.Step] is "02_parse_contest_entries"));
        Assert.AreEqual(inputBytes, (long)read.Value);
    }

    [TestMethod]
    public void Durations_are_in_seconds_for_the_run_each_step_and_each_contest()
    {
        using var folder = new TempFolder();
        using var observed = new ObservedRun();
        var run = TrainingPipeline.Run(Config(folder, TestData.Golden("tiny", "data")));

        var whole = Assert.ContainsSingle(observed.Measurements(TelemetryNames.RunDuration));
        Assert.AreEqual("succeeded", whole.Tags[TelemetryNames.Status]);
        Assert.IsGreaterThanOrEqualTo(run.Steps.Sum(s => s.DurationS!.Value), whole.Value);
        var steps = observed.Measurements(TelemetryNames.StepDuration);
        CollectionAssert.AreEqual(run.Steps.Select(s => (object)s.StepName).ToList(), steps.Select(m => m.Tags[TelemetryNames.Step]).ToList());
        CollectionAssert.AreEqual(run.Steps.Select(s => s.DurationS!.Value).ToList(), steps.Select(m => m.Value).ToList());
        Assert.HasCount(2, observed.Measurements(TelemetryNames.ContestDuration));
        foreach (string name in (string[])[TelemetryNames.RunDuration, TelemetryNames.StepDuration, TelemetryNames.ContestDuration])
            Assert.AreEqual("s", observed.Measurements(name)[0].Instrument.Unit);
    }

    [TestMethod]
    public void A_contest_that_is_set_aside_is_counted_as_such_without_the_rows_of_another()
    {
        using var folder = new TempFolder();
        TestData.CopyGolden("tiny", folder["data"]);
        string contests = Path.Combine(Directory.GetDirectories(folder["data/dk-results/showdown/nba"]).Single(), "contests");
        // More than there are workers, so that some worker meets one after a contest that it could read.
        for (int i = 0; i < 2 * Environment.ProcessorCount; i++)
            WriteDamagedZip(contests, $"contest-standings-99{i:D7}");
        using var observed = new ObservedRun();
        var run = TrainingPipeline.Run(Config(folder, folder["data"]));

        var setAside = observed.Measurements(TelemetryNames.Entries).Where(m => m.Tags[TelemetryNames.Outcome] is "set_aside").ToList();
        Assert.HasCount(2 * Environment.ProcessorCount, setAside);
        Assert.AreEqual(0, setAside.Sum(m => m.Value));
        Assert.IsTrue(setAside.All(m => !m.Tags.ContainsKey(TelemetryNames.GppCategory)), "a segment of a contest that could not be read");
        Assert.AreEqual(run.Steps[2].RowCountIn, (long)observed.Measurements(TelemetryNames.Entries).Sum(m => m.Value));
        Assert.AreEqual(56 + 15, run.Steps[2].RowCountIn);
    }

    [TestMethod]
    public void A_failed_run_marks_its_span_and_the_step_that_failed()
    {
        using var folder = new TempFolder();
        using var observed = new ObservedRun();
        var config = Config(folder, TestData.Golden("tiny", "data")) with { GppCategory = "nfl-showdown-mme-10k+" };
        var failure = Assert.ThrowsExactly<RunException>(() => TrainingPipeline.Run(config));

        var root = Assert.ContainsSingle(observed.Spans(TelemetryNames.RunSpan));
        var step = observed.Spans(TelemetryNames.StepSpan)[^1];
        Assert.AreEqual("02_parse_contest_entries", step.DisplayName);
        foreach (var span in (Activity[])[root, step])
        {
            Assert.AreEqual(ActivityStatusCode.Error, span.Status);
            Assert.AreEqual(failure.Message, span.StatusDescription);
            Assert.AreEqual(typeof(RunException).FullName, span.GetTagItem(TelemetryNames.ErrorType));
        }

        Assert.AreEqual("exception", Assert.ContainsSingle(step.Events).Name);
        var duration = Assert.ContainsSingle(observed.Measurements(TelemetryNames.RunDuration));
        Assert.AreEqual("failed", duration.Tags[TelemetryNames.Status]);
        Assert.AreEqual(typeof(RunException).FullName, duration.Tags[TelemetryNames.ErrorType]);
    }

    [TestMethod]
    public void A_cancelled_run_is_not_an_error()
    {
        using var folder = new TempFolder();
        using var observed = new ObservedRun();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => TrainingPipeline.Run(Config(folder, TestData.Golden("tiny", "data")), null, cancelled.Token));

        var root = Assert.ContainsSingle(observed.Spans(TelemetryNames.RunSpan));
        Assert.AreEqual("cancelled", root.GetTagItem(TelemetryNames.Status));
        Assert.AreEqual(ActivityStatusCode.Unset, root.Status);
        Assert.AreEqual("cancelled", Assert.ContainsSingle(observed.Measurements(TelemetryNames.RunDuration)).Tags[TelemetryNames.Status]);
    }

    [TestMethod]
    public void The_span_that_was_current_before_a_run_is_current_after_it()
    {
        using var folder = new TempFolder();
        using var observed = new ObservedRun();
        var before = Activity.Current;
        TrainingPipeline.Run(Config(folder, TestData.Golden("tiny", "data")));
        Assert.AreSame(before, Activity.Current);
        Assert.ThrowsExactly<RunException>(() =>
            TrainingPipeline.Run(Config(folder, TestData.Golden("tiny", "data")) with { GppCategory = "nfl-showdown-mme-10k+" }));
        Assert.AreSame(before, Activity.Current);
    }

    private static void WriteDamagedZip(string folder, string name)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        using (var member = new StreamWriter(zip.CreateEntry($"{name}.csv", CompressionLevel.NoCompression).Open()))
            member.Write("Rank,EntryId,EntryName,TimeRemaining,Points,Lineup");
        byte[] bytes = content.ToArray();
        bytes[bytes.AsSpan().IndexOf("EntryName"u8)] ^= 1;
        File.WriteAllBytes(Path.Combine(folder, $"{name}.zip"), bytes);
    }

    private static TrainingConfig Config(TempFolder folder, string dataRoot) => new() { DataRoot = dataRoot, ArtifactsRoot = folder["artifacts"] };
}
