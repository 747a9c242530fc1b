using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs;

/// <summary>Puts a segment's distributions into a few figures.</summary>
internal static class DistributionText
{
    /// <summary>One line: entries, the middle entry's salary left and gap to the optimum, how often lineups are played in the mean, the commonest stack and captain.</summary>
    public static string Line(TargetDistribution distribution)
    {
        List<string> parts = [Figures.Count(distribution.Validation.NRows, "entry", "entries")];
        if (distribution.SalaryLeft.Stats.P50 is { } salary)
            parts.Add($"${Figures.Value(salary)} left");
        if (distribution.ProjGapToOptimal.Stats.P50 is { } gap)
            parts.Add($"gap {Figures.Value(gap)}");
        if (distribution.DupCount.Stats.Mean is { } copies)
            parts.Add($"copies {Figures.Value(copies)}");
        AddCommonest(distribution.StackPattern);
        AddCommonest(distribution.CptArchetype);
        return string.Join(", ", parts);

        void AddCommonest(CategoryShares shares)
        {
            if (shares.Rates.Count == 0)
                return;
            var (label, share) = shares.Rates.MaxBy(rate => rate.Value);
            parts.Add($"{label} {Figures.Percent(share)}");
        }
    }
}
