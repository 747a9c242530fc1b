using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Features;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>Joins a contest's lineups with the slate's players: names, salaries, points.</summary>
[MemoryDiagnoser]
public class JoinBenchmark
{
    private readonly SampleContest _sample = new();

    [Benchmark]
    public int Join() => ContestJoin.Join(_sample.Contest, _sample.Players, _sample.Matrix).Size;
}
