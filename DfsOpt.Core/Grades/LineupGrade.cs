namespace DfsOpt.Core.Grades;

/// <summary>How an additional entry with a lineup does in a contest, over all draws.</summary>
public sealed record LineupGrade
{
    /// <summary>Its mean payout, in dollars. The standard error allows for prizes too rare to have been seen.</summary>
    public required Estimate Payout { get; init; }

    /// <summary>How often no entry scores more, from 0 to 1.</summary>
    public required Estimate WinRate { get; init; }

    /// <summary>How often it places in the best 0.1%, from 0 to 1; in small contests, the first place.</summary>
    public required Estimate TopTenthOfOnePercentRate { get; init; }

    /// <summary>How often it places in the best 1%, from 0 to 1; in small contests, the first place.</summary>
    public required Estimate TopOnePercentRate { get; init; }

    /// <summary>How often it places in the best 5%, from 0 to 1; in small contests, the first place.</summary>
    public required Estimate TopFivePercentRate { get; init; }

    /// <summary>How often it places in the best 20%, from 0 to 1; in small contests, the first place.</summary>
    public required Estimate TopTwentyPercentRate { get; init; }

    /// <summary>How often its place is paid, from 0 to 1.</summary>
    public required Estimate CashRate { get; init; }

    /// <summary>What prizes too rare to be seen would add to the sum of its squared payouts. The standard error includes it.</summary>
    internal double UnseenSquares { get; init; }

    /// <summary>Profit per dollar of the entry fee: 0.5 is 50%.</summary>
    /// <param name="entryFee">The entry fee, in dollars, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="entryFee"/> is not above 0.</exception>
    public Estimate Roi(decimal entryFee)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(entryFee);
        return new Estimate((Payout.Value / (double)entryFee) - 1, Payout.StandardError / (double)entryFee);
    }
}
