using DfsOpt.Core.Universe;

namespace DfsOpt.Tests.Universe;

/// <summary>Makes slates of two teams; the same seed gives the same slate.</summary>
internal static class UniverseSlates
{
    /// <summary>Players with salaries that make some lineups cost too much.</summary>
    /// <param name="count">How many players.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="step">What salaries are multiples of, in dollars: 1 gives lineups that end in half a dollar.</param>
    /// <param name="decimals">Decimals of projections.</param>
    public static UniversePlayer[] Make(int count, int seed, int step = 200, int decimals = 2)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            double worth = 45 * Math.Exp(-2.4 * i / count) * (0.85 + (0.3 * random.NextDouble()));
            int salary = Math.Max(step, (int)Math.Clamp((worth * 260) + random.Next(1_500), 1_000, 13_000) / step * step);
            decimal projection = Math.Round((decimal)(worth + random.NextDouble()), decimals);
            double ownership = Math.Min(1, Math.Exp(worth / 20) / 12 * (0.5 + random.NextDouble()));
            return new UniversePlayer($"{(char)('A' + random.Next(26))} Player {i}", i % 2 == 0 ? "DAL" : "LAL", salary, projection, ownership, ownership / 5);
        })];
    }

    /// <summary>A symmetric matrix of small correlations.</summary>
    public static double[,] Matrix(int count, int seed)
    {
        var random = new Random(seed);
        double[,] cells = new double[count, count];
        for (int one = 0; one < count; one++)
        {
            cells[one, one] = 1;
            for (int other = 0; other < one; other++)
                cells[one, other] = cells[other, one] = Math.Round((random.NextDouble() * 0.5) - 0.25, 4);
        }

        return cells;
    }
}
