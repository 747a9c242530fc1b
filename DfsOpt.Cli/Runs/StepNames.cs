namespace DfsOpt.Cli.Runs;

/// <summary>The steps whose counts a person asks for.</summary>
internal static class StepNames
{
    /// <summary>Finds the inputs.</summary>
    public const string Ingest = "00_ingest";

    /// <summary>Reads the projections; its rows out are players.</summary>
    public const string Projections = "01_parse_projections";

    /// <summary>Reads the standings; its rows in are entries as DraftKings exported them.</summary>
    public const string Entries = "02_parse_contest_entries";

    /// <summary>Joins lineups with players; its rows are entries.</summary>
    public const string Join = "03_join_and_enrich";

    /// <summary>Finds each slate's best lineup; its rows are entries.</summary>
    public const string Optimum = "04_optimal_and_gap";

    /// <summary>Fits the distributions; its rows in are the entries that count, its rows out segments.</summary>
    public const string Fit = "05_fit_target_distributions";
}
