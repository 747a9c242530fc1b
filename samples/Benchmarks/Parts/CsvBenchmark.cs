using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Texts;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>Reads a contest's export cell by cell and row by row, measured per row, with a single scan of the bytes for comparison.</summary>
[MemoryDiagnoser]
public class CsvBenchmark
{
    // Up to the lineup; the player table is skipped.
    private const int EntryCells = 6;

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

    [Benchmark(OperationsPerInvoke = SampleContest.Entries)]
    public int Rows()
    {
        int cells = 0;
        Span<TextPlace> places = stackalloc TextPlace[EntryCells];
        var csv = new CsvCursor(_standings);
        while (csv.NextRow())
        {
            csv.ReadRow(places, out int count);
            cells += count;
        }

        return cells;
    }
}
