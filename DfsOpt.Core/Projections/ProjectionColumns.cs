using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Projections;

/// <summary>Where a Sabersim export has its columns; they move from year to year and from sport to sport.</summary>
internal sealed record ProjectionColumns(int Name, int Team, int Salary, int Projection, int Ownership, int Opponent, int Position, int Minutes)
{
    /// <summary>How many columns there are, with those of no name.</summary>
    public required int Count { get; init; }

    public static ProjectionColumns Find(CsvHeader header)
    {
        var required = header.Require("Name", "Team", "Salary", "SS Proj", "My Own");
        return new ProjectionColumns(
            required[0], required[1], required[2], required[3], required[4], header.Find("Opp"), header.Find("Pos"), header.Find("Min"))
        {
            Count = header.Count,
        };
    }
}
