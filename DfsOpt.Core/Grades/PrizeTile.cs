using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;

namespace DfsOpt.Core.Grades;

/// <summary>
/// What a score is worth against a field, in each draw of a tile: the prize that one more entry with it is paid. Scores are whole numbers,
/// so ties are exact.
/// </summary>
internal sealed class PrizeTile
{
    // The next draws may well need a little more room than these: one part in so many.
    private const int Spare = 8;

    private static readonly PayoutTable _nothing = PayoutTable.Create([]);

    private readonly int[] _highest = new int[DrawTile.Lanes];
    private readonly int[] _thresholds = new int[PlaceBands.Count * DrawTile.Lanes];
    private readonly int[] _rows = new int[DrawTile.Lanes];
    private double[] _prizes = [];

    /// <summary>Prizes of all draws, one row behind the other, from <see cref="Row"/> on by falling score.</summary>
    public double[] Prizes => _prizes;

    /// <summary>By draw, where its row begins.</summary>
    public int[] Row => _rows;

    /// <summary>By draw, the score above which nothing changes: one more than the field's best.</summary>
    public int[] Highest => _highest;

    /// <summary>The scores from which a draw's entry is in a band.</summary>
    public Vector512<int> Threshold(int band) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_thresholds), (nuint)(band * DrawTile.Lanes));

    /// <summary>Where a paid score's prize stands among <see cref="Prizes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(int lane, int score) => _rows[lane] + _highest[lane] - Math.Min(score, _highest[lane]);

    /// <summary>Takes up a field that was counted.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="draws">How many of the lanes are draws.</param>
    /// <param name="bands">The places that matter.</param>
    /// <param name="payouts">What they are paid, if that is known.</param>
    public void Fill(ScoreCounts counts, int draws, PlaceBands bands, PayoutTable? payouts)
    {
        counts.Highest.CopyTo(_highest, 0);
        // A row has a prize for each score that was counted, one above them and one below.
        int room = 0;
        for (int lane = 0; lane < draws; lane++)
            room += counts.Of(lane).Length + 1;
        if (_prizes.Length < room)
            _prizes = GC.AllocateUninitializedArray<double>(room + (room / Spare));
        int next = 0;
        for (int lane = 0; lane < DrawTile.Lanes; lane++)
        {
            if (lane < draws)
                FillRow(counts, lane, ref next, bands, payouts ?? _nothing);
            else
                CloseLane(lane);
        }
    }

    /// <summary>A lane behind the last draw: nothing is in any band there.</summary>
    private void CloseLane(int lane)
    {
        _highest[lane] = int.MaxValue;
        for (int band = 0; band < PlaceBands.Count; band++)
            _thresholds[(band * DrawTile.Lanes) + lane] = int.MaxValue;
    }

    /// <summary>Goes down a draw's scores until all bands have their threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillRow(ScoreCounts counts, int lane, ref int next, PlaceBands bands, PayoutTable payouts)
    {
        _rows[lane] = next;
        // Nobody is in a band of no places.
        if (bands.Last[PlaceBands.Cash] == 0)
            _thresholds[(PlaceBands.Cash * DrawTile.Lanes) + lane] = int.MaxValue;
        var entries = counts.Of(lane);
        int lowest = counts.Lowest[lane], above = 0, nextLast = bands.NextLast(0);
        double alone = payouts.PrizePerEntry(0, 1);
        bool isAloneKnown = true;
        _prizes[next++] = alone;
        for (int score = entries.Length - 1; score > 0; score--)
        {
            int tied = entries[score];
            if (tied == 0)
            {
                if (!isAloneKnown)
                    alone = payouts.PrizePerEntry(above, 1);
                isAloneKnown = true;
                _prizes[next++] = alone;
                continue;
            }

            _prizes[next++] = payouts.PrizePerEntry(above, tied + 1);
            isAloneKnown = false;
            if (above + tied >= nextLast)
            {
                SetThresholds(lane, lowest + score, bands, above, above + tied);
                nextLast = bands.NextLast(above + tied);
            }

            above += tied;
            if (nextLast == PlaceBands.None)
                return;
        }

        // Who is below the whole field is still in the bands that take everybody.
        _prizes[next++] = payouts.PrizePerEntry(above, 1);
        SetThresholds(lane, lowest, bands, above, int.MaxValue);
    }

    /// <summary>Sets the threshold of the bands whose last place is among some.</summary>
    private void SetThresholds(int lane, int score, PlaceBands bands, int above, int last)
    {
        for (int band = 0; band < PlaceBands.Count; band++)
        {
            if (bands.Last[band] > above && bands.Last[band] <= last)
                _thresholds[(band * DrawTile.Lanes) + lane] = score;
        }
    }
}
