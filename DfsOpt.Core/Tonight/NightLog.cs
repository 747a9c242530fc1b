using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Tonight;

/// <summary>The lines that a night's steps write, through a <see cref="Observation.KeyValueLogger"/>. The ids are stable.</summary>
internal static partial class NightLog
{
    [LoggerMessage(200, LogLevel.Information, "Computed shares: gpp_category={GppCategory} entropy={Entropy} top_1_mass={Top1Mass} top_100_mass={Top100Mass} top_10000_mass={Top10000Mass}", EventName = "SharesComputed")]
    public static partial void SharesComputed(ILogger logger, string gppCategory, double entropy, double top1Mass, double top100Mass, object top10000Mass);

    [LoggerMessage(210, LogLevel.Information, "Drew fields: contest_id={ContestId} gpp_category={GppCategory} entries={Entries} own_entries={OwnEntries} expected_distinct_lineups={ExpectedDistinctLineups} expected_max_dup={ExpectedMaxDup}", EventName = "FieldsDrawn")]
    public static partial void FieldsDrawn(ILogger logger, string contestId, string gppCategory, int? entries, int ownEntries, double expectedDistinctLineups, double expectedMaxDup);

    [LoggerMessage(220, LogLevel.Information, "Graded lineups: contest_id={ContestId} candidates={Candidates} kept_entries={KeptEntries} universe_graded={UniverseGraded}", EventName = "LineupsGraded")]
    public static partial void LineupsGraded(ILogger logger, string contestId, int candidates, int keptEntries, bool universeGraded);

    [LoggerMessage(230, LogLevel.Information, "Assigned lineups: contest_id={ContestId} entries_filled={EntriesFilled} expected_profit={ExpectedProfit}", EventName = "LineupsAssigned")]
    public static partial void LineupsAssigned(ILogger logger, string contestId, int entriesFilled, double? expectedProfit);
}
