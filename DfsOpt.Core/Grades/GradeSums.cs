using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>Sums over draws, by field: how often each lineup is in each band of places, and what it is paid.</summary>
internal sealed class GradeSums(UniverseLineup[] lineups, int fields) : IBlockGrader
{
    private const int LineupsAtATime = 64;

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
    /// <param name="lineup">The lineup's index.</param>
    /// <param name="drawsOf">How many draws each field has.</param>
    /// <param name="bands">The bands of places.</param>
    /// <param name="prizes">The prizes that were too rare to be seen.</param>
    public LineupGrade Grade(int lineup, int[] drawsOf, PlaceBands bands, UnseenPrizes prizes)
    {
        int draws = drawsOf.Sum();
        Span<double> seen = stackalloc double[PlaceBands.Count], expected = stackalloc double[PlaceBands.Count];
        for (int band = 0; band < PlaceBands.Count; band++)
            seen[band] = Sum(Hits(band, lineup));
        ExpectedHits.Fill(seen, draws, bands, expected);
        double unseen = prizes.SquaresOf(lineups[lineup], seen, expected);
        return new LineupGrade
        {
            Payout = FieldMean.Of(Payouts(lineup), _squares[lineup], drawsOf, unseen),
            UnseenSquares = unseen,
            WinRate = Rate(PlaceBands.Win, seen, expected),
            TopTenthOfOnePercentRate = Rate(PlaceBands.TopThousandth, seen, expected),
            TopOnePercentRate = Rate(PlaceBands.TopHundredth, seen, expected),
            TopFivePercentRate = Rate(PlaceBands.TopTwentieth, seen, expected),
            TopTwentyPercentRate = Rate(PlaceBands.TopFifth, seen, expected),
            CashRate = Rate(PlaceBands.Cash, seen, expected),
        };

        Estimate Rate(int band, ReadOnlySpan<double> seen, ReadOnlySpan<double> expected)
        {
            // A hit counts 1, and so does its square. A rate of 1 is no more certain than a rate of 0, since misses may have been too rare to be seen too.
            double misses = draws - seen[band], missed = draws * (1 - ((double)bands.Last[band] / bands.Entries));
            double unseen = expected[band] - seen[band] + Math.Max(0, ExpectedHits.Mean(missed, misses) - misses);
            return FieldMean.Of(Hits(band, lineup), seen[band], drawsOf, unseen);
        }
    }

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

    // Optimised at once, since it is called from one long loop that would never switch to better code.
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

    private static double Sum(ReadOnlySpan<double> byField)
    {
        double sum = 0;
        foreach (double ofField in byField)
            sum += ofField;
        return sum;
    }
}
