using System.Text;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Names;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Outcomes;

namespace DfsOpt.Core.Projections;

/// <summary>One row of a projection file: a player as captain or flex. Values that cannot be read are missing.</summary>
internal sealed class ProjectionRow
{
    public ProjectionRow(CsvRow row, ProjectionColumns columns)
    {
        Line = row.Line;
        Text = row.ToString();
        IsOverfull = row.Filled > columns.Count;
        Name = MissingValue.OrText(row[columns.Name]);
        NormalisedName = PlayerName.Normalise(Name);
        Team = MissingValue.OrText(Cell(columns.Team));
        Opponent = MissingValue.OrText(Cell(columns.Opponent));
        Position = MissingValue.OrText(Cell(columns.Position));
        DfsId = WholeText(MissingValue.OrText(Cell(columns.DfsId)));
        Salary = NumberText.TryReadSalary(Utf8(Cell(columns.Salary)), out int salary) ? salary : null;
        Projection = FixedPoint.TryReadProjection(Utf8(Cell(columns.Projection)), out long nanos) ? nanos : null;
        if (NumberText.TryReadPercentage(Utf8(Cell(columns.Ownership)), out double share))
        {
            // Adding zero turns -0 into 0.
            Ownership = 0 + Math.Clamp(share, 0, 1);
            ClippedOwnership = share is < 0 or > 1 ? Cell(columns.Ownership) : "";
        }

        Minutes = NumberOrNaN(Cell(columns.Minutes));
        Deviation = NumberOrNaN(Cell(columns.Deviation));
        Quantiles = KnownQuantiles(columns.Quantiles, Cell);
        UnreadMinutes = double.IsNaN(Minutes) ? MissingValue.OrText(Cell(columns.Minutes)) : "";
        Price = $"{Shown(Team, "no team")}, {Shown(Cell(columns.Salary), "no salary")}, {Shown(Cell(columns.Projection), "no")} points";
        Lacking = [.. WhatLacks(row, columns)];

        // After an unquoted comma, every cell is in the wrong column.
        string Cell(int column) => IsOverfull ? "" : row[column];
    }

    public int Line { get; }

    public string Text { get; }

    public string Name { get; }

    public string NormalisedName { get; }

    public string Team { get; }

    public string Opponent { get; }

    public string Position { get; }

    /// <summary>The export's id of the player in this slot; empty if it has none.</summary>
    public string DfsId { get; }

    public int? Salary { get; }

    public long? Projection { get; }

    public double? Ownership { get; }

    /// <summary>The My Own cell if it is below 0 or above 100; usually empty.</summary>
    public string ClippedOwnership { get; } = "";

    public double Minutes { get; }

    /// <summary>The standard deviation of the points, as a flex player; NaN if not known.</summary>
    public double Deviation { get; }

    /// <summary>Quantiles of the points, as a flex player, by ascending probability; empty if not known.</summary>
    public IReadOnlyList<ScoreQuantile> Quantiles { get; }

    /// <summary>The Min cell if it is not a number; usually empty.</summary>
    public string UnreadMinutes { get; }

    /// <summary>Team, salary and projection as the file has them, for a message.</summary>
    public string Price { get; }

    /// <summary>The required values that the row lacks.</summary>
    public IReadOnlyList<MissingCell> Lacking { get; }

    private bool IsOverfull { get; }

    /// <summary>Whether another row has the same values.</summary>
    public bool Repeats(ProjectionRow other) =>
        Name == other.Name && Team == other.Team && Salary == other.Salary && Projection == other.Projection && Ownership == other.Ownership;

    private IEnumerable<MissingCell> WhatLacks(CsvRow row, ProjectionColumns columns)
    {
        if (IsOverfull)
        {
            yield return MissingCell.Quotes(row.Filled, columns.Count);
            yield break;
        }

        if (NormalisedName.Length == 0)
            yield return MissingCell.Of("Name", row[columns.Name], "a name");
        if (Team.Length == 0)
            yield return MissingCell.Of("Team", row[columns.Team], "a team");
        if (Salary is null)
            yield return MissingCell.Of("Salary", row[columns.Salary], "whole dollars above 0");
        if (Projection is null)
            yield return MissingCell.Of("SS Proj", row[columns.Projection], "points below 10,000, with up to 9 decimals and no exponent");
        if (Ownership is null)
            yield return MissingCell.Of("My Own", row[columns.Ownership], "a percentage");
    }

    private static List<ScoreQuantile> KnownQuantiles(IReadOnlyList<QuantileColumn> columns, Func<int, string> cell)
    {
        var quantiles = new List<ScoreQuantile>();
        foreach (var column in columns)
        {
            double points = NumberOrNaN(cell(column.Place));
            if (!double.IsNaN(points))
                quantiles.Add(new ScoreQuantile(column.Probability, points));
        }

        return quantiles;
    }

    private static double NumberOrNaN(string cell) => NumberText.TryReadNumber(Utf8(cell), out double number) ? number : double.NaN;

    // A data frame may have turned it into 42963427.0.
    private static string WholeText(string cell) =>
        cell.EndsWith(".0", StringComparison.Ordinal) && cell[..^2].All(char.IsAsciiDigit) ? cell[..^2] : cell;

    private static string Shown(string cell, string otherwise) => cell.Length == 0 ? otherwise : cell;

    private static byte[] Utf8(string cell) => Encoding.UTF8.GetBytes(cell);
}

/// <summary>A required value that a row lacks.</summary>
/// <param name="Column">The column's name; <see langword="null"/> if the whole row cannot be read.</param>
/// <param name="Text">Its text in messages, such as <c>My Own (empty)</c>.</param>
internal sealed record MissingCell(string? Column, string Text)
{
    /// <summary>A cell that is empty or cannot be read.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="value">The cell's text.</param>
    /// <param name="wanted">The form that can be read.</param>
    public static MissingCell Of(string column, string value, string wanted) =>
        new(column, value.Length == 0 ? $"{column} (empty)" : $"{column} ('{value}') as {wanted}");

    /// <summary>A row with more cells than columns: after an unquoted comma, every cell is in the wrong column.</summary>
    public static MissingCell Quotes(int cells, int columns) => new(null, $"quotes around a comma ({cells} cells under {columns} columns)");

    public override string ToString() => Text;
}
