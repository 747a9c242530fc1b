using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Features;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>A contest's lineups joined with the slate's players: salaries, points, ownership, with and without correlations.</summary>
[MemoryDiagnoser]
public class JoinBenchmark
{
    private readonly SampleContest _sample = new();

    [Benchmark(Baseline = true)]
    public int WithoutMatrix() => ContestJoin.Join(_sample.Contest, _sample.Players, null).Size;

    [Benchmark]
    public int WithMatrix() => ContestJoin.Join(_sample.Contest, _sample.Players, _sample.Matrix).Size;
}
