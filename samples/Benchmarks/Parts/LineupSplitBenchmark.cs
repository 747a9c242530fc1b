using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Texts;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>Splits lineups into six names: the quick way for the usual form, and the general one.</summary>
[MemoryDiagnoser]
public class LineupSplitBenchmark
{
    private const int Lineups = 1000;

    private readonly byte[][] _texts = [.. new SampleContest().LineupTexts().Take(Lineups)];

    [Benchmark(Baseline = true, OperationsPerInvoke = Lineups)]
    public int Any()
    {
        Span<TextPlace> names = stackalloc TextPlace[Showdown.Slots];
        int valid = 0;
        foreach (byte[] text in _texts)
            valid += LineupText.TrySplit(text, names) ? 1 : 0;
        return valid;
    }

    [Benchmark(OperationsPerInvoke = Lineups)]
    public int Usual()
    {
        Span<TextPlace> names = stackalloc TextPlace[Showdown.Slots];
        int valid = 0;
        foreach (byte[] text in _texts)
            valid += LineupText.TrySplitUsual(text, names) ? 1 : 0;
        return valid;
    }
}
