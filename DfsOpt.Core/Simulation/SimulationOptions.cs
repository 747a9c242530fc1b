using DfsOpt.Core.Assignment;

namespace DfsOpt.Core.Simulation;

/// <summary>How a contest is simulated.</summary>
public sealed record SimulationOptions
{
    /// <summary>How many draws lineups are chosen on; they are graded on as many others.</summary>
    /// <value>Defaults to 10,000.</value>
    public int Draws { get; init; } = 10_000;

    /// <summary>How many fields of opponents lineups are chosen against; they are graded against as many others. Fields take turns among the draws. With a single field, standard errors hold for that field only.</summary>
    /// <value>Defaults to 20.</value>
    public int Fields { get; init; } = 20;

    /// <summary>How many candidate lineups are graded on all draws, in addition to the user's own.</summary>
    /// <value>Defaults to 2,000.</value>
    public int Candidates { get; init; } = 2_000;

    /// <summary>The seed of all random numbers.</summary>
    /// <value>Defaults to 1337.</value>
    public long Seed { get; init; } = 1337;

    /// <summary>How lineups are chosen for empty entries.</summary>
    /// <value>Defaults to <see cref="AssignmentObjective.Portfolio"/>.</value>
    public AssignmentObjective Objective { get; init; }

    /// <summary>The rules for lineups of empty entries.</summary>
    /// <value>Defaults to no rules.</value>
    public AssignmentRules Rules { get; init; } = new();
}
