using DfsOpt.Core.Payouts;

namespace DfsOpt.Core.Grades;

/// <summary>The places of a contest that are counted: the first, the best thousandth, hundredth, twentieth and fifth, and those that are paid.</summary>
internal sealed class PlaceBands
{
    public const int Win = 0, TopThousandth = 1, TopHundredth = 2, TopTwentieth = 3, TopFifth = 4, Cash = 5;

    /// <summary>How many bands there are.</summary>
    public const int Count = 6;

    /// <summary>No place.</summary>
    public const int None = int.MaxValue;

    private static readonly double[] _shares = [0, 0.001, 0.01, 0.05, 0.2];

    // A place of just the share must not fall out of it by rounding.
    private const double Rounding = 1e-9;

    /// <param name="entries">All entries of the contest, with the one that is graded.</param>
    /// <param name="payouts">What it pays, if that is known.</param>
    public PlaceBands(int entries, PayoutTable? payouts)
    {
        Last = new int[Count];
        for (int band = 0; band < _shares.Length; band++)
            Last[band] = Math.Max(1, (int)((entries * _shares[band]) + Rounding));
        Last[Cash] = Math.Min(entries, payouts?.PaidPlaces ?? 0);
        Deepest = Last.Max();
        Entries = entries;
        WidestFirst = [.. Enumerable.Range(0, Count).OrderByDescending(band => Last[band])];
    }

    /// <summary>All entries of the contest.</summary>
    public int Entries { get; }

    /// <summary>Each band's last place; 0 for the paid ones if no place is paid.</summary>
    public int[] Last { get; }

    /// <summary>The last place of the widest band.</summary>
    public int Deepest { get; }

    /// <summary>The bands by their last places, the last of them first.</summary>
    public int[] WidestFirst { get; }

    /// <summary>The first of the bands' last places behind some places; <see cref="None"/> if no band goes on behind them.</summary>
    public int NextLast(int places)
    {
        int next = None;
        foreach (int last in Last)
        {
            if (last > places)
                next = Math.Min(next, last);
        }

        return next;
    }
}
