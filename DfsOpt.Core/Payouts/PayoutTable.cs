using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Payouts;

/// <summary>What a contest pays by place.</summary>
public sealed class PayoutTable
{
    private const decimal MaxPrize = 1_000_000_000;

    // Prizes are usually whole cents. Sums of prizes with more decimals than this are rounded.
    private const int MaxDecimals = 4;

    // At index n, the sum of the prizes of the first n places, in the smallest unit of any prize, usually cents. Whole numbers make differences of sums exact,
    // so a payout is rounded only once.
    private readonly double[] _sums;
    private readonly double _unitsPerDollar;

    private PayoutTable(IReadOnlyList<PayoutRange> ranges)
    {
        Ranges = ranges;
        PaidPlaces = ranges.LastOrDefault(range => range.Prize > 0)?.To ?? 0;
        PrizePool = ranges.Sum(range => range.Prize * (range.To - range.From + 1));
        _sums = new double[PaidPlaces + 1];
        _unitsPerDollar = Math.Pow(10, Math.Min(MaxDecimals, ranges.Select(range => (int)range.Prize.Scale).DefaultIfEmpty().Max()));
        decimal sum = 0;
        foreach (var range in ranges)
        {
            for (int place = range.From; place <= Math.Min(range.To, PaidPlaces); place++)
                _sums[place] = (double)((sum += range.Prize) * (decimal)_unitsPerDollar);
        }
    }

    /// <summary>The ranges of places, from the first place down.</summary>
    public IReadOnlyList<PayoutRange> Ranges { get; }

    /// <summary>The last place that is paid; 0 if none is.</summary>
    public int PaidPlaces { get; }

    /// <summary>All prizes together, in dollars.</summary>
    public decimal PrizePool { get; }

    /// <summary>Creates a table.</summary>
    /// <param name="ranges">Ranges of places, in any order. Together they have each place from 1 to the last one exactly once.</param>
    /// <exception cref="ContestTermsException">The ranges have a gap or an overlap, a place or prize is out of range, or a prize is more than that of a better place.</exception>
    public static PayoutTable Create(IEnumerable<PayoutRange> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        PayoutRange[] ordered = [.. ranges.OrderBy(range => range.From)];
        int next = 1;
        decimal above = MaxPrize;
        foreach (var range in ordered)
        {
            if (range.To > ContestTerms.MaxEntries)
                throw new ContestTermsException($"places {range.From} to {range.To} are more than the {ContestTerms.MaxEntries} that a contest can have", range.Line);
            if (range.From < 1 || range.To < range.From)
                throw new ContestTermsException($"places {range.From} to {range.To} are not a range; places count from 1, the first before the last", range.Line);
            if (range.Prize is < 0 or > MaxPrize)
                throw new ContestTermsException($"the prize of places {range.From} to {range.To} is {range.Prize}; a prize is from 0 to {MaxPrize}", range.Line);
            if (range.From > next)
                throw new ContestTermsException($"the payouts have a gap: {Places(next, range.From - 1)} missing", range.Line);
            if (range.From < next)
                throw new ContestTermsException($"the payouts overlap: {Places(range.From, Math.Min(range.To, next - 1))} there twice", range.Line);
            if (range.Prize > above)
                throw new ContestTermsException($"the prize of places {range.From} to {range.To} is {range.Prize}, more than the {above} of the place above them", range.Line);
            next = range.To + 1;
            above = range.Prize;
        }

        return new PayoutTable(ordered);
    }

    /// <summary>The prize of a place, in dollars; 0 if it is not paid.</summary>
    /// <param name="place">From 1.</param>
    public decimal PrizeOf(int place) => Ranges.FirstOrDefault(range => place >= range.From && place <= range.To)?.Prize ?? 0;

    /// <summary>What each of several tied entries is paid, in dollars: they share the prizes of their places equally.</summary>
    /// <param name="above">How many entries scored more.</param>
    /// <param name="tied">How many entries are tied, including the entry itself; 1 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double PrizePerEntry(int above, int tied) => above >= PaidPlaces
        ? 0
        : (_sums[Math.Min(above + tied, PaidPlaces)] - _sums[above]) / (tied * _unitsPerDollar);

    private static string Places(int from, int to) => from == to ? $"place {from} is" : $"places {from} to {to} are";
}

/// <summary>A range of a contest's places that are paid the same.</summary>
/// <param name="From">The first place, from 1.</param>
/// <param name="To">The last place, <paramref name="From"/> or more.</param>
/// <param name="Prize">What each of them is paid, in dollars, from 0 to 1,000,000,000, and no more than a better place is paid. A ticket counts its value in dollars.</param>
public sealed record PayoutRange(int From, int To, decimal Prize)
{
    /// <summary>Its line in its file, from 1, for messages; <see langword="null"/> if there is none.</summary>
    public long? Line { get; init; }
}
