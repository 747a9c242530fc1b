using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Tonight;

/// <summary>The lines that a night's steps write, through a <see cref="Observation.KeyValueLogger"/>. The ids are stable.</summary>
internal static partial class TonightLog
{
    [LoggerMessage(200, LogLevel.Information, "Computed shares: gpp_category={GppCategory} entropy={Entropy} top_1_mass={Top1Mass} top_100_mass={Top100Mass} top_10000_mass={Top10000Mass}", EventName = "SharesComputed")]
    public static partial void SharesComputed(ILogger logger, string gppCategory, double entropy, double top1Mass, double top100Mass, object top10000Mass);

    [LoggerMessage(210, LogLevel.Information, "Simulated contest: contest_id={ContestId} gpp_category={GppCategory} entries={Entries} own_entries={OwnEntries} expected_distinct_lineups={ExpectedDistinctLineups} expected_max_dup={ExpectedMaxDup} candidates={Candidates} expected_profit={ExpectedProfit}", EventName = "ContestSimulated")]
    public static partial void ContestSimulated(ILogger logger, string contestId, string gppCategory, int? entries, int ownEntries, object expectedDistinctLineups, object expectedMaxDup, object candidates, object? expectedProfit);
}
