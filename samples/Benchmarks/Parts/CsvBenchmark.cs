using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Csv;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>Every cell of a contest's export, by the row; beside it the bytes looked at once, for what a cell costs.</summary>
[MemoryDiagnoser]
public class CsvBenchmark
{
    private readonly byte[] _standings = new SampleContest().Standings;

    [Benchmark(Baseline = true, OperationsPerInvoke = SampleContest.Entries)]
    public int Separators() => _standings.AsSpan().Count((byte)',') + _standings.AsSpan().Count((byte)'\n');

    [Benchmark(OperationsPerInvoke = SampleContest.Entries)]
    public int Cells()
    {
        int cells = 0;
        var csv = new CsvCursor(_standings);
        while (csv.NextRow())
        {
            while (csv.NextCell())
                cells++;
        }

        return cells;
    }
}
