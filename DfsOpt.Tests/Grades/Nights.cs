using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Grades;

/// <summary>Small nights to grade: few players, coarse scores, so that ties are everywhere.</summary>
internal static class Nights
{
    public static LineupUniverse Universe(int players, int seed) => LineupUniverse.Create(UniverseSlates.Make(players, seed));

    public static UniverseLineup[] Lineups(LineupUniverse universe)
    {
        var lineups = new List<UniverseLineup>();
        foreach (var block in universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
                lineups.Add(block[i]);
        }

        return [.. lineups];
    }

    public static OutcomeDraws Outcomes(int players, int draws, int seed, int most = 60, decimal step = 0.25m)
    {
        var random = new Random(seed);
        double[,] points = new double[players, draws];
        for (int player = 0; player < players; player++)
        {
            for (int draw = 0; draw < draws; draw++)
                points[player, draw] = random.Next(-2, most) * (double)step;
        }

        return OutcomeDraws.Of(points, step);
    }

    public static ContestField Field(UniverseLineup[] lineups, int distinct, int seed)
    {
        var random = new Random(seed);
        UniverseLineup[] field = [.. lineups];
        random.Shuffle(field);
        field = field[..Math.Min(distinct, field.Length)];
        return ContestField.Of(field, [.. field.Select(_ => 1 + (random.Next(3) == 0 ? random.Next(6) : 0))]);
    }

    public static PayoutRange[] Payouts(int paid) => paid switch
    {
        1 => [new PayoutRange(1, 1, 100)],
        2 => [new PayoutRange(1, 2, 33.33m)],
        _ => [new PayoutRange(1, 1, 1000.10m), new PayoutRange(2, 2, 250), .. paid == 3 ? [new PayoutRange(3, 3, 7.05m)] : new[] { new PayoutRange(3, paid / 2, 20.15m), new PayoutRange((paid / 2) + 1, paid, 6) }],
    };
}
