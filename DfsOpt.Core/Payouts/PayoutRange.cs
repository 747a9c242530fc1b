namespace DfsOpt.Core.Payouts;

/// <summary>Places of a contest that are paid the same.</summary>
/// <param name="From">The first of them, from 1.</param>
/// <param name="To">The last of them.</param>
/// <param name="Prize">What each of them is paid, in dollars, 0 or above; a ticket counts what it is worth.</param>
public sealed record PayoutRange(int From, int To, decimal Prize)
{
    /// <summary>The line of the file it stands on, from 1; <see langword="null"/> if it stands in none.</summary>
    public long? Line { get; init; }
}
