using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>Describes in a few sentences how a segment's field plays.</summary>
internal static class FieldSentence
{
    public static string Of(TargetDistribution segment, IReadOnlyList<SegmentPlayer> players, FieldProfile? profile) =>
        string.Join(' ', new[] { Spends(segment), Captains(segment, players), Repeats(segment), Winners(profile) }.OfType<string>());

    private static string? Spends(TargetDistribution segment) => segment is { SalaryLeft.Stats.P50: { } left, ProjGapToOptimal.Stats.P50: { } gap }
        ? $"Half of the entries leave {Figure.Dollars(left)} or less, and half project within {Figure.Points(gap)} points of the best lineup."
        : null;

    private static string? Captains(TargetDistribution segment, IReadOnlyList<SegmentPlayer> players)
    {
        string? captain = players.MaxBy(player => player.Actual.Captain) is { Actual.Captain: { } share } top ? $"{Printable.Fit(top.Name, 24)} ({Figure.Share(share)})" : null;
        string? stack = segment.StackPattern.Rates.Count > 0 && segment.StackPattern.Rates.MaxBy(rate => rate.Value) is var most ? $"{Printable.Fit(most.Key, 24)} ({Figure.Share(most.Value)})" : null;
        return (captain, stack) switch
        {
            (not null, not null) => $"The most popular captain is {captain}, the most popular stack {stack}.",
            (null, not null) => $"The most popular stack is {stack}.",
            _ => null,
        };
    }

    private static string? Repeats(TargetDistribution segment) =>
        HistogramBins.Of(segment.DupCount).FirstOrDefault(bin => bin.From == 1) is { } unique && segment.DupCount.Stats.Mean is { } mean
            ? $"{Figure.Share(unique.Share)} of the entries are unique; a lineup is entered {Figure.Points(mean)} times on average, counted by entry."
            : null;

    private static string? Winners(FieldProfile? profile) =>
        profile?.TopOnePercent.Means.GetValueOrDefault("salary_left")?.Value is { } winners && profile.Field.Means.GetValueOrDefault("salary_left")?.Value is { } field
            ? $"The top 1% leave {Figure.Dollars(winners)} on average, the field {Figure.Dollars(field)}."
            : null;
}
