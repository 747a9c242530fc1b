using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Entries;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>Writes a contest's entries as rows of <c>entries_enriched.csv</c>, measured per row: hashes, features, text.</summary>
[MemoryDiagnoser]
public class EntryBenchmark
{
    private readonly EntryTable _entries;
    private readonly CsvText _text = new();

    public EntryBenchmark()
    {
        _entries = EntryTable.Enriched([new SampleContest().Joined]);
    }

    [Benchmark(OperationsPerInvoke = SampleContest.Entries)]
    public int Write()
    {
        int length = 0;
        for (int block = 0; block < _entries.BlockCount; block++)
        {
            _text.Clear();
            _entries.WriteBlock(block, _text, int.MaxValue);
            length += _text.Length;
        }

        return length;
    }
}
