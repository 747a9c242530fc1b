using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>The columns that describe a lineup: its players and their totals.</summary>
internal static class LineupColumns
{
    /// <summary>The six players, the captain first.</summary>
    public static Column<TRow>[] Names<TRow>(Func<TRow, NightLineup> lineup) =>
    [
        new("captain", row => lineup(row).NameOf(slot: 0), "The captain, as the projection file spells him."),
        new("flex1", row => lineup(row).NameOf(slot: 1), "The first of the five others, in alphabetical order of their normalised names."),
        new("flex2", row => lineup(row).NameOf(slot: 2), "The second."),
        new("flex3", row => lineup(row).NameOf(slot: 3), "The third."),
        new("flex4", row => lineup(row).NameOf(slot: 4), "The fourth."),
        new("flex5", row => lineup(row).NameOf(slot: 5), "The fifth."),
    ];

    /// <summary>Projection, salary, stack, and DraftKings' ids.</summary>
    public static Column<TRow>[] Details<TRow>(Func<TRow, NightLineup> lineup) =>
    [
        new("proj_points", row => lineup(row).Features?.ProjectedPoints, "Projected points: 1.5 x the captain's plus the others'; empty if the lineup is not legal."),
        new("salary_used", row => (double?)lineup(row).Features?.SalaryUsed, "Dollars: 1.5 x the captain's salary plus the others', half to even; empty if the lineup is not legal."),
        new("stack_pattern", row => lineup(row).Features?.StackPattern, "How the six split between the two teams: `3-3`, `4-2` or `5-1`; empty if the lineup is not legal."),
        new("captain_id", row => lineup(row).InFile(slot: 0)?.CaptainId, "DraftKings' id of the captain, as captain; empty if DKEntries.csv does not list him."),
        new("flex1_id", row => lineup(row).InFile(slot: 1)?.FlexId, "DraftKings' id of `flex1`, as flex; empty if DKEntries.csv does not list him."),
        new("flex2_id", row => lineup(row).InFile(slot: 2)?.FlexId, "The same for `flex2`."),
        new("flex3_id", row => lineup(row).InFile(slot: 3)?.FlexId, "The same for `flex3`."),
        new("flex4_id", row => lineup(row).InFile(slot: 4)?.FlexId, "The same for `flex4`."),
        new("flex5_id", row => lineup(row).InFile(slot: 5)?.FlexId, "The same for `flex5`."),
    ];
}
