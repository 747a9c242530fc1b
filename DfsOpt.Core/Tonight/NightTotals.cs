namespace DfsOpt.Core.Tonight;

/// <summary>What a night comes to.</summary>
/// <param name="EntriesFilled">Entries that were filled.</param>
/// <param name="ExpectedProfit">The mean profit of all own entries, in dollars; <see langword="null"/> if it is not known.</param>
internal sealed record NightTotals(int EntriesFilled, double? ExpectedProfit);
