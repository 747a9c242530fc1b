using DfsOpt.Core.Fields;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Shares;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Training;

/// <summary>A segment's <c>lineup_shares.csv</c>: each slate's most probable lineups, in a contest of the segment's median size.</summary>
internal static class LineupSharesTable
{
    /// <param name="model">The segment's model.</param>
    /// <param name="top">How many lineups of each slate are listed.</param>
    public static ITable Of(SegmentModel model, int top)
    {
        int size = MedianSize(model);
        return new RowTable<Row>(
            [.. model.Slates.SelectMany(slate => Rows(slate, model.Fit.Model, size, top))],
            [
                RowColumn<Row>.Text("slate", row => row.Slate.Key),
                RowColumn<Row>.Integer("rank", row => row.Rank),
                .. Enumerable.Range(0, Showdown.Slots).Select(slot => RowColumn<Row>.Text(
                    slot == 0 ? "cpt_name" : FormattableString.Invariant($"util{slot}_name"), row => row.Slate.Universe.Players[row.Lineup[slot]].Name)),
                RowColumn<Row>.Number("share", row => row.Share),
                RowColumn<Row>.Integer("contest_entries", _ => size),
                RowColumn<Row>.Number("expected_duplicates", row => row.Forecast.Expected),
                RowColumn<Row>.Number("unique_probability", row => row.Forecast.NoneProbability),
            ]);
    }

    private static IEnumerable<Row> Rows(ObservedSlate slate, ShareModel model, int size, int top)
    {
        var spectrum = new ShareSpectrum(model.Shares(slate.Universe), top);
        return spectrum.MostProbable.Select((lineup, place) =>
            new Row(slate, place + 1, lineup.Lineup, lineup.Share, DuplicateForecast.Of(lineup.Share, size - 1, model.Alpha)));
    }

    /// <summary>Entries of the middle contest, of two the smaller.</summary>
    private static int MedianSize(SegmentModel model)
    {
        int[] sizes = [.. model.Slates.SelectMany(slate => slate.Contests).Select(contest => contest.Entries + contest.EntriesOutside).Order()];
        return sizes[(sizes.Length - 1) / 2];
    }

    private sealed record Row(ObservedSlate Slate, int Rank, UniverseLineup Lineup, double Share, DuplicateForecast Forecast);
}
