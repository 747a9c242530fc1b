using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Models;

/// <summary>Describes in sentences what a share model is based on, how well it predicts, and what to doubt.</summary>
internal static class ModelSentences
{
    /// <summary>What the model is based on, how well it predicts, and how much entries share lineups.</summary>
    public static IReadOnlyList<string> Of(ShareModelFiles model) => [.. new[] { Fitted(model), Predicts(model.Metrics), Clumps(model.Theta) }.OfType<string>()];

    /// <summary>What makes the model less reliable.</summary>
    public static IReadOnlyList<string> Doubts(ShareModelFiles model)
    {
        List<string> doubts = [];
        if (model.Metrics is not { } metrics)
            return doubts;
        if (metrics.Metrics.Validation.IsWorseThanOwnership)
            doubts.Add("On held-out entries, the ownership product alone predicts better. Do not rely on this model until there are more slates to learn from.");
        if (!metrics.Optimizer.Converged)
            doubts.Add("The fit did not reach its optimum, so the odds are not final.");
        if (metrics.Data.TrainSlates.Count == 1)
            doubts.Add($"There is only one slate, so it is not known how well the model predicts another; {(metrics.Metrics.Validation.Entries > 0 ? "half of its users were held out instead" : "and there are too few users to hold out half of them")}.");
        if (metrics.Data.Unidentified.Count > 0)
            doubts.Add($"{Figures.Count(metrics.Data.Unidentified.Count, "row has", "rows have")} no odds, because the data do not determine them: nobody played such a lineup, or nobody played it without another feature.");
        if (metrics.Data.EntriesOutsideUniverse > 0)
            doubts.Add($"{Figures.Count(metrics.Data.EntriesOutsideUniverse, "entry was", "entries were")} left out of the fit: a lineup with a player projected at 0 has no share.");
        if (metrics.Data.SlatesWithoutCorrMatrix.Count > 0)
            doubts.Add($"Without a correlation matrix, correlations count as 0: {Named(metrics.Data.SlatesWithoutCorrMatrix)}.");
        if (metrics.Data.SlatesWithoutCptOwnership.Count > 0)
            doubts.Add($"Where a player has no projected captain ownership, flex ownership is used instead: {Named(metrics.Data.SlatesWithoutCptOwnership)}.");
        return doubts;
    }

    private static string? Fitted(ShareModelFiles model) => model.Theta.FittedOn is { } sample
        ? $"The model gives each legal lineup its share of a field. It was fitted on {Figures.Count(sample.Entries, "entry", "entries")} of {Figures.Count(sample.Contests, "contest")} on {Figures.Count(sample.Slates?.Count ?? 0, "slate")}."
        : null;

    private static string? Predicts(ShareModelMetrics? metrics) => metrics?.Metrics.Validation is { Perplexity: { } own, PerplexityOwnership: { } ownership, PerplexityUniform: { } uniform }
        ? $"Guessing an entry that the model had not seen was as hard as picking one of {Figure.Count(own)} equally likely lineups. By the ownership product alone it was one of {Figure.Count(ownership)}; with nothing to go by, one of {Figure.Count(uniform)}."
        : null;

    // A contest of N entries has the weight N(1+α)/(N+α): the effective size of a Dirichlet-multinomial sample.
    private static string? Clumps(ShareModelTheta theta)
    {
        if (theta.FittedOn is not { Contests: > 0 } sample)
            return null;
        if (theta.Overdispersion?.Alpha is not { } alpha)
            return "Entries of a contest look independent: no overdispersion was found.";
        double size = sample.Entries / (double)sample.Contests;
        return $"Entries of a contest are alike (overdispersion α = {Figure.Value(alpha)}): one of {Figure.Count(size)} entries is worth {Figure.Count(size * (1 + alpha) / (size + alpha))} entries chosen independently, and favourites are duplicated more often than their shares alone predict.";
    }

    private static string Named(IReadOnlyList<string> slates) => string.Join(", ", slates.Take(5).Select(slate => Printable.Fit(slate, 60))) + (slates.Count > 5 ? $" and {Figures.Count(slates.Count - 5)} more" : "");
}
