namespace DfsOpt.Cli.Runs;

/// <summary>The steps whose counts a person asks for.</summary>
internal static class StepNames
{
    /// <summary>Finds the inputs.</summary>
    public const string Ingest = TrainingSteps.Ingest;

    /// <summary>Reads the projections; its rows out are players.</summary>
    public const string Projections = TrainingSteps.ParseProjections;

    /// <summary>Reads the standings; its rows in are entries as DraftKings exported them.</summary>
    public const string Entries = TrainingSteps.ParseContestEntries;

    /// <summary>Joins lineups with players; its rows are entries.</summary>
    public const string Join = TrainingSteps.JoinAndEnrich;

    /// <summary>Finds each slate's best lineup; its rows are entries.</summary>
    public const string Optimum = TrainingSteps.OptimalAndGap;

    /// <summary>Fits the distributions; its rows in are the entries that count, its rows out segments.</summary>
    public const string Fit = TrainingSteps.FitTargetDistributions;
}
