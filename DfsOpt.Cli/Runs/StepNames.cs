namespace DfsOpt.Cli.Runs;

/// <summary>The steps whose counts a person asks for.</summary>
internal static class StepNames
{
    /// <summary>Reads the standings; its rows in are entries as DraftKings exported them.</summary>
    public const string Entries = "02_parse_contest_entries";

    /// <summary>Fits the distributions; its rows in are the entries that count, its rows out segments.</summary>
    public const string Fit = "05_fit_target_distributions";
}
