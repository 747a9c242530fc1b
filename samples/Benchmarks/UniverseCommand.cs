using System.Diagnostics;
using System.Globalization;
using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Benchmarks;

/// <summary>
/// <c>universe [PLAYERS] [ROUNDS]</c>: measures a pass over a slate's lineups, for the means only and with everything that Newton's method
/// needs, and evaluating points near a pass; the minimum of many.
/// </summary>
internal static class UniverseCommand
{
    private const int DefaultPlayers = 36;
    private const int DefaultRounds = 100;

    public static int Run(string[] options)
    {
        int players = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : DefaultPlayers;
        int rounds = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : DefaultRounds;
        Measure("made-up slate, most lineups of no use", UniverseSlates.Steep(players, seed: 3), rounds);
        Measure("made-up slate, no lineup of no use", UniverseSlates.Flat(players, seed: 3), rounds);
        return 0;
    }

    private static void Measure(string name, LineupUniverse universe, int rounds)
    {
        foreach (string schemaName in (string[])[ShareSchema.V1, ShareSchema.V2])
        {
            var schema = ShareSchema.Of(schemaName);
            double[] theta = new double[schema.Names.Count];
            theta[0] = 0.9;
            var pass = new SlatePass(universe.Slate, SetFeature.CountOf(schema));
            var columns = SlateColumn.Of(schema, universe.Slate);
            var utility = new SlateUtility(universe.Slate, columns, theta);
            var sums = SlatePass.Run([pass.At(utility)], default)[0];
            Report(name, schemaName, "means", universe.Count, Shortest(rounds, () => pass.Means(utility, columns)));
            Report(name, schemaName, "moments", universe.Count, Shortest(rounds, () => SlatePass.Run([pass.At(utility)], default)[0].At(utility, columns)));
            Report(name, schemaName, "nearby", universe.Count, Shortest(rounds, () => sums.At(utility, columns)));
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
}
