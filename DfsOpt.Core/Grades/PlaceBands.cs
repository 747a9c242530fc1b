using DfsOpt.Core.Payouts;

namespace DfsOpt.Core.Grades;

/// <summary>The bands of a contest's places: the first place, the best 0.1%, 1%, 5% and 20%, and the paid places.</summary>
internal sealed class PlaceBands
{
    public const int Win = 0, TopThousandth = 1, TopHundredth = 2, TopTwentieth = 3, TopFifth = 4, Cash = 5;

    /// <summary>How many bands there are.</summary>
    public const int Count = 6;

    /// <summary>Stands for no place.</summary>
    public const int None = int.MaxValue;

    private static readonly double[] _shares = [0, 0.001, 0.01, 0.05, 0.2];

    // A place exactly at the bound must not be lost by rounding.
    private const double Rounding = 1e-9;

    /// <param name="entries">How many entries the contest has, the graded one included.</param>
    /// <param name="payouts">What it pays; <see langword="null"/> if not known.</param>
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

    /// <summary>How many entries the contest has, the graded one included.</summary>
    public int Entries { get; }

    /// <summary>Each band's last place; 0 for the paid ones if no place is paid.</summary>
    public int[] Last { get; }

    /// <summary>The last place of the widest band.</summary>
    public int Deepest { get; }

    /// <summary>The bands, the widest first.</summary>
    public int[] WidestFirst { get; }

    /// <summary>The next last place of a band after <paramref name="places"/> places; <see cref="None"/> if no band goes that far.</summary>
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
