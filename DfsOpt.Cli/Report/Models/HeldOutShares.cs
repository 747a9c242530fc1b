namespace DfsOpt.Cli.Report.Models;

/// <summary>Combines predicted and observed shares of held-out slates as means over all their entries.</summary>
internal static class HeldOutShares
{
    /// <summary>The mean of the shares that each slate has under a name; a slate without it has 0.</summary>
    /// <param name="slates">The slates.</param>
    /// <param name="shares">A slate's shares.</param>
    /// <returns>Predicted and observed by name; none without entries.</returns>
    public static IReadOnlyDictionary<string, PredictedShare> Of(IReadOnlyList<HeldOutSlate> slates, Func<HeldOutSlate, IReadOnlyDictionary<string, PredictedShare>> shares)
    {
        long entries = slates.Sum(slate => slate.Entries);
        if (entries == 0)
            return new Dictionary<string, PredictedShare>();
        return slates.SelectMany(slate => shares(slate).Keys).Distinct().ToDictionary(name => name, name => new PredictedShare(
            slates.Sum(slate => slate.Entries * (shares(slate).GetValueOrDefault(name)?.Predicted ?? 0)) / entries,
            slates.Sum(slate => slate.Entries * (shares(slate).GetValueOrDefault(name)?.Observed ?? 0)) / entries));
    }
}
