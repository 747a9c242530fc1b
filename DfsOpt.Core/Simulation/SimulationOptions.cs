using DfsOpt.Core.Assignment;

namespace DfsOpt.Core.Simulation;

/// <summary>How a contest is simulated.</summary>
public sealed record SimulationOptions
{
    /// <summary>Draws of the night by which lineups are chosen, and as many fresh ones by which they are graded.</summary>
    /// <value>10,000</value>
    public int Draws { get; init; } = 10_000;

    /// <summary>Fields of opponents against which lineups are chosen, and as many fresh ones against which they are graded; they take turns among the draws. With a single one, standard errors are those for that field.</summary>
    /// <value>20</value>
    public int Fields { get; init; } = 20;

    /// <summary>How many lineups are graded closely, beside the person's own.</summary>
    /// <value>2,000</value>
    public int Candidates { get; init; } = 2_000;

    /// <summary>The seed of all that is drawn.</summary>
    /// <value>1337</value>
    public long Seed { get; init; } = 1337;

    /// <summary>What lineups for empty entries are chosen by.</summary>
    /// <value><see cref="AssignmentObjective.Portfolio"/></value>
    public AssignmentObjective Objective { get; init; }

    /// <summary>What they must keep to.</summary>
    /// <value>No rules</value>
    public AssignmentRules Rules { get; init; } = new();
}
