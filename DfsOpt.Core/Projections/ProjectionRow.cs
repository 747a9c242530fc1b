using System.Text;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Names;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.Projections;

/// <summary>One row of a projection file: a player as captain or as flex, with what could not be read left out.</summary>
internal sealed class ProjectionRow
{
    public ProjectionRow(CsvRow row, ProjectionColumns columns)
    {
        Line = row.Line;
        Text = row.ToString();
        Name = row[columns.Name];
        NormalisedName = PlayerName.Normalise(Name);
        Team = row[columns.Team];
        Opponent = row[columns.Opponent];
        Position = row[columns.Position];
        Salary = NumberText.TryReadSalary(Utf8(row[columns.Salary]), out int salary) ? salary : null;
        Projection = FixedPoint.TryReadProjection(Utf8(row[columns.Projection]), out long nanos) ? nanos : null;
        Ownership = NumberText.TryReadPercentage(Utf8(row[columns.Ownership]), out double share) ? share : null;
        Minutes = NumberText.TryReadNumber(Utf8(row[columns.Minutes]), out double minutes) ? minutes : double.NaN;
        UnreadMinutes = double.IsNaN(Minutes) ? row[columns.Minutes] : "";
        Lacking = [.. WhatLacks(row, columns)];
    }

    public int Line { get; }

    public string Text { get; }

    public string Name { get; }

    public string NormalisedName { get; }

    public string Team { get; }

    public string Opponent { get; }

    public string Position { get; }

    public int? Salary { get; }

    public long? Projection { get; }

    public double? Ownership { get; }

    public double Minutes { get; }

    /// <summary>Minutes that are no number, as they stand in the file; mostly empty.</summary>
    public string UnreadMinutes { get; }

    /// <summary>What the row lacks to count.</summary>
    public IReadOnlyList<LackingCell> Lacking { get; }

    private IEnumerable<LackingCell> WhatLacks(CsvRow row, ProjectionColumns columns)
    {
        if (row.Filled > columns.Count)
            yield return LackingCell.Quotes(row.Filled, columns.Count);
        if (NormalisedName.Length == 0)
            yield return LackingCell.Of("Name", row[columns.Name], "a name");
        if (Team.Length == 0)
            yield return LackingCell.Of("Team", Team, "a team");
        if (Salary is null)
            yield return LackingCell.Of("Salary", row[columns.Salary], "whole dollars above 0");
        if (Projection is null)
            yield return LackingCell.Of("SS Proj", row[columns.Projection], "points below 10,000, with up to 9 decimals and no exponent");
        if (Ownership is null)
            yield return LackingCell.Of("My Own", row[columns.Ownership], "a percentage");
    }

    private static byte[] Utf8(string cell) => Encoding.UTF8.GetBytes(cell);
}
