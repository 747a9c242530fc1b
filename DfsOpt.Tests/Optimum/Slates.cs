using DfsOpt.Core.Optimum;

namespace DfsOpt.Tests.Optimum;

/// <summary>Makes slates; the same seed gives the same slate.</summary>
internal static class Slates
{
    private const long Point = 1_000_000_000;
    private const long Cent = Point / 100;

    /// <summary>A slate of two teams.</summary>
    public static OptimumPlayer[] Make(SlateKind kind, int players, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, players).Select(i => Player(kind, random, i))];
    }

    private static OptimumPlayer Player(SlateKind kind, Random random, int i)
    {
        int team = i % 2;
        int hundreds = random.Next(10, 121);
        double noise = Noise(random);
        return kind switch
        {
            SlateKind.Realistic => Of(hundreds * 0.4 + 4 * noise + 5, hundreds * 100, team),
            SlateKind.Unpriced => Of(1 + 50 * random.NextDouble(), hundreds * 100, team),
            SlateKind.EqualValues => Of(10, hundreds * 100, team),
            SlateKind.EqualPlayers => Of(10, 7000, team),
            SlateKind.EqualSalaries => Of(1 + random.Next(40), 7600, team),
            SlateKind.EqualPointsPerDollar => Of(hundreds * 0.4, hundreds * 100, team),
            SlateKind.EqualPointsPerOddDollar => Thirds(random.Next(300, 4000), team),
            SlateKind.NearlyEqualPointsPerDollar => Of(hundreds * 0.4 + 3 + 0.01 * random.Next(20), hundreds * 100, team),
            SlateKind.OddDollars => new OptimumPlayer(Math.Max(1, (long)((hundreds * 0.4 + 2 * noise + 4) * Point)), hundreds * 100 + random.Next(100), team),
            SlateKind.OneOutsider => i == 0 ? Of(0.5, 11000, 1) : Of(hundreds * 0.4 + 4 * noise + 5, hundreds * 100, 0),
            SlateKind.OnePoorTeam => Of(hundreds * (team == 0 ? 0.4 : 0.1), hundreds * 100, team),
            SlateKind.Ties => Of(random.Next(1, 4), random.Next(1, 4) * 3000, team),
            SlateKind.NearTheCap => Of(random.Next(1, 40), random.Next(7400, 8300), team),
            SlateKind.StarsAndScrubs => Of(hundreds * hundreds * 0.004 + 1, hundreds * 100, team),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static OptimumPlayer Of(double points, int salary, int team) =>
        new(Math.Max(1, (long)Math.Round(points * 100)) * Cent, salary, team);

    private static OptimumPlayer Thirds(int three, int team) => new(three * Cent, three * 3, team);

    private static double Noise(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
