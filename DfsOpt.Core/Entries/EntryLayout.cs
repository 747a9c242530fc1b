using DfsOpt.Core.Contests;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Entries;

/// <summary>The columns that a table of entries has after a step.</summary>
internal sealed class EntryLayout
{
    /// <summary>The columns that come from the standings.</summary>
    public static EntryLayout Parsed { get; } = new();

    /// <summary>Those of <see cref="Parsed"/>, and the features that follow from the players.</summary>
    public static EntryLayout Joined { get; } = new() { Features = [.. FeatureColumns.All.Where(group => !group.NeedsOptimum)] };

    /// <summary>All columns of <c>entries_enriched.csv</c>.</summary>
    public static EntryLayout Enriched { get; } = new() { Features = FeatureColumns.All, JoinKeys = EntryColumns.JoinKeys, Finish = EntryColumns.Finish };

    public IReadOnlyList<ColumnGroup<JoinedLineup>> Features { get; private init; } = [];

    public IReadOnlyList<ColumnGroup<LineupSlots>> JoinKeys { get; private init; } = [];

    public IReadOnlyList<ColumnGroup<Standing>> Finish { get; private init; } = [];

    /// <summary>All columns, in order.</summary>
    public IReadOnlyList<EntryColumn> Columns =>
    [
        .. Of(EntryColumns.OfContest), .. Of(EntryColumns.OfEntry), .. Of(EntryColumns.OfStanding), .. Of(EntryColumns.Names),
        .. Of(EntryColumns.Hash), .. Of(Features), .. Of(JoinKeys), .. Of(Finish),
    ];

    private static IEnumerable<EntryColumn> Of<TRow>(IReadOnlyList<ColumnGroup<TRow>> groups)
        where TRow : allows ref struct => groups.SelectMany(group => group.Columns);
}
