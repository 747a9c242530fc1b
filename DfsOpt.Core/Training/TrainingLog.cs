using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Training;

/// <summary>The lines that the training steps write, through a <see cref="Observation.KeyValueLogger"/>. The ids are stable.</summary>
internal static partial class TrainingLog
{
    // Counts are passed as objects in lines with few values: see RunLog.

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

    [LoggerMessage(170, LogLevel.Information, "Fitted share model: gpp_category={GppCategory} schema={Schema} slates={Slates} entries={Entries} log_likelihood={LogLikelihood} alpha={Alpha} validation={Validation} held_out_entries={HeldOutEntries} held_out_log_likelihood={HeldOutLogLikelihood} unidentified={Unidentified} slates_without_corr_matrix={SlatesWithoutCorrMatrix} slates_without_cpt_ownership={SlatesWithoutCptOwnership}", EventName = "ShareModelFitted")]
    public static partial void ShareModelFitted(ILogger logger, string gppCategory, string schema, int slates, long entries, double logLikelihood, double? alpha, string validation,
        long heldOutEntries, double? heldOutLogLikelihood, string? unidentified, int slatesWithoutCorrMatrix, int slatesWithoutCptOwnership);
}
