
namespace DfsOpt.Core.ShareSchemas;

/// <summary>What a column of the share model measures of a lineup.</summary>
internal enum ShareColumnKind
{
    /// <summary>Sum of the logarithms of the six flex ownerships.</summary>
    OwnershipLogSum,

    /// <summary>The largest of those logarithms.</summary>
    OwnershipLogMax,

    /// <summary>The least of those logarithms.</summary>
    OwnershipLogMin,

    /// <summary>Mean correlation of the fifteen pairs; 0 on a slate without a matrix.</summary>
    AverageCorrelation,

    /// <summary>Sum of the log odds of the six flex ownerships.</summary>
    OwnershipLogitSum,

    /// <summary>Logarithm of the captain's ownership as a captain.</summary>
    CaptainOwnershipLog,

    /// <summary>Projected points.</summary>
    ProjectedPoints,

    /// <summary>Salary left, in thousands of dollars, not rounded.</summary>
    SalaryLeft,

    /// <summary>How far the points stay below the slate's optimum, as a share of it.</summary>
    GapToOptimal,

    /// <summary>1 for captains of one tier.</summary>
    CaptainTier,

    /// <summary>1 for lineups of one stack pattern.</summary>
    StackPattern,

    /// <summary>1 for lineups of one bin of salary left.</summary>
    SalaryLeftBin,

    /// <summary>1 for lineups of one bin of the gap.</summary>
    GapToOptimalBin,
}
