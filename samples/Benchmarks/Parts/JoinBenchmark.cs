using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Features;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>A contest's lineups joined with the slate's players: who is who, salaries, points.</summary>
[MemoryDiagnoser]
public class JoinBenchmark
{
    private readonly SampleContest _sample = new();

    [Benchmark]
    public int Join() => ContestJoin.Join(_sample.Contest, _sample.Players, _sample.Matrix).Size;
}
