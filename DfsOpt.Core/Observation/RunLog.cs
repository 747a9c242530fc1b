using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Observation;

/// <summary>Every line that a run writes, through a <see cref="KeyValueLogger"/>. The ids are stable.</summary>
internal static partial class RunLog
{
    // Counts come as objects where few values make a line: the logging library's generic code is compiled once for all
    // references, but at run time, anew, for every other mix of types.

    [LoggerMessage(100, LogLevel.Information, "Run started: data_root={DataRoot} artifacts_root={ArtifactsRoot} seed={Seed} persist_step_outputs={PersistStepOutputs} gpp_category={GppCategory} log_level={LogLevel} sports={Sports} strict={Strict} git_sha={GitSha} version={Version}", EventName = "RunStarted")]
    public static partial void RunStarted(ILogger logger, string dataRoot, string artifactsRoot, long seed, bool persistStepOutputs,
        string? gppCategory, string logLevel, string sports, bool strict, string gitSha, string version);

    [LoggerMessage(101, LogLevel.Information, "Run finished: duration_s={DurationS} rows_enriched={RowsEnriched} distributions_written={DistributionsWritten} artifacts_dir={ArtifactsDir}", EventName = "RunFinished")]
    public static partial void RunFinished(ILogger logger, object durationS, object rowsEnriched, object distributionsWritten, string artifactsDir);

    [LoggerMessage(102, LogLevel.Error, "Training pipeline failed", EventName = "RunFailed")]
    public static partial void RunFailed(ILogger logger, Exception exception);

    [LoggerMessage(103, LogLevel.Warning, "Run cancelled", EventName = "RunCancelled")]
    public static partial void RunCancelled(ILogger logger);

    [LoggerMessage(104, LogLevel.Warning, "run_manifest.json could not be written: {Reason}", EventName = "ManifestLost")]
    public static partial void ManifestLost(ILogger logger, string reason);

    [LoggerMessage(110, LogLevel.Information, "Starting step {StepName}", EventName = "StepStarted")]
    public static partial void StepStarted(ILogger logger, string stepName);

    [LoggerMessage(111, LogLevel.Information, "Finished step {StepName}: duration_s={DurationS} row_count_in={RowCountIn} row_count_out={RowCountOut}{Metrics}", EventName = "StepFinished")]
    public static partial void StepFinished(ILogger logger, string stepName, object durationS, object rowCountIn, object rowCountOut, object metrics);

    [LoggerMessage(120, LogLevel.Warning, "code={Code} file={File} message={Text}", EventName = "Problem")]
    public static partial void Problem(ILogger logger, string code, string? file, string text);

    [LoggerMessage(121, LogLevel.Warning, "code={Code} more={More} see={Manifest}", EventName = "MoreProblems")]
    public static partial void MoreProblems(ILogger logger, string code, object more, string manifest);

    [LoggerMessage(130, LogLevel.Information, "Skipped sport folders: {Sports}", EventName = "SportsSkipped")]
    public static partial void SportsSkipped(ILogger logger, string sports);

    [LoggerMessage(140, LogLevel.Information, "Parsed slate: slate={Slate} num_players={NumPlayers} dropped_zero_proj={DroppedZeroProj} dropped_incomplete_rows={DroppedIncompleteRows}", EventName = "SlateParsed")]
    public static partial void SlateParsed(ILogger logger, string slate, object numPlayers, object droppedZeroProj, object droppedIncompleteRows);

    [LoggerMessage(150, LogLevel.Information, "Parsed contest: file={File} gpp_category={GppCategory} contest_size={ContestSize} max_entries_per_user={MaxEntriesPerUser} invalid_lineup_rows={InvalidLineupRows} unsubmitted_entries={UnsubmittedEntries} parse_success_rate={ParseSuccessRate}", EventName = "ContestParsed")]
    public static partial void ContestParsed(ILogger logger, string file, string gppCategory, int contestSize, int? maxEntriesPerUser,
        int invalidLineupRows, int unsubmittedEntries, double? parseSuccessRate);

    [LoggerMessage(151, LogLevel.Debug, "Parsed contest: file={File} gpp_category={GppCategory} contest_size={ContestSize} max_entries_per_user={MaxEntriesPerUser} invalid_lineup_rows={InvalidLineupRows} unsubmitted_entries={UnsubmittedEntries} parse_success_rate={ParseSuccessRate}", EventName = "ContestParsedQuietly")]
    public static partial void ContestParsedQuietly(ILogger logger, string file, string gppCategory, int contestSize, int? maxEntriesPerUser,
        int invalidLineupRows, int unsubmittedEntries, double? parseSuccessRate);

    [LoggerMessage(152, LogLevel.Information, "Parsed {More} more contests; their lines are at DEBUG", EventName = "MoreContests")]
    public static partial void MoreContests(ILogger logger, object more);

    [LoggerMessage(160, LogLevel.Information, "Computed optimum: slate={Slate} optimal_proj_points={OptimalProjPoints} num_players_considered={NumPlayersConsidered} compute_time_s={ComputeTimeS}", EventName = "OptimumComputed")]
    public static partial void OptimumComputed(ILogger logger, string slate, object optimalProjPoints, object numPlayersConsidered, object computeTimeS);
}
