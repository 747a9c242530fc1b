using System.Globalization;
using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>Writes the numbers of a table of entries as text, compared with the runtime's own formatting.</summary>
[MemoryDiagnoser]
public class NumberBenchmark
{
    private const int Numbers = 1000;

    private readonly double[] _values = new double[Numbers];
    private readonly byte[] _text = new byte[NumberText.MaxLength];

    [ParamsAllValues]
    public NumberKind Kind { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(7);
        for (int i = 0; i < _values.Length; i++)
            _values[i] = Kind == NumberKind.Points ? random.Next(400 * 8) / 8.0 : 6 * Math.Log(random.NextDouble());
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Numbers)]
    public int Runtime()
    {
        int length = 0;
        foreach (double value in _values)
        {
            value.TryFormat(_text, out int written, default, CultureInfo.InvariantCulture);
            length += written;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Numbers)]
    public int Write()
    {
        int length = 0;
        foreach (double value in _values)
            length += NumberText.Write(value, _text);
        return length;
    }

    /// <summary>A kind of numbers.</summary>
    public enum NumberKind
    {
        /// <summary>Few decimals.</summary>
        Points,

        /// <summary>As many digits as a double has.</summary>
        Logarithms,
    }
}
