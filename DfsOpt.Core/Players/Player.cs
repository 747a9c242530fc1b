using DfsOpt.Core.Outcomes;

namespace DfsOpt.Core.Players;

/// <summary>A player of a slate, as the projection file has him.</summary>
/// <param name="Name">As the projection file spells it.</param>
/// <param name="NormalisedName">As joins see it.</param>
/// <param name="Team">The team's abbreviation.</param>
/// <param name="Opponent">The other team; empty if not known.</param>
/// <param name="Position">As the projection file has it; empty if not known.</param>
/// <param name="Salary">As a flex player, in dollars, above 0.</param>
/// <param name="Projection">As a flex player, in nano-points.</param>
/// <param name="Ownership">As a flex player, from 0 to 1.</param>
/// <param name="Minutes">Projected minutes; NaN if not known.</param>
internal sealed record Player(
    string Name, string NormalisedName, string Team, string Opponent, string Position,
    int Salary, long Projection, double Ownership, double Minutes)
{
    /// <summary>The export's number of him as a flex player; empty if not known.</summary>
    public string DfsId { get; init; } = "";

    /// <summary>Projected ownership as captain, from 0 to 1; NaN if not known.</summary>
    public double CaptainOwnership { get; init; } = double.NaN;

    /// <summary>The standard deviation of his points as a flex player; NaN if not known.</summary>
    public double Deviation { get; init; } = double.NaN;

    /// <summary>Points that he stays below with a probability, as a flex player, by ascending probability; none if not known.</summary>
    public IReadOnlyList<ScoreQuantile> Quantiles { get; init; } = [];
}
