using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Segments;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>Reads a contest's bytes into columns, measured per row: cells, users, lineups, names.</summary>
[MemoryDiagnoser]
public class ContestBenchmark
{
    private readonly SampleContest _sample = new();
    private readonly ContestReader _reader = new(new SegmentDefinitions(), new Dictionary<string, string>());

    [Benchmark(OperationsPerInvoke = SampleContest.Entries)]
    public int Read() => _sample.Read(_reader).Count;
}
