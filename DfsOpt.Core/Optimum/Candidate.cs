namespace DfsOpt.Core.Optimum;

/// <summary>A player who may be in the best lineup, and the roles that are still open to him.</summary>
/// <param name="Projection">Projected points in units of 1e-9 points, above zero.</param>
/// <param name="Salary">Salary in a flex slot, in dollars.</param>
/// <param name="Team">The number of his team.</param>
/// <param name="Index">His index among all players of the slate.</param>
internal sealed record Candidate(long Projection, int Salary, int Team, int Index)
{
    /// <summary>Whether the search has to try him as captain.</summary>
    public bool MayBeCaptain { get; init; } = true;

    /// <summary>Whether the search has to try him in a flex slot.</summary>
    public bool MayBeFlex { get; init; } = true;
}
