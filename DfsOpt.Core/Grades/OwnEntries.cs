using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Payouts;

namespace DfsOpt.Core.Grades;

/// <summary>
/// The user's entries in a contest, draw by draw. They compete with the field and with each other: an entry pushes those below it down by a place, and
/// shares places with those at its score.
/// </summary>
internal sealed class OwnEntries
{
    private readonly PayoutTable _payouts;
    private readonly int _stride;
    private readonly int[] _counts;

    // By draw, the scores of the entries that would be paid if each were the only one, the best first. Unused elements are below any score.
    private readonly int[] _scores;

    // How many entries of the field score more than each of them, and how many the same.
    private readonly (int Above, int Tied)[] _inField;

    // By draw and entry, what this entry and those below it lose if one more entry scores above them; empty if gains are not needed.
    private readonly double[] _losses;

    /// <param name="draws">How many draws there are.</param>
    /// <param name="most">The most entries that will be added.</param>
    /// <param name="payouts">What the contest pays.</param>
    /// <param name="findsGains">Whether <see cref="Gain"/> will be called.</param>
    public OwnEntries(int draws, int most, PayoutTable payouts, bool findsGains)
    {
        _payouts = payouts;
        _stride = (most + Vector512<int>.Count - 1) / Vector512<int>.Count * Vector512<int>.Count;
        _counts = new int[draws];
        _scores = new int[draws * _stride];
        _scores.AsSpan().Fill(int.MinValue);
        _inField = new (int, int)[draws * _stride];
        _losses = findsGains ? new double[draws * _stride] : [];
    }

    /// <summary>How much one more lineup would add to the total payout of all the user's entries, summed over all draws, in dollars.</summary>
    // Compiled once, for the vectors of this processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Gain(ReadOnlySpan<PaidDraw> lineup)
    {
        double gain = 0;
        foreach (ref readonly var paid in lineup)
        {
            int above = Rank(paid.Draw, paid.Score, out int tied);
            gain += (tied + 1) * _payouts.PrizePerEntry(paid.Above + above, paid.Tied + tied + 1);
            if (tied > 0)
                gain -= tied * _payouts.PrizePerEntry(paid.Above + above, paid.Tied + tied);
            if (above + tied < _counts[paid.Draw])
                gain -= _losses[(paid.Draw * _stride) + above + tied];
        }

        return gain;
    }

    /// <summary>Adds an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<PaidDraw> lineup)
    {
        foreach (ref readonly var paid in lineup)
        {
            int first = paid.Draw * _stride, place = Rank(paid.Draw, paid.Score, out _), count = ++_counts[paid.Draw];
            Insert(_scores.AsSpan(first, count), place, paid.Score);
            Insert(_inField.AsSpan(first, count), place, (paid.Above, paid.Tied));
            if (_losses.Length > 0)
                FindLosses(paid.Draw, _losses.AsSpan(first, count));
        }
    }

    /// <summary>The total payout of the entries in a draw, in dollars.</summary>
    public double PayoutIn(int draw)
    {
        var scores = _scores.AsSpan(draw * _stride, _counts[draw]);
        double payout = 0;
        for (int first = 0, tied; first < scores.Length; first += tied)
        {
            tied = CountSame(scores, first);
            var (above, tiedInField) = _inField[(draw * _stride) + first];
            payout += tied * _payouts.PrizePerEntry(above + first, tiedInField + tied);
        }

        return payout;
    }

    private static void Insert<T>(Span<T> entries, int place, T entry)
    {
        entries[place..^1].CopyTo(entries[(place + 1)..]);
        entries[place] = entry;
    }

    /// <summary>How many of the user's entries score more in a draw, and how many the same.</summary>
    // All are counted, since a search would have branches that the processor cannot predict.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Rank(int draw, int score, out int tied)
    {
        ref int own = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_scores), draw * _stride);
        var wanted = Vector512.Create(score);
        int above = 0, count = _counts[draw];
        tied = 0;
        for (int i = 0; i < count; i += Vector512<int>.Count)
        {
            var scores = Vector512.LoadUnsafe(ref own, (nuint)i);
            above += BitOperations.PopCount(Vector512.GreaterThan(scores, wanted).ExtractMostSignificantBits());
            tied += BitOperations.PopCount(Vector512.Equals(scores, wanted).ExtractMostSignificantBits());
        }

        return above;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindLosses(int draw, Span<double> losses)
    {
        var scores = _scores.AsSpan(draw * _stride, losses.Length);
        double behind = 0;
        for (int last = scores.Length - 1; last >= 0;)
        {
            int first = last;
            while (first > 0 && scores[first - 1] == scores[last])
                first--;
            var (above, tiedInField) = _inField[(draw * _stride) + first];
            int tied = last - first + 1, all = tiedInField + tied;
            behind += tied * (_payouts.PrizePerEntry(above + first, all) - _payouts.PrizePerEntry(above + first + 1, all));
            losses[first..(last + 1)].Fill(behind);
            last = first - 1;
        }
    }

    private static int CountSame(ReadOnlySpan<int> scores, int first)
    {
        int end = first;
        while (end < scores.Length && scores[end] == scores[first])
            end++;
        return end - first;
    }
}
