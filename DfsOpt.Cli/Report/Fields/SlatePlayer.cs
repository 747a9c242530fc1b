namespace DfsOpt.Cli.Report.Fields;

/// <summary>A player of a slate: a row of <c>players.csv</c>.</summary>
internal sealed class SlatePlayer(CsvRow row)
{
    public string Sport { get; } = row.Text("sport");

    public string SlateId { get; } = row.Text("slate_id");

    public string Name { get; } = row.Text("player_name");

    public string NormalisedName { get; } = row.Text("name_norm");

    public string Team { get; } = row.Text("team");

    public string Position { get; } = row.Text("position");

    /// <summary>In dollars.</summary>
    public double? Salary { get; } = row.Number("salary");

    public double? SalaryRank { get; } = row.Number("salary_rank");

    /// <summary>In points, as flex.</summary>
    public double? Projection { get; } = row.Number("proj_points");

    /// <summary>In points, as flex.</summary>
    public double? Scored { get; } = row.Number("actual_fpts");

    /// <summary>Projected points per 1,000 dollars.</summary>
    public double? Value { get; } = row.Number("value");

    /// <summary>Projected shares of entries, from 0 to 1.</summary>
    public Shares Projected { get; } = new(row.Number("projected_cpt"), row.Number("projected_flex"));

    /// <summary>Shares of the slate's counted entries.</summary>
    public Shares Actual { get; } = new(row.Number("actual_cpt"), row.Number("actual_flex"));

    /// <summary><c>CPT</c> or <c>FLEX</c> in the slate's best lineup; empty outside it.</summary>
    public string OptimalSlot { get; } = row.Text("optimal_slot");

    /// <summary>The slate's counted entries in a segment.</summary>
    public double EntriesIn(string segment) => row.Number($"entries_{Kind(segment)}") ?? 0;

    /// <summary>Shares of those entries.</summary>
    public Shares ActualIn(string segment) => new(row.Number($"actual_cpt_{Kind(segment)}"), row.Number($"actual_flex_{Kind(segment)}"));

    /// <summary>Whether the slate can have contests of a segment.</summary>
    public bool IsOf(string segment) => segment.StartsWith(Prefix, StringComparison.Ordinal);

    private string Prefix => $"{Sport}-showdown-";

    private string Kind(string segment) => IsOf(segment) ? segment[Prefix.Length..] : "";
}
