namespace DfsOpt.Core.Artifacts;

/// <summary>The names of a training run's steps, as they are in its manifests and its directory.</summary>
public static class TrainingSteps
{
    /// <summary>Finds every file that the run reads. Rows out: files.</summary>
    public const string Ingest = "00_ingest";

    /// <summary>Reads the projections. Rows out: players.</summary>
    public const string ParseProjections = "01_parse_projections";

    /// <summary>Reads the standings. Rows in: all entries. Rows out: entries with a valid lineup.</summary>
    public const string ParseContestEntries = "02_parse_contest_entries";

    /// <summary>Joins lineups with players. Rows: entries.</summary>
    public const string JoinAndEnrich = "03_join_and_enrich";

    /// <summary>Finds each slate's best legal lineup. Rows: entries.</summary>
    public const string OptimalAndGap = "04_optimal_and_gap";

    /// <summary>Fits the target distributions. Rows in: entries that count. Rows out: segments.</summary>
    public const string FitTargetDistributions = "05_fit_target_distributions";

    /// <summary>Fits the share models, if the config enables them. Rows: segments.</summary>
    public const string FitShareModels = "06_fit_softmax_lineup_share";
}
