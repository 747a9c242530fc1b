using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Outcomes;

namespace DfsOpt.Core.Grades;

/// <summary>What some lineups come to over draws: how often each is in each band, and what it is paid, by field.</summary>
internal sealed class GradeSums(int lineups, int fields)
{
    // What a rate's standard error takes for granted, so that it is not 0 where nothing was seen: two hits and two misses more
    // (Agresti and Coull, Approximate Is Better than "Exact" for Interval Estimation of Binomial Proportions, 1998).
    private const double AddedHits = 2, AddedDraws = 4;

    private readonly int[] _hits = new int[lineups * PlaceBands.Count];
    private readonly double[] _payouts = new double[lineups * fields];
    private readonly double[] _squares = new double[lineups];

    /// <summary>Adds a block's draws for one lineup.</summary>
    public void Add(int lineup, in UniverseLineup players, TileBlock block)
    {
        Vector512<int> win = default, thousandth = default, hundredth = default, twentieth = default, fifth = default, cash = default;
        Span<int> buffer = stackalloc int[DrawTile.Lanes];
        for (int tile = 0; tile < block.Count; tile++)
        {
            var score = block.Scores[tile].Of(players);
            var prizes = block.Prizes[tile];
            // A comparison that holds is -1.
            win -= Vector512.GreaterThanOrEqual(score, prizes.Threshold(PlaceBands.Win));
            thousandth -= Vector512.GreaterThanOrEqual(score, prizes.Threshold(PlaceBands.TopThousandth));
            hundredth -= Vector512.GreaterThanOrEqual(score, prizes.Threshold(PlaceBands.TopHundredth));
            twentieth -= Vector512.GreaterThanOrEqual(score, prizes.Threshold(PlaceBands.TopTwentieth));
            fifth -= Vector512.GreaterThanOrEqual(score, prizes.Threshold(PlaceBands.TopFifth));
            var paid = Vector512.GreaterThanOrEqual(score, prizes.Threshold(PlaceBands.Cash));
            cash -= paid;
            if (paid == Vector512<int>.Zero)
                continue;
            score.CopyTo(buffer);
            AddPayouts(lineup, block.FieldOf(tile), prizes, buffer, paid.ExtractMostSignificantBits());
        }

        var hits = _hits.AsSpan(lineup * PlaceBands.Count, PlaceBands.Count);
        hits[PlaceBands.Win] += Vector512.Sum(win);
        hits[PlaceBands.TopThousandth] += Vector512.Sum(thousandth);
        hits[PlaceBands.TopHundredth] += Vector512.Sum(hundredth);
        hits[PlaceBands.TopTwentieth] += Vector512.Sum(twentieth);
        hits[PlaceBands.TopFifth] += Vector512.Sum(fifth);
        hits[PlaceBands.Cash] += Vector512.Sum(cash);
    }

    /// <summary>A lineup's grade.</summary>
    /// <param name="lineup">The lineup.</param>
    /// <param name="drawsOf">How many draws each field had.</param>
    public LineupGrade Grade(int lineup, int[] drawsOf)
    {
        int draws = drawsOf.Sum();
        var hits = _hits.AsSpan(lineup * PlaceBands.Count, PlaceBands.Count);
        return new LineupGrade
        {
            Payout = Payout(lineup, drawsOf, draws),
            WinRate = Rate(hits[PlaceBands.Win], draws),
            TopThousandthRate = Rate(hits[PlaceBands.TopThousandth], draws),
            TopHundredthRate = Rate(hits[PlaceBands.TopHundredth], draws),
            TopTwentiethRate = Rate(hits[PlaceBands.TopTwentieth], draws),
            TopFifthRate = Rate(hits[PlaceBands.TopFifth], draws),
            CashRate = Rate(hits[PlaceBands.Cash], draws),
        };
    }

    private void AddPayouts(int lineup, int field, PrizeTile prizes, Span<int> scores, ulong paid)
    {
        double sum = 0, squares = 0;
        ref double prize = ref MemoryMarshal.GetArrayDataReference(prizes.Prizes);
        for (; paid != 0; paid &= paid - 1)
        {
            int lane = BitOperations.TrailingZeroCount(paid);
            double payout = Unsafe.Add(ref prize, prizes.At(lane, scores[lane]));
            sum += payout;
            squares += payout * payout;
        }

        _payouts[(lineup * fields) + field] += sum;
        _squares[lineup] += squares;
    }

    /// <summary>
    /// The mean payout. Draws against one field have that field in common, so its error follows from the spread between fields where that
    /// is wider than the spread between draws explains.
    /// </summary>
    private Estimate Payout(int lineup, int[] drawsOf, int draws)
    {
        var sums = _payouts.AsSpan(lineup * fields, fields);
        double total = 0;
        foreach (double sum in sums)
            total += sum;
        double mean = total / draws, between = 0, within = _squares[lineup];
        int used = 0;
        for (int field = 0; field < fields; field++)
        {
            if (drawsOf[field] == 0)
                continue;
            double ofField = sums[field] / drawsOf[field];
            between += drawsOf[field] * (ofField - mean) * (ofField - mean);
            within -= drawsOf[field] * ofField * ofField;
            used++;
        }

        double meanWithin = draws > used ? Math.Max(0, within) / (draws - used) : 0;
        double meanBetween = used > 1 ? between / (used - 1) : 0;
        return new Estimate(mean, Math.Sqrt(Math.Max(meanWithin, meanBetween) / draws));
    }

    private static Estimate Rate(int hits, int draws)
    {
        double share = (hits + AddedHits) / (draws + AddedDraws);
        return new Estimate(hits / (double)draws, Math.Sqrt(share * (1 - share) / (draws + AddedDraws)));
    }
}
