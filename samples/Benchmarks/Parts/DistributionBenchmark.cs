using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Distributions;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>The distributions of a segment of a few contests: three histograms with mean and percentiles, two counts.</summary>
[MemoryDiagnoser]
public class DistributionBenchmark
{
    private readonly SampleContest _sample = new();

    [Params(1, 20)]
    public int Contests { get; set; }

    [Benchmark]
    public object Fit() =>
        new SegmentDistributions(_sample.Contest.GppCategory, [.. Enumerable.Repeat(_sample.Joined, Contests)], CancellationToken.None);
}
