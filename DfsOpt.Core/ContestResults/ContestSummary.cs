using DfsOpt.Core.Contests;
using DfsOpt.Core.Features;

namespace DfsOpt.Core.ContestResults;

/// <summary>A row of <c>contests.csv</c>: a contest's size, how often its lineups are duplicated, and which scores finished well.</summary>
internal sealed record ContestSummary
{
    public required Contest Contest { get; init; }

    /// <summary>Entries that are in the distributions: those with a valid lineup of known players.</summary>
    public required int Counted { get; init; }

    /// <summary>Different lineups among the counted entries; the order of the flex slots does not matter.</summary>
    public required int DistinctLineups { get; init; }

    /// <summary>How many counted entries play the most played lineup.</summary>
    public required int MostDuplicated { get; init; }

    public required ScoreQuantiles Scores { get; init; }

    /// <summary>Entries with a lineup, valid or not.</summary>
    public int Submitted => Contest.Submitted;

    /// <summary>Counted entries / submitted entries, from 0 to 1; NaN if none was submitted.</summary>
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
