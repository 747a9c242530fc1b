namespace DfsOpt.Core.Artifacts;

/// <summary>A row of <c>players.csv</c>: a player of a slate, with his projected and actual ownership. Each property is named after its column.</summary>
public sealed record PlayerRow
{
    /// <summary>The sport's folder, such as <c>nba</c>.</summary>
    public required string Sport { get; init; }

    /// <summary>The slate's folder.</summary>
    public required string SlateId { get; init; }

    /// <summary>The projection file's id of his flex row; <see langword="null"/> if it has none.</summary>
    public required string? DfsId { get; init; }

    /// <summary>The player's name, as in the projection file.</summary>
    public required string PlayerName { get; init; }

    /// <summary>The normalised name, by which files are joined.</summary>
    public required string NameNorm { get; init; }

    /// <summary>His team's abbreviation.</summary>
    public required string Team { get; init; }

    /// <summary>The other team; <see langword="null"/> if the projection file does not say.</summary>
    public required string? Opponent { get; init; }

    /// <summary>His position; <see langword="null"/> if the projection file does not say.</summary>
    public required string? Position { get; init; }

    /// <summary>His salary as flex, in dollars, above 0.</summary>
    public required long Salary { get; init; }

    /// <summary>His rank by salary among the players projected above 0, 1 for the most expensive; equal salaries have the same rank. <see langword="null"/> for other players.</summary>
    public required long? SalaryRank { get; init; }

    /// <summary>Projected points as flex.</summary>
    public required double ProjPoints { get; init; }

    /// <summary>Projected ownership as flex, from 0 to 1.</summary>
    public required double Own { get; init; }

    /// <summary>Projected ownership as captain, from 0 to 1; <see langword="null"/> if the projection file does not say.</summary>
    public required double? OwnCpt { get; init; }

    /// <summary>The standard deviation of his points as flex; <see langword="null"/> if the projection file does not say.</summary>
    public required double? Std { get; init; }

    /// <summary>Points that he scored as flex; <see langword="null"/> if no standings name him.</summary>
    public required double? ActualFpts { get; init; }

    /// <summary>Projected points per 1,000 dollars of salary, as flex.</summary>
    public required double Value { get; init; }

    /// <summary>Projected share of entries that play him as captain, from 0 to 1; <see langword="null"/> if it is not known.</summary>
    public required double? ProjectedCpt { get; init; }

    /// <summary>Projected share of entries that play him as flex, from 0 to 1.</summary>
    public required double ProjectedFlex { get; init; }

    /// <summary>Projected share of entries that play him at all: the sum of these two; <see langword="null"/> if one of them is.</summary>
    public required double? ProjectedAll { get; init; }

    /// <summary>His slot in the slate's best legal lineup, <c>CPT</c> or <c>FLEX</c>; <see langword="null"/> if he is not in it.</summary>
    public required string? OptimalSlot { get; init; }

    /// <summary>Counted entries of the slate; <see langword="null"/> if there are none.</summary>
    public required long? Entries { get; init; }

    /// <summary>The share of these that play him as captain, from 0 to 1; <see langword="null"/> without entries.</summary>
    public required double? ActualCpt { get; init; }

    /// <summary>The share of these that play him as flex, from 0 to 1; <see langword="null"/> without entries.</summary>
    public required double? ActualFlex { get; init; }

    /// <summary>The share of these that play him at all, from 0 to 1; <see langword="null"/> without entries.</summary>
    public required double? ActualAll { get; init; }

    /// <summary>His exposure in each kind of contest, such as <c>mme-1k-10k</c>. Kinds that the slate does not have are left out.</summary>
    public required IReadOnlyDictionary<string, PlayerExposure> ByKind { get; init; }

    internal static PlayerRow Of(CsvFileRow row) => new()
    {
        Sport = row.Text("sport"),
        SlateId = row.Text("slate_id"),
        DfsId = row.TextOrNull("dfs_id"),
        PlayerName = row.Text("player_name"),
        NameNorm = row.Text("name_norm"),
        Team = row.Text("team"),
        Opponent = row.TextOrNull("opponent"),
        Position = row.TextOrNull("position"),
        Salary = row.Integer("salary"),
        SalaryRank = row.IntegerOrNull("salary_rank"),
        ProjPoints = row.Number("proj_points"),
        Own = row.Number("own"),
        OwnCpt = row.NumberOrNull("own_cpt"),
        Std = row.NumberOrNull("std"),
        ActualFpts = row.NumberOrNull("actual_fpts"),
        Value = row.Number("value"),
        ProjectedCpt = row.NumberOrNull("projected_cpt"),
        ProjectedFlex = row.Number("projected_flex"),
        ProjectedAll = row.NumberOrNull("projected_all"),
        OptimalSlot = row.TextOrNull("optimal_slot"),
        Entries = row.IntegerOrNull("entries"),
        ActualCpt = row.NumberOrNull("actual_cpt"),
        ActualFlex = row.NumberOrNull("actual_flex"),
        ActualAll = row.NumberOrNull("actual_all"),
        ByKind = KindsOf(row),
    };

    private static Dictionary<string, PlayerExposure> KindsOf(CsvFileRow row)
    {
        const string Entries = "entries_";
        var kinds = new Dictionary<string, PlayerExposure>(StringComparer.Ordinal);
        foreach (string column in row.Columns)
        {
            if (!column.StartsWith(Entries, StringComparison.Ordinal) || row.IntegerOrNull(column) is not { } entries)
                continue;
            string kind = column[Entries.Length..];
            kinds.Add(kind, new PlayerExposure(entries, row.Number($"actual_cpt_{kind}"), row.Number($"actual_flex_{kind}"), row.Number($"actual_all_{kind}")));
        }

        return kinds;
    }
}

/// <summary>How often a player is played.</summary>
/// <param name="Entries">Counted entries, 1 or more.</param>
/// <param name="Captain">The share of these that play him as captain, from 0 to 1.</param>
/// <param name="Flex">The share of these that play him as flex, from 0 to 1.</param>
/// <param name="All">The share of these that play him at all, from 0 to 1.</param>
public sealed record PlayerExposure(long Entries, double Captain, double Flex, double All);
