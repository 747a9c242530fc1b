using DfsOpt.Core.Universe;

namespace DfsOpt.Benchmarks;

/// <summary>Creates slates to measure universes and share models with.</summary>
internal static class UniverseSlates
{
    /// <summary>Most lineups have next to no share.</summary>
    public static LineupUniverse Steep(int players, int seed) => LineupUniverse.Create(Players(players, best: 46, decay: 0.155, new Random(seed)), Matrix(players, new Random(seed + 1)));

    /// <summary>All lineups have a share worth counting.</summary>
    public static LineupUniverse Flat(int players, int seed) => LineupUniverse.Create(Players(players, best: 24, decay: 0.03, new Random(seed)), Matrix(players, new Random(seed + 1)));

    /// <summary>Players whose points fall off along the bench, and whose salaries follow with some noise.</summary>
    private static UniversePlayer[] Players(int players, double best, double decay, Random random) => [.. Enumerable.Range(0, players).Select(i =>
    {
        double points = best * Math.Exp(-decay * (i / 2)) * (0.85 + (0.27 * random.NextDouble()));
        int salary = Math.Clamp((int)Math.Round(((points * 250) - 500 + (1_200 * random.NextDouble())) / 200) * 200, 1_000, 12_200);
        double ownership = Math.Min(0.9, Math.Exp(points / 17) / 18 * (0.8 + (0.45 * random.NextDouble())));
        return new UniversePlayer($"Player {i:00}", i % 2 == 0 ? "DAL" : "LAL", salary, (decimal)Math.Round(points, 2), ownership, ownership / 5);
    })];

    private static double[,] Matrix(int players, Random random)
    {
        double[,] cells = new double[players, players];
        for (int one = 0; one < players; one++)
        {
            for (int other = 0; other < one; other++)
                cells[one, other] = cells[other, one] = Math.Round((random.NextDouble() * 0.5) - 0.2, 4);
        }

        return cells;
    }
}
