using System.Diagnostics;
using System.Globalization;
using DfsOpt.Core.Shares;
using DfsOpt.Core.Universe;

namespace DfsOpt.Benchmarks;

/// <summary>
/// <c>universe [PLAYERS] [ROUNDS]</c>: what a pass over a slate's lineups costs, with all that Newton's method needs; the shortest of many.
/// </summary>
internal static class UniverseCommand
{
    private const int DefaultPlayers = 36;
    private const int DefaultRounds = 100;

    public static int Run(string[] options)
    {
        int players = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : DefaultPlayers;
        int rounds = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : DefaultRounds;
        Measure("made-up slate, most lineups of no use", Slate(players, best: 46, decay: 0.155, random: new Random(3)), players, rounds);
        Measure("made-up slate, no lineup of no use", Slate(players, best: 24, decay: 0.03, random: new Random(3)), players, rounds);
        return 0;
    }

    private static void Measure(string name, UniversePlayer[] slate, int players, int rounds)
    {
        var universe = LineupUniverse.Create(slate, Matrix(players, new Random(4)));
        foreach (string schemaName in (string[])[ShareSchema.V1, ShareSchema.V2])
        {
            var schema = ShareSchema.Of(schemaName);
            double[] theta = new double[schema.Names.Count];
            theta[0] = 0.9;
            var pass = new SlatePass(universe.Slate, new RankedPlayers(universe.Slate), schema);
            Report(name, schemaName, "means", universe.Count, Shortest(rounds, () => pass.Means(theta)));
            Report(name, schemaName, "moments", universe.Count, Shortest(rounds, () => pass.Moments(theta)));
        }
    }

    private static double Shortest(int rounds, Action work)
    {
        double shortest = double.PositiveInfinity;
        for (int round = 0; round < rounds; round++)
        {
            long started = Stopwatch.GetTimestamp();
            work();
            shortest = Math.Min(shortest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return shortest;
    }

    private static void Report(string slate, string schema, string pass, long lineups, double milliseconds) => Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{slate,-40}{schema,4}{pass,9}{lineups,12:#,0} lineups{milliseconds,9:f2} ms{milliseconds * 1e6 / lineups,7:f2} ns a lineup"));

    /// <summary>Players whose points fall off along the bench, and whose salaries follow with some noise.</summary>
    private static UniversePlayer[] Slate(int players, double best, double decay, Random random) => [.. Enumerable.Range(0, players).Select(i =>
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
