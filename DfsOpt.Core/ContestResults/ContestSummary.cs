using DfsOpt.Core.Contests;
using DfsOpt.Core.Features;

namespace DfsOpt.Core.ContestResults;

/// <summary>A contest in a row: its size, how often its lineups repeat, and what it took to finish well.</summary>
internal sealed record ContestSummary
{
    public required Contest Contest { get; init; }

    /// <summary>Entries that stand in the distributions: with a valid lineup of known players.</summary>
    public required int Counted { get; init; }

    /// <summary>Lineups that differ among the counted entries, whatever their slot order.</summary>
    public required int DistinctLineups { get; init; }

    /// <summary>How many counted entries share the lineup that is played most.</summary>
    public required int MostDuplicated { get; init; }

    public required ScoreQuantiles Scores { get; init; }

    /// <summary>Entries with a lineup, valid or not.</summary>
    public int Submitted => Contest.Submitted;

    /// <summary>Counted entries among the submitted ones, from 0 to 1; NaN where none was submitted.</summary>
    public double Coverage => Counted / (double)Submitted;

    public static ContestSummary Of(JoinedContest joined)
    {
        int distinct = 0, most = 0;
        for (int lineup = 0; lineup < joined.SalaryUsed.Length; lineup++)
        {
            if (!joined.IsJoined(lineup))
                continue;
            distinct++;
            most = Math.Max(most, joined.Contest.Lineups.EntriesOf[lineup]);
        }

        return new ContestSummary
        {
            Contest = joined.Contest,
            Counted = joined.Size,
            DistinctLineups = distinct,
            MostDuplicated = most,
            Scores = ScoreQuantiles.Of(joined.Contest.Entries),
        };
    }
}
