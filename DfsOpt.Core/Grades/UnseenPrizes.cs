using DfsOpt.Core.Fields;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;
using Threads = System.Threading.Tasks.Parallel;

namespace DfsOpt.Core.Grades;

/// <summary>What prizes too rare to be seen would add to the variance of lineups' payouts.</summary>
internal sealed class UnseenPrizes
{
    private readonly PlaceBands _bands;
    private readonly PayoutTable? _payouts;

    // By lineup, how many entries of each field have it. They share its prizes.
    private readonly Dictionary<UniverseLineup, int[]> _copies;

    // By the number of copies: for each band, the mean square payout of one copy in the places that no narrower band has.
    private readonly Dictionary<int, double[]> _squares = [];

    public UnseenPrizes(IReadOnlyList<UniverseLineup> lineups, IReadOnlyList<ContestField> fields, PlaceBands bands, PayoutTable? payouts)
    {
        _bands = bands;
        _payouts = payouts;
        _copies = lineups.Distinct().ToDictionary(lineup => lineup, _ => new int[fields.Count]);
        Threads.For(0, fields.Count, field =>
        {
            var entered = fields[field].Lineups.Span;
            for (int i = 0; i < entered.Length; i++)
            {
                if (_copies.TryGetValue(entered[i], out int[]? copies))
                    copies[field] += fields[field].Counts.Span[i];
            }
        });
    }

    /// <summary>What unseen prizes would add to the sum of a lineup's squared payouts.</summary>
    /// <param name="lineup">The lineup.</param>
    /// <param name="seen">How many draws had it in each band.</param>
    /// <param name="expected">How many draws are expected to have it in each band.</param>
    public double SquaresOf(UniverseLineup lineup, ReadOnlySpan<double> seen, ReadOnlySpan<double> expected)
    {
        double squares = 0, seenAbove = 0, expectedAbove = 0;
        for (int i = PlaceBands.Count - 1; i >= 0; i--)
        {
            int band = _bands.WidestFirst[i];
            double unseen = expected[band] - expectedAbove - (seen[band] - seenAbove);
            // The largest prizes, shared by the fewest, are the rarest and make up most of the variance, so the field with the fewest copies counts.
            if (unseen > 0)
                squares += unseen * MeanSquares(_copies[lineup].Min())[band];
            (seenAbove, expectedAbove) = (seen[band], expected[band]);
        }

        return squares;
    }

    private double[] MeanSquares(int copies)
    {
        if (_squares.TryGetValue(copies, out double[]? known))
            return known;
        double[] squares = new double[PlaceBands.Count];
        int above = 0;
        for (int i = PlaceBands.Count - 1; i >= 0 && _payouts is not null; i--)
        {
            int band = _bands.WidestFirst[i], places = _bands.Last[band] - above;
            for (; above < _bands.Last[band]; above++)
            {
                double paid = _payouts.PrizePerEntry(above, tied: 1 + copies);
                squares[band] += paid * paid / places;
            }
        }

        return _squares[copies] = squares;
    }
}
