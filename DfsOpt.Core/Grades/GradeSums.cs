using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>What some lineups come to over draws, by field: how often each is in each band, and what it is paid.</summary>
internal sealed class GradeSums(UniverseLineup[] lineups, int fields) : IBlockGrader
{
    private const int LineupsAtATime = 64;

    // What a rate's standard error takes for granted, so that it is not 0 where nothing was seen: two hits and two misses more
    // (Agresti and Coull, Approximate Is Better than "Exact" for Interval Estimation of Binomial Proportions, 1998).
    private const double AddedHits = 2, AddedDraws = 4;

    private readonly double[] _hits = new double[PlaceBands.Count * lineups.Length * fields];
    private readonly double[] _payouts = new double[lineups.Length * fields];
    private readonly double[] _squares = new double[lineups.Length];

    /// <inheritdoc/>
    public int Parts => (lineups.Length + LineupsAtATime - 1) / LineupsAtATime;

    /// <inheritdoc/>
    public void Grade(TileBlock block, int part)
    {
        int end = Math.Min(lineups.Length, (part + 1) * LineupsAtATime);
        for (int lineup = part * LineupsAtATime; lineup < end; lineup++)
            Add(lineup, lineups[lineup], block);
    }

    /// <summary>A lineup's grade.</summary>
    /// <param name="lineup">The lineup.</param>
    /// <param name="drawsOf">How many draws each field had.</param>
    /// <param name="bands">The places that were counted.</param>
    /// <param name="firstPrize">What the first place is paid, in dollars.</param>
    public LineupGrade Grade(int lineup, int[] drawsOf, PlaceBands bands, double firstPrize) => new()
    {
        Payout = FieldMean.Of(Payouts(lineup), _squares[lineup] + (UnseenWins(lineup, drawsOf.Sum(), bands) * firstPrize * firstPrize), drawsOf),
        WinRate = Rate(PlaceBands.Win, lineup, drawsOf),
        TopTenthOfOnePercentRate = Rate(PlaceBands.TopThousandth, lineup, drawsOf),
        TopOnePercentRate = Rate(PlaceBands.TopHundredth, lineup, drawsOf),
        TopFivePercentRate = Rate(PlaceBands.TopTwentieth, lineup, drawsOf),
        TopTwentyPercentRate = Rate(PlaceBands.TopFifth, lineup, drawsOf),
        CashRate = Rate(PlaceBands.Cash, lineup, drawsOf),
    };

    private Span<double> Hits(int band, int lineup) => _hits.AsSpan(((lineup * PlaceBands.Count) + band) * fields, fields);

    private Span<double> Payouts(int lineup) => _payouts.AsSpan(lineup * fields, fields);

    // Compiled once, for the vectors of this processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int lineup, in UniverseLineup players, TileBlock block)
    {
        Span<int> scores = stackalloc int[DrawTile.Lanes];
        ref double hits = ref MemoryMarshal.GetReference(Hits(0, lineup));
        for (int tile = 0; tile < block.Count; tile++)
        {
            var score = block.Scores[tile].Parts.Of(players);
            var prizes = block.Prizes[tile];
            int field = block.FieldOf(tile);
            ulong paid = 0;
            for (int band = 0; band < PlaceBands.Count; band++)
            {
                // The paid band is the last.
                paid = Vector512.GreaterThanOrEqual(score, prizes.Threshold(band)).ExtractMostSignificantBits();
                Unsafe.Add(ref hits, (band * fields) + field) += BitOperations.PopCount(paid);
            }

            if (paid == 0)
                continue;
            score.CopyTo(scores);
            AddPayouts(lineup, field, prizes, scores, paid);
        }
    }

    // Compiled once: it is called from a loop that never leaves room for a second, better compilation.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

        Payouts(lineup)[field] += sum;
        _squares[lineup] += squares;
    }

    /// <summary>How many wins more a payout's standard error takes for granted: as many as two hits more among the best thousandth would have.</summary>
    // The first prize is most of what a lineup is worth, and often too rare to be seen. A lineup that always wins misses none.
    private double UnseenWins(int lineup, int draws, PlaceBands bands)
    {
        double wins = Sum(Hits(PlaceBands.Win, lineup)), high = Sum(Hits(PlaceBands.TopThousandth, lineup)) + AddedHits;
        return Math.Min(AddedHits, high / bands.Last[PlaceBands.TopThousandth]) * (1 - (wins / draws));
    }

    private Estimate Rate(int band, int lineup, int[] drawsOf)
    {
        var hits = Hits(band, lineup);
        double all = Sum(hits);
        // A hit's square is a hit.
        var mean = FieldMean.Of(hits, all, drawsOf);
        int draws = drawsOf.Sum();
        double share = (all + AddedHits) / (draws + AddedDraws);
        return mean with { StandardError = Math.Max(mean.StandardError, Math.Sqrt(share * (1 - share) / (draws + AddedDraws))) };
    }

    private static double Sum(ReadOnlySpan<double> byField)
    {
        double sum = 0;
        foreach (double ofField in byField)
            sum += ofField;
        return sum;
    }
}
