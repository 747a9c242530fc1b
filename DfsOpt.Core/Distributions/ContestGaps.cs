using DfsOpt.Core.Features;

namespace DfsOpt.Core.Distributions;

/// <summary>
/// The gaps of contests' lineups to the optimum, weighted by entries. There is one for each lineup, so they are computed when
/// needed instead of stored.
/// </summary>
internal sealed class ContestGaps : IWeightedValues
{
    private const int HalfBits = 32;

    private readonly IReadOnlyList<JoinedContest> _contests;
    private readonly CancellationToken _cancellationToken;

    /// <param name="contests">The contests.</param>
    /// <param name="cancellationToken">Stops this and all other members between contests.</param>
    public ContestGaps(IReadOnlyList<JoinedContest> contests, CancellationToken cancellationToken)
    {
        _contests = contests;
        _cancellationToken = cancellationToken;
        // Summed in two halves that cannot overflow.
        long upper = 0, lower = 0;
        foreach (var contest in contests)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            int[] entriesOf = contest.Contest.Lineups.EntriesOf;
            for (int lineup = 0; lineup < entriesOf.Length; lineup++)
            {
                if (!contest.IsJoined(lineup))
                    continue;
                long gap = contest.Gap(lineup);
                upper += (gap >> HalfBits) * entriesOf[lineup];
                lower += (gap & uint.MaxValue) * entriesOf[lineup];
                Weight += entriesOf[lineup];
                Largest = Math.Max(Largest, gap);
            }
        }

        Sum = (upper * (decimal)(1L << HalfBits)) + lower;
    }

    public long Weight { get; }

    public long Largest { get; }

    public decimal Sum { get; }

    public long[] CountBins(long width, long bins)
    {
        long[] counts = new long[bins];
        foreach (var contest in _contests)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            int[] entriesOf = contest.Contest.Lineups.EntriesOf;
            for (int lineup = 0; lineup < entriesOf.Length; lineup++)
            {
                if (contest.IsJoined(lineup))
                    counts[contest.Gap(lineup) / width] += entriesOf[lineup];
            }
        }

        return counts;
    }

    /// <inheritdoc/>
    /// <remarks>The value's bin is halved until one value is left.</remarks>
    public long At(long place, long[] counts, long width, out long upTo)
    {
        int bin = 0;
        long below = 0;
        while (place >= below + counts[bin])
            below += counts[bin++];
        upTo = below + counts[bin];
        long least = bin * width, most = least + width - 1;
        var (gaps, entries) = Between(least, most);
        while (least < most)
        {
            long middle = least + ((most - least) / 2);
            long weight = 0;
            for (int i = 0; i < gaps.Length; i++)
                weight += gaps[i] <= middle ? entries[i] : 0;
            if (below + weight > place)
            {
                most = middle;
                upTo = below + weight;
            }
            else
            {
                least = middle + 1;
            }
        }

        return least;
    }

    private (long[] Gaps, int[] Entries) Between(long least, long most)
    {
        var gaps = new List<long>();
        var entries = new List<int>();
        foreach (var contest in _contests)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            int[] entriesOf = contest.Contest.Lineups.EntriesOf;
            for (int lineup = 0; lineup < entriesOf.Length; lineup++)
            {
                if (!contest.IsJoined(lineup) || contest.Gap(lineup) is var gap && (gap < least || gap > most))
                    continue;
                gaps.Add(gap);
                entries.Add(entriesOf[lineup]);
            }
        }

        return ([.. gaps], [.. entries]);
    }
}
