using System.Globalization;
using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Cli.Report.Night;

/// <summary>How a night's profit is distributed over the draws, in multiples of what the lineups cost.</summary>
internal sealed class ProfitSpread
{
    private static readonly double[] _multiples = [0, 1, 2, 5, 10, 20, 50];

    private readonly double[] _sorted;
    private readonly double _fees;

    /// <param name="profits">The profit of each draw, in dollars; 1 or more.</param>
    /// <param name="fees">What the lineups cost, in dollars.</param>
    public ProfitSpread(IReadOnlyList<double> profits, double fees)
    {
        _sorted = [.. profits.Order()];
        _fees = fees;
    }

    public int Draws => _sorted.Length;

    public double Mean => _sorted.Average();

    /// <summary>The share of draws with a profit above 0, from 0 to 1.</summary>
    public double ChanceOfProfit => _sorted.Count(profit => profit > 0) / (double)Draws;

    /// <summary>A quantile of the profits, with linear interpolation.</summary>
    public double Quantile(double share)
    {
        double at = share * (Draws - 1);
        int below = (int)at;
        return below + 1 < Draws ? _sorted[below] + ((at - below) * (_sorted[below + 1] - _sorted[below])) : _sorted[^1];
    }

    /// <summary>The draws by classes of profit, from the loss of all fees upwards, with their labels in that order.</summary>
    public (IReadOnlyList<string> Labels, CategoryShares Shares) Classes()
    {
        List<(string Label, long Count)> classes = [];
        if (_fees > 0)
        {
            classes.Add(("all fees lost", Count(double.NegativeInfinity, -_fees)));
            classes.Add(("some fees lost", Count(-_fees, 0) - _sorted.Count(profit => profit == 0)));
        }
        else
        {
            classes.Add(("a loss", Count(double.NegativeInfinity, 0) - _sorted.Count(profit => profit == 0)));
        }

        classes.Add(("no gain, no loss", _sorted.Count(profit => profit == 0)));
        double unit = _fees > 0 ? _fees : 1;
        for (int i = 0; i + 1 < _multiples.Length; i++)
            classes.Add(($"{(i == 0 ? "up to " : Money(_multiples[i] * unit) + " to ")}{Money(_multiples[i + 1] * unit)}", Count(_multiples[i] * unit, _multiples[i + 1] * unit)));
        classes.Add(($"above {Money(_multiples[^1] * unit)}", Count(_multiples[^1] * unit, double.PositiveInfinity)));
        var seen = classes.Where(one => one.Count > 0).ToList();
        return ([.. seen.Select(one => one.Label)], new CategoryShares
        {
            Counts = seen.ToDictionary(one => one.Label, one => one.Count),
            Rates = seen.ToDictionary(one => one.Label, one => one.Count / (double)Draws),
        });
    }

    // The tolerance is for the rounding of sums of fees in floating point.
    private long Count(double above, double upTo) => _sorted.Count(profit => profit > above + 1e-9 && profit <= upTo + 1e-9);

    private static string Money(double dollars) => dollars >= 1_000
        ? "$" + (dollars / 1_000).ToString("#,##0.#", CultureInfo.InvariantCulture) + "k"
        : Figure.Dollars(dollars);
}
