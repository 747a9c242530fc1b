using DfsOpt.Core.Outcomes;

namespace DfsOpt.Core.Players;

/// <summary>A player of a slate, as he is in the projection file.</summary>
/// <param name="Name">The name, as in the projection file.</param>
/// <param name="NormalisedName">The name by which he is joined.</param>
/// <param name="Team">The team's abbreviation.</param>
/// <param name="Opponent">The other team; empty if not known.</param>
/// <param name="Position">The position, as in the projection file; empty if not known.</param>
/// <param name="Salary">The salary as a flex player, in dollars, above 0.</param>
/// <param name="Projection">Projected points as a flex player, in nano-points.</param>
/// <param name="Ownership">Projected ownership as a flex player, from 0 to 1.</param>
/// <param name="Minutes">Projected minutes; NaN if not known.</param>
internal sealed record Player(
    string Name, string NormalisedName, string Team, string Opponent, string Position,
    int Salary, long Projection, double Ownership, double Minutes)
{
    /// <summary>The projection file's id of his flex row; empty if not known.</summary>
    public string DfsId { get; init; } = "";

    /// <summary>Projected ownership as captain, from 0 to 1; NaN if not known.</summary>
    public double CaptainOwnership { get; init; } = double.NaN;

    /// <summary>The standard deviation of his points as a flex player; NaN if not known.</summary>
    public double Deviation { get; init; } = double.NaN;

    /// <summary>Quantiles of his points as a flex player, by ascending probability; empty if not known.</summary>
    public IReadOnlyList<ScoreQuantile> Quantiles { get; init; } = [];
}
