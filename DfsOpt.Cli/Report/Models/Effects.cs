using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Cli.Report.Models;

/// <summary>Expresses the coefficients of a share model as odds.</summary>
/// <param name="theta">The coefficients and their standard errors.</param>
internal sealed class Effects(ShareModelTheta theta)
{
    // A normal distribution has 95% of its mass within this many standard deviations of the mean.
    private const double Sureness = 1.96;

    private static readonly double _twice = Math.Log(2);

    // A coefficient times its step is the logarithm of the odds of a lineup that is one step higher.
    private static readonly (string Name, double Step, string Feature, string Kind)[] _numbers =
    [
        ("own_score_logprod", _twice, "Ownership", "Twice the product of the six ownerships"),
        ("own_logit_sum", _twice, "Ownership", "Twice the product of the six ownership odds"),
        ("own_max_log", _twice, "Ownership", "The most popular player twice as popular"),
        ("own_min_log", _twice, "Ownership", "The least popular player twice as popular"),
        ("own_cpt_log", _twice, "Ownership", "The captain twice as popular as captain"),
        ("avg_corr", 0.1, "Correlation", "Mean correlation of pairs up by 0.1"),
        ("proj_points", 1, "Projection", "One more projected point"),
        ("salary_left_thousands", 0.5, "Salary left", "$500 more left"),
        ("pct_proj_gap_to_optimal", 0.01, "Gap", "1% more below the best projection"),
    ];

    private static readonly (string Name, string Feature, Func<string, string> Kind)[] _categories =
    [
        ("cpt_archetype", "Captain's salary rank", level => $"Captain {BinName.SalaryRanks(level)}"),
        ("stack_pattern", "Stack", level => $"Stack {level}"),
        ("salary_left_bin", "Salary left", level => $"{BinName.Dollars(level)} left"),
        ("pct_proj_gap_to_optimal_bin", "Gap", level => $"{BinName.Share(level)} below the best projection"),
    ];

    /// <summary>All effects, feature by feature, with bins in order.</summary>
    public IReadOnlyList<Effect> All()
    {
        List<Effect> effects = [.. _numbers.Where(number => theta.Theta?.ContainsKey(number.Name) == true).Select(OfNumber)];
        foreach (var (name, feature, kind) in _categories)
        {
            if (theta.FeatureSchema?.Levels?.GetValueOrDefault(name) is { Count: > 0 } levels)
                effects.AddRange(OfLevels(name, feature, kind, levels));
        }

        var order = effects.Select(effect => effect.Feature).Distinct().ToList();
        return [.. effects.OrderBy(effect => order.IndexOf(effect.Feature))];
    }

    private Effect OfNumber((string Name, double Step, string Feature, string Kind) number) => Of(number.Name, number.Step, number.Feature, number.Kind, "a lineup that differs in this alone");

    private IEnumerable<Effect> OfLevels(string name, string feature, Func<string, string> kind, IReadOnlyList<string> levels)
    {
        string first = kind(levels[0]);
        return levels.Skip(1).Select(level => Of($"{name}_{level}", 1, feature, kind(level), $"“{first}”"))
            .Prepend(new Effect(feature, first, 1, null, null, "The others of this feature are compared with this one."));
    }

    private Effect Of(string name, double step, string feature, string kind, string other)
    {
        if (theta.Theta?.TryGetValue(name, out double coefficient) != true || theta.StandardErrors?.GetValueOrDefault(name) is not { } error)
            return new Effect(feature, kind, null, null, null, "The data do not determine it.");
        var (odds, low, high) = (Odds(step * coefficient), Odds(step * (coefficient - (Sureness * error))), Odds(step * (coefficient + (Sureness * error))));
        string sentence = low > 1 || high < 1 ? $"Played {Figure.Times(odds)} as often as {other}." : $"No clear difference from {other}.";
        return new Effect(feature, kind, odds, low, high, sentence);
    }

    // Kept within the range of a double.
    private static double Odds(double logarithm) => Math.Exp(Math.Clamp(logarithm, -700, 700));
}

/// <summary>The effect of a feature: how often such a lineup is played, compared with one that differs only in this.</summary>
/// <param name="Feature">The feature's name for people.</param>
/// <param name="Kind">The kind of lineup.</param>
/// <param name="Odds">How many times as often; <see langword="null"/> if the data do not determine it.</param>
/// <param name="Low">The lower end of the 95% interval; <see langword="null"/> if there is none.</param>
/// <param name="High">The upper end.</param>
/// <param name="Sentence">The same in words.</param>
internal sealed record Effect(string Feature, string Kind, double? Odds, double? Low, double? High, string Sentence);
