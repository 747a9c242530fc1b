namespace DfsOpt.Core.Artifacts;

/// <summary>The names of a training run's steps, as they are in its manifests and its directory.</summary>
public static class TrainingSteps
{
    /// <summary>Finds every file that the run reads; its rows out are files.</summary>
    public const string Ingest = "00_ingest";

    /// <summary>Reads the projections; its rows out are players.</summary>
    public const string ParseProjections = "01_parse_projections";

    /// <summary>Reads the standings; its rows in are entries as DraftKings exported them, its rows out those with a valid lineup.</summary>
    public const string ParseContestEntries = "02_parse_contest_entries";

    /// <summary>Joins lineups with players; its rows are entries.</summary>
    public const string JoinAndEnrich = "03_join_and_enrich";

    /// <summary>Finds each slate's best legal lineup; its rows are entries.</summary>
    public const string OptimalAndGap = "04_optimal_and_gap";

    /// <summary>Fits the target distributions; its rows in are the entries that count, its rows out segments.</summary>
    public const string FitTargetDistributions = "05_fit_target_distributions";

    /// <summary>Fits the share models, where they are asked for; its rows are segments.</summary>
    public const string FitShareModels = "06_fit_softmax_lineup_share";
}
