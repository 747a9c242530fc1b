using DfsOpt.Core.Shares;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Shares;

/// <summary>Makes seasons whose fields are drawn from a known model.</summary>
internal static class DrawnSeason
{
    public static ObservedSlate[] Draw(ShareModel model, int slates, int contests, int entries, int players = 14, bool hasMatrix = true, int season = 1) =>
        [.. Enumerable.Range(0, slates).Select(slate =>
        {
            var universe = LineupUniverse.Create(UniverseSlates.Make(players, seed: 100 + slate), hasMatrix ? UniverseSlates.Matrix(players, seed: slate) : null);
            var random = new Random((1_000 * season) + slate);
            double[] shares = Cumulative(model.Shares(universe), out var lineups);
            return new ObservedSlate($"nba/{slate:00}", universe, [.. Enumerable.Range(0, contests).Select(c => Contest($"{slate}{c}", shares, lineups, model.Alpha, entries, random))]);
        })];

    /// <summary>An entry copies one before it as often as a Dirichlet-multinomial says (Pólya's urn), else it is drawn from the shares.</summary>
    private static ObservedContest Contest(string id, double[] cumulative, List<UniverseLineup> lineups, double alpha, int entries, Random random)
    {
        var played = new List<int>();
        while (played.Count < entries)
        {
            if (random.NextDouble() * (alpha + played.Count) < played.Count && double.IsFinite(alpha))
            {
                played.Add(played[random.Next(played.Count)]);
                continue;
            }

            int found = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
            played.Add(found < 0 ? ~found : found);
        }

        return new ObservedContest(id, [.. played.GroupBy(at => at).OrderBy(g => g.Key).Select(g => new ObservedLineup(lineups[g.Key], g.Count()))]);
    }

    private static double[] Cumulative(SlateShares shares, out List<UniverseLineup> lineups)
    {
        lineups = [];
        double[] cumulative = new double[shares.Universe.Count];
        double sum = 0;
        foreach (var block in shares.Universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
            {
                sum += Math.Exp(shares.LogShare(block[i]));
                cumulative[lineups.Count] = sum;
                lineups.Add(block[i]);
            }
        }

        return cumulative;
    }
}
