namespace DfsOpt.Core.Payouts;

/// <summary>A range of a contest's places that are paid the same.</summary>
/// <param name="From">The first place, from 1.</param>
/// <param name="To">The last place, <paramref name="From"/> or more.</param>
/// <param name="Prize">What each of them is paid, in dollars, from 0 to 1,000,000,000, and no more than a better place is paid. A ticket counts its value in dollars.</param>
public sealed record PayoutRange(int From, int To, decimal Prize)
{
    /// <summary>Its line in its file, from 1, for messages; <see langword="null"/> if there is none.</summary>
    public long? Line { get; init; }
}
