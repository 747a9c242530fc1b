using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Tests.Shares;

/// <summary>A lineup's columns of the share model, written out by their names.</summary>
internal static class FeatureVector
{
    public static double[] Of(LineupUniverse universe, ShareSchema schema, UniverseLineup lineup)
    {
        var features = universe.Features(lineup);
        var six = Enumerable.Range(0, 6).Select(slot => universe.Players[lineup[slot]]).ToList();
        string[] levels =
        [
            $"cpt_archetype_{features.CaptainTier}", $"stack_pattern_{features.StackPattern}",
            $"salary_left_bin_{features.SalaryLeftBin}", $"pct_proj_gap_to_optimal_bin_{features.GapToOptimalBin}",
        ];
        return [.. schema.Names.Select(name => name switch
        {
            "own_score_logprod" => features.OwnershipLogSum,
            "own_max_log" => features.OwnershipLogMax,
            "own_min_log" => features.OwnershipLogMin,
            "avg_corr" => features.AverageCorrelation ?? 0,
            "own_logit_sum" => six.Sum(p => Math.Log(p.Ownership / (1 - p.Ownership))),
            "own_cpt_log" => features.CaptainOwnershipLog,
            "proj_points" => features.ProjectedPoints,
            "salary_left_thousands" => (double)(50_000 - (six.Sum(p => (decimal)p.Salary) + (six[0].Salary / 2m))) / 1_000,
            "pct_proj_gap_to_optimal" => features.GapToOptimal,
            _ => levels.Contains(name) ? 1 : 0,
        })];
    }
}
