using BenchmarkDotNet.Attributes;
using DfsOpt.Core.Optimum;

namespace DfsOpt.Benchmarks;

/// <summary>Finds the best lineups of a hundred slates of one kind, so the time for one slate is a hundredth of the time per call.</summary>
[MemoryDiagnoser]
public class OptimumBenchmark
{
    private const int Slates = 100;
    private const long Cent = 10_000_000;
    private OptimumPlayer[][] _slates = [];

    /// <summary>Players in a slate.</summary>
    [Params(40, 60)]
    public int Players { get; set; }

    /// <summary>The kind of slates.</summary>
    [Params(SlateShape.Realistic, SlateShape.EqualValues, SlateShape.EqualPointsPerDollar, SlateShape.NearlyEqualPointsPerOddDollar, SlateShape.OneOutsider)]
    public SlateShape Shape { get; set; }

    [GlobalSetup]
    public void MakeSlates()
    {
        var random = new Random(7);
        _slates = new OptimumPlayer[Slates][];
        for (int i = 0; i < Slates; i++)
            _slates[i] = [.. Enumerable.Range(0, Players).Select(at => MakePlayer(random, at))];
    }

    [Benchmark(OperationsPerInvoke = Slates)]
    public long Find()
    {
        long points = 0L;
        foreach (var slate in _slates)
            points += SlateOptimum.Find(slate).Lineup?.TwicePoints ?? 0;
        return points;
    }

    private OptimumPlayer MakePlayer(Random random, int at)
    {
        // Few players are stars: points fall along the bench, and salaries follow with some noise.
        double points = Math.Max(0.6, 46 * Math.Exp(-6.2 * (at / 2) / Players) * (0.85 + 0.27 * random.NextDouble()));
        int salary = Math.Clamp((int)Math.Round((points * 250 - 500 + 1200 * random.NextDouble()) / 200) * 200, 1000, 12200);
        int dollars = random.Next(1000, 12000);
        return Shape switch
        {
            SlateShape.Realistic => new OptimumPlayer((long)(points * 100) * Cent, salary, at % 2),
            SlateShape.EqualValues => new OptimumPlayer(1000 * Cent, salary, at % 2),
            SlateShape.EqualPointsPerDollar => new OptimumPlayer(salary * (Cent * 2 / 5), salary, at % 2),
            SlateShape.NearlyEqualPointsPerOddDollar => new OptimumPlayer((dollars * 2 / 5 + random.Next(10)) * Cent, dollars, at % 2),
            SlateShape.OneOutsider => new OptimumPlayer((long)(points * 100) * Cent, salary, at == Players / 2 ? 1 : 0),
            _ => throw new InvalidOperationException($"No slates of shape {Shape}."),
        };
    }

    /// <summary>A kind of slates.</summary>
    public enum SlateShape
    {
        /// <summary>As in real slates.</summary>
        Realistic,

        /// <summary>Every projection is the same.</summary>
        EqualValues,

        /// <summary>Every dollar buys the same points.</summary>
        EqualPointsPerDollar,

        /// <summary>Every dollar buys nearly the same points, and salaries are any number of dollars: the hardest kind.</summary>
        NearlyEqualPointsPerOddDollar,

        /// <summary>One team has a single player.</summary>
        OneOutsider,
    }
}
