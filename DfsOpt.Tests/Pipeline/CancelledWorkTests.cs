using DfsOpt.Core;
using DfsOpt.Core.Distributions;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Training;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Pipeline;

/// <summary>How much work is still done once a run has been cancelled. It is counted in pieces, so that no clock decides.</summary>
[TestClass]
public sealed class CancelledWorkTests
{
    [TestMethod]
    [DataRow("00_ingest")]
    [DataRow("01_parse_projections")]
    [DataRow("02_parse_contest_entries")]
    [DataRow("03_join_and_enrich")]
    [DataRow("04_optimal_and_gap")]
    [DataRow("05_fit_target_distributions")]
    public void A_cancelled_step_finishes_only_the_pieces_at_hand(string step)
    {
        using var artifacts = new TempFolder();
        using var stop = new CancellationTokenSource();
        int after = 0;
        var host = new RunHost
        {
            TimeProvider = new ImpatientClock(),
            Progress = new CallbackProgress(at =>
            {
                if (stop.IsCancellationRequested)
                    Interlocked.Increment(ref after);
                else if (at.Step == step && at.Done > 0)
                    stop.Cancel();
            }),
        };

        Assert.ThrowsExactly<OperationCanceledException>(() => TrainingPipeline.Run(Small with { ArtifactsRoot = artifacts.Path }, host, stop.Token));

        // Every other worker may have begun a piece before the cancellation.
        Assert.IsLessThan(Environment.ProcessorCount, after);
    }

    [TestMethod]
    public void A_cancelled_fit_of_a_segment_stops_between_its_contests()
    {
        var season = new TrainingResults();
        Assert.IsTrue(new StepCheck(new RunHost(), CancellationToken.None).TryRun(run => TrainingPipeline.RunSteps(Small, run, season)));
        using var stop = new CancellationTokenSource();
        var gaps = new ContestGaps(season.Enriched, stop.Token);
        stop.Cancel();

        Assert.ThrowsExactly<OperationCanceledException>(() => new SegmentDistributions("nba-showdown-mme-0-1k", season.Enriched, stop.Token));
        Assert.ThrowsExactly<OperationCanceledException>(() => new ContestGaps(season.Enriched, stop.Token));
        Assert.ThrowsExactly<OperationCanceledException>(() => gaps.CountBins(gaps.Largest + 1, 1));
        Assert.ThrowsExactly<OperationCanceledException>(() => gaps.At(0, [gaps.Weight], gaps.Largest + 1, out _));
    }

    private static TrainingConfig Small => new() { DataRoot = TestData.Golden("small", "data") };

    /// <summary>A second passes at each look, so that no report of progress is held back.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _seconds);
    }
}
