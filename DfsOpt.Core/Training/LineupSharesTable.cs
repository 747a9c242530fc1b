using DfsOpt.Core.Fields;
using DfsOpt.Core.SharePasses;
using DfsOpt.Core.Shares;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Training;

/// <summary>A segment's <c>lineup_shares.csv</c>: each slate's most probable lineups, with their duplicates in a contest of the segment's median size.</summary>
internal static class LineupSharesTable
{
    public static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("slate", row => row.Slate.Key, "The slate's key, such as `nba/2025-01-01_LAL_DAL`."),
        new("rank", row => row.Rank, "The lineup's rank by share, 1 for the slate's most probable one."),
        new("cpt_name", row => row.NameOf(slot: 0), "The captain, as the projection file spells him."),
        new("util1_name", row => row.NameOf(slot: 1), "The first of the five others, in alphabetical order of their normalised names."),
        new("util2_name", row => row.NameOf(slot: 2), "The second."),
        new("util3_name", row => row.NameOf(slot: 3), "The third."),
        new("util4_name", row => row.NameOf(slot: 4), "The fourth."),
        new("util5_name", row => row.NameOf(slot: 5), "The fifth."),
        new("share", row => row.Share, "The share of a contest's entries that the model expects to be this lineup, 0 to 1."),
        new("contest_entries", row => row.ContestEntries, "Counted entries of the segment's median contest; of two middle ones, of the smaller."),
        new("expected_duplicates", row => row.Forecast.Expected, "How many of that contest's other entries are expected to have the lineup."),
        new("unique_probability", row => row.Forecast.NoneProbability, "The probability that none of them has it, 0 to 1."),
    ];

    /// <param name="model">The segment's model.</param>
    /// <param name="top">How many lineups of each slate are listed.</param>
    public static ITable Of(SegmentModel model, int top)
    {
        int size = MedianSize(model);
        return new RowTable<Row>([.. model.FittedSlates.SelectMany(slate => Rows(slate, model.Fit.Model, size, top))], Columns);
    }

    private static IEnumerable<Row> Rows(ObservedSlate slate, ShareModel model, int size, int top) => model.MostProbable(slate.Universe, top).Select((likely, place) =>
        new Row(slate, place + 1, likely, size, DuplicateForecast.Of(likely.Share, size - 1, model.Alpha)));

    /// <summary>The median number of entries of a contest; of two middle contests, the smaller.</summary>
    private static int MedianSize(SegmentModel model)
    {
        int[] sizes = [.. model.Slates.SelectMany(slate => slate.Contests).Select(contest => contest.Entries + contest.EntriesOutside).Order()];
        return sizes[(sizes.Length - 1) / 2];
    }

    /// <summary>A lineup in a contest.</summary>
    internal sealed record Row(ObservedSlate Slate, int Rank, LikelyLineup Likely, int ContestEntries, DuplicateForecast Forecast)
    {
        public double Share => Likely.Share;

        public string NameOf(int slot) => Slate.Universe.Players[Likely.Lineup[slot]].Name;
    }
}
