using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>The columns that show who plays in a lineup, and what it comes to.</summary>
internal static class LineupColumns
{
    /// <summary>Its six players, captain first.</summary>
    public static IEnumerable<RowColumn<TRow>> Of<TRow>(NightSlate slate, Func<TRow, UniverseLineup> lineup) =>
        Enumerable.Range(0, Showdown.Slots).Select(slot => RowColumn<TRow>.Text(
            slot == 0 ? "captain" : $"flex{slot}", row => slate.Universe.Players[lineup(row)[slot]].Name));

    /// <summary>Projection, salary, stack, and DraftKings' ids. What is not known of a lineup that is none of the universe stays empty.</summary>
    public static IEnumerable<RowColumn<TRow>> Details<TRow>(NightSlate slate, DkEntriesFile file, Func<TRow, UniverseLineup> lineup)
    {
        yield return RowColumn<TRow>.Number("proj_points", row => Features(row)?.ProjectedPoints ?? double.NaN);
        yield return RowColumn<TRow>.Number("salary_used", row => Features(row)?.SalaryUsed ?? double.NaN);
        yield return RowColumn<TRow>.Text("stack_pattern", row => Features(row)?.StackPattern ?? "");
        for (int i = 0; i < Showdown.Slots; i++)
        {
            int slot = i;
            yield return RowColumn<TRow>.Text(slot == 0 ? "captain_id" : $"flex{slot}_id", row => Id(row, slot));
        }

        LineupFeatureValues? Features(TRow row) => slate.Universe.Contains(lineup(row)) ? slate.Universe.Features(lineup(row)) : null;

        string Id(TRow row, int slot) => slate.Match.PlayerInFile(lineup(row)[slot]) is not { } player ? ""
            : slot == 0 ? file.Players[player].CaptainId : file.Players[player].FlexId;
    }
}
