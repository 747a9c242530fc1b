using DfsOpt.Core.Payouts;

namespace DfsOpt.Core.Grades;

/// <summary>
/// The person's entries in a contest, draw by draw, beside the field and against one another: an entry takes places from those below it
/// and shares them with those at its score.
/// </summary>
internal sealed class OwnEntries
{
    private readonly PayoutTable _payouts;
    private readonly int _most;
    private readonly int[] _counts;

    // By draw, the entries that would be paid alone, the best first.
    private readonly PaidDraw[] _entries;

    // By draw and entry, what this entry and those behind it lose to one more entry above them.
    private readonly double[] _losses;

    /// <param name="draws">How many draws there are.</param>
    /// <param name="most">How many entries are added at most.</param>
    /// <param name="payouts">What the contest pays.</param>
    public OwnEntries(int draws, int most, PayoutTable payouts)
    {
        _payouts = payouts;
        _most = most;
        _counts = new int[draws];
        _entries = new PaidDraw[draws * most];
        _losses = new double[draws * most];
    }

    /// <summary>By how much one more lineup raises what all own entries together are paid, over all draws, in dollars.</summary>
    public double Gain(ReadOnlySpan<PaidDraw> lineup)
    {
        double gain = 0;
        foreach (var paid in lineup)
        {
            var own = Of(paid.Draw);
            int above = CountAbove(own, paid.Score), tied = CountTied(own, above, paid.Score);
            gain += (tied + 1) * _payouts.Share(paid.Above + above, paid.Tied + tied + 1);
            if (tied > 0)
                gain -= tied * _payouts.Share(paid.Above + above, paid.Tied + tied);
            if (above + tied < own.Length)
                gain -= _losses[(paid.Draw * _most) + above + tied];
        }

        return gain;
    }

    /// <summary>Adds an entry.</summary>
    public void Add(ReadOnlySpan<PaidDraw> lineup)
    {
        foreach (var paid in lineup)
        {
            int place = CountAbove(Of(paid.Draw), paid.Score);
            int count = ++_counts[paid.Draw];
            var own = _entries.AsSpan(paid.Draw * _most, count);
            own[place..^1].CopyTo(own[(place + 1)..]);
            own[place] = paid;
            FindLosses(own, _losses.AsSpan(paid.Draw * _most, count));
        }
    }

    /// <summary>What all entries together are paid in a draw, in dollars.</summary>
    public double PayoutIn(int draw)
    {
        var own = Of(draw);
        double payout = 0;
        for (int first = 0, tied; first < own.Length; first += tied)
        {
            tied = CountTied(own, first, own[first].Score);
            payout += tied * _payouts.Share(own[first].Above + first, own[first].Tied + tied);
        }

        return payout;
    }

    private ReadOnlySpan<PaidDraw> Of(int draw) => _entries.AsSpan(draw * _most, _counts[draw]);

    private void FindLosses(ReadOnlySpan<PaidDraw> own, Span<double> losses)
    {
        double behind = 0;
        for (int last = own.Length - 1; last >= 0;)
        {
            int first = CountAbove(own, own[last].Score), tied = last - first + 1;
            int above = own[last].Above + first, all = own[last].Tied + tied;
            behind += tied * (_payouts.Share(above, all) - _payouts.Share(above + 1, all));
            losses[first..(last + 1)].Fill(behind);
            last = first - 1;
        }
    }

    private static int CountAbove(ReadOnlySpan<PaidDraw> own, int score)
    {
        int low = 0, high = own.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (own[middle].Score > score)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int CountTied(ReadOnlySpan<PaidDraw> own, int first, int score)
    {
        int end = first;
        while (end < own.Length && own[end].Score == score)
            end++;
        return end - first;
    }
}
