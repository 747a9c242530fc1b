using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Projections;

/// <summary>The index of each column of a Sabersim export, from 0. The columns differ between years and sports.</summary>
internal sealed class ProjectionColumns
{
    private static readonly int[] _percentiles = [25, 50, 75, 85, 95, 99];

    public ProjectionColumns(CsvHeader header)
    {
        int[] required = header.Require(RequiredColumns.Projection);
        (Name, Team, Salary, Projection, Ownership) = (required[0], required[1], required[2], required[3], required[4]);
        Opponent = header.Find("Opp");
        Position = header.Find("Pos");
        Minutes = header.Find("Min");
        DfsId = header.Find("DFS ID");
        Deviation = header.Find("dk_std");
        var quantiles = Array.ConvertAll(_percentiles, percent => new QuantileColumn(percent / 100.0, header.Find($"dk_{percent}_percentile")));
        Quantiles = Array.FindAll(quantiles, column => column.Place >= 0);
        Count = header.Count;
    }

    public int Name { get; }

    public int Team { get; }

    public int Salary { get; }

    public int Projection { get; }

    public int Ownership { get; }

    public int Opponent { get; }

    public int Position { get; }

    public int Minutes { get; }

    public int DfsId { get; }

    public int Deviation { get; }

    /// <summary>The columns of quantiles of his points, by ascending probability.</summary>
    public IReadOnlyList<QuantileColumn> Quantiles { get; }

    /// <summary>How many columns there are, including those without a name.</summary>
    public int Count { get; }
}

/// <summary>A column of a quantile of players' points.</summary>
/// <param name="Probability">The quantile's probability, from 0 to 1.</param>
/// <param name="Place">Its index in the file, from 0.</param>
internal sealed record QuantileColumn(double Probability, int Place);
