using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>Names a level of a share model's categorical features, such as <c>salary_left_bin 200_500</c>, for people.</summary>
internal static class LevelName
{
    public static string Of(string level) => level.Split(' ', 2) switch
    {
        ["cpt_archetype", var tier] => $"Captain {BinName.SalaryRanks(tier)}",
        ["stack_pattern", var stack] => $"Stack {stack}",
        ["salary_left_bin", var bin] => $"{BinName.Dollars(bin)} left",
        ["pct_proj_gap_to_optimal_bin", var bin] => $"{BinName.Share(bin)} below the best projection",
        _ => level,
    };

    /// <summary>A group of duplicates, such as <c>2_5</c> or <c>51_plus</c>.</summary>
    public static string Duplicates(string group) => group == "1" ? "1 (unique)" : group.EndsWith("_plus", StringComparison.Ordinal) ? $"{group[..^5]} and more" : group.Replace('_', '-');
}
