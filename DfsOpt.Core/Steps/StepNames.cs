namespace DfsOpt.Core.Steps;

/// <summary>The steps, in order; the last runs only if it is asked for.</summary>
internal static class StepNames
{
    public const string Ingest = "00_ingest";
    public const string ParseProjections = "01_parse_projections";
    public const string ParseContestEntries = "02_parse_contest_entries";
    public const string JoinAndEnrich = "03_join_and_enrich";
    public const string OptimalAndGap = "04_optimal_and_gap";
    public const string FitTargetDistributions = "05_fit_target_distributions";
    public const string FitShareModels = "06_fit_softmax_lineup_share";
}
