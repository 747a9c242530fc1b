using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;

namespace DfsOpt.Benchmarks.Night;

/// <summary>A made-up night: realistic players, all their lineups, the lineups' shares, and the distribution of scores.</summary>
internal sealed class NightSlate
{
    private const double Deviation = 0.35, LeastDeviation = 3;

    public NightSlate(int players)
    {
        var random = new Random(7);
        Players = [.. Enumerable.Range(0, players).Select(at => MakePlayer(random, at, players))];
        Universe = LineupUniverse.Create(Players);
        Shares = new double[Universe.Count];
        double best = Universe.OptimalPoints!.Value;
        foreach (var block in Universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
                Shares[block.First + i] = Math.Exp((Points(block[i]) - best) / 4.5);
        }

        double[,] correlations = new double[players, players];
        for (int one = 0; one < players; one++)
        {
            for (int other = 0; other < one; other++)
                correlations[one, other] = correlations[other, one] = Math.Round((random.NextDouble() * 0.3) - (one % 2 == other % 2 ? 0.25 : 0.05), 3);
        }

        Outcomes = OutcomeModel.Create(
            [.. Universe.Players.Select(p => new ScoreDistribution((double)p.Projection, LeastDeviation + (Deviation * (double)p.Projection), []))],
            correlations,
            SportScoring.Of("nba"));
    }

    public IReadOnlyList<UniversePlayer> Players { get; }

    public LineupUniverse Universe { get; }

    /// <summary>The share of each lineup, up to a common factor.</summary>
    public double[] Shares { get; }

    public OutcomeModel Outcomes { get; }

    /// <summary>The lineups with the highest shares.</summary>
    public UniverseLineup[] Likeliest(int count)
    {
        double least = Shares.OrderDescending().ElementAt(count - 1);
        var likeliest = new List<UniverseLineup>();
        foreach (var block in Universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
            {
                if (Shares[block.First + i] >= least)
                    likeliest.Add(block[i]);
            }
        }

        return [.. likeliest.Take(count)];
    }

    /// <summary>A tournament's payouts: a fifth of the places are paid, and the first gets a fifth of the pool.</summary>
    public static PayoutTable Payouts(int entries, decimal fee)
    {
        double pool = (double)fee * entries * 0.85;
        var ranges = new List<PayoutRange>();
        int from = 1, last = entries / 5;
        for (double share = 0.2; from <= last; share *= 0.55)
        {
            int to = Math.Min(last, from == 1 ? 1 : from * 2);
            decimal prize = Math.Max(Math.Round((decimal)(pool * share / (to - from + 1)), 2), fee * 2);
            ranges.Add(new PayoutRange(from, to, prize));
            from = to + 1;
        }

        return PayoutTable.Create(ranges);
    }

    private double Points(UniverseLineup lineup)
    {
        double points = 0;
        for (int slot = 0; slot < 6; slot++)
            points += (double)Universe.Players[lineup[slot]].Projection * (slot == 0 ? 1.5 : 1);
        return points;
    }

    private static UniversePlayer MakePlayer(Random random, int at, int players)
    {
        double points = Math.Max(0.6, 46 * Math.Exp(-5.5 * (at / 2) / players) * (0.85 + (0.27 * random.NextDouble())));
        int salary = Math.Clamp((int)Math.Round(((points * 250) - 500 + (1200 * random.NextDouble())) / 200) * 200, 1000, 12200);
        return new UniversePlayer($"Player {at}", at % 2 == 0 ? "HOM" : "AWY", salary, Math.Round((decimal)points, 2), Math.Min(1, points / 60));
    }
}
