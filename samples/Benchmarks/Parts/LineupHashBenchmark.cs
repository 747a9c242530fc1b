using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>Hashes lineups, with SHA-256 of ready texts for comparison.</summary>
[MemoryDiagnoser]
public class LineupHashBenchmark
{
    private const int Lineups = 1000;

    private readonly byte[] _result = new byte[LineupHash.Size];
    private readonly LineupSlots[] _lineups;
    private readonly byte[][] _names;
    private readonly byte[][] _texts;

    public LineupHashBenchmark()
    {
        var contest = new SampleContest().Contest;
        _lineups = [.. contest.Lineups.Lineups[..Lineups]];
        _names = Array.ConvertAll(contest.Lineups.NormalisedNames, Encoding.UTF8.GetBytes);
        _texts = Array.ConvertAll(_lineups, Text);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Lineups)]
    public int Sha256()
    {
        foreach (byte[] text in _texts)
            SHA256.HashData(text, _result);
        return _result[0];
    }

    [Benchmark(OperationsPerInvoke = Lineups)]
    public int Hash()
    {
        foreach (var lineup in _lineups)
            LineupHash.Write(lineup, _names, _result);
        return _result[0];
    }

    private byte[] Text(LineupSlots lineup)
    {
        var parts = new List<string>();
        foreach (ushort name in lineup)
            parts.Add($"{(parts.Count == 0 ? "CPT" : $"UTIL{parts.Count}")}:{Encoding.UTF8.GetString(_names[name])}");
        return Encoding.UTF8.GetBytes(string.Join('|', parts));
    }
}
