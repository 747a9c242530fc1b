using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;

namespace DfsOpt.Core.Grades;

/// <summary>
/// What one more entry with a score is paid against a field, in each draw of a tile. Scores are whole numbers, so ties are exact.
/// </summary>
internal sealed class PrizeTile
{
    // The buffer grows by this fraction more than needed, as the next tile may need a little more.
    private const int Spare = 8;

    private static readonly PayoutTable _nothing = PayoutTable.Create([]);

    private readonly int[] _highest = new int[DrawTile.Lanes];
    private readonly int[] _thresholds = new int[PlaceBands.Count * DrawTile.Lanes];
    private readonly int[] _rows = new int[DrawTile.Lanes];
    private double[] _prizes = [];

    /// <summary>The prizes of all draws, row after row. Each row starts at <see cref="Row"/> and goes by falling score.</summary>
    public double[] Prizes => _prizes;

    /// <summary>By draw, the index at which its row starts.</summary>
    public int[] Row => _rows;

    /// <summary>By draw, one more than the field's best score. Higher scores are paid the same.</summary>
    public int[] Highest => _highest;

    /// <summary>By draw, the lowest score that is in a band.</summary>
    public Vector512<int> Threshold(int band) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_thresholds), (nuint)(band * DrawTile.Lanes));

    /// <summary>The index of a paid score's prize in <see cref="Prizes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(int lane, int score) => _rows[lane] + _highest[lane] - Math.Min(score, _highest[lane]);

    /// <summary>Computes the prizes against a field that has been counted.</summary>
    /// <param name="counts">The counts of the field's scores.</param>
    /// <param name="draws">How many of the lanes are draws.</param>
    /// <param name="bands">The bands of places.</param>
    /// <param name="payouts">What the contest pays; <see langword="null"/> if not known.</param>
    public void Fill(ScoreCounts counts, int draws, PlaceBands bands, PayoutTable? payouts)
    {
        counts.Highest.CopyTo(_highest, 0);
        // A row has a prize for each score that was counted, one for scores above them and one for scores below.
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

    /// <summary>Fills a lane without a draw: no score is in any band.</summary>
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
        // A band without places has no entry.
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

        // A score below the whole field is still in the bands that include every place.
        _prizes[next++] = payouts.PrizePerEntry(above, 1);
        SetThresholds(lane, lowest, bands, above, int.MaxValue);
    }

    /// <summary>Sets the threshold of the bands whose last place is after <paramref name="above"/> and up to <paramref name="last"/>.</summary>
    private void SetThresholds(int lane, int score, PlaceBands bands, int above, int last)
    {
        for (int band = 0; band < PlaceBands.Count; band++)
        {
            if (bands.Last[band] > above && bands.Last[band] <= last)
                _thresholds[(band * DrawTile.Lanes) + lane] = score;
        }
    }
}
