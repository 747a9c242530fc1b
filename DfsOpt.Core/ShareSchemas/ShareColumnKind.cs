
namespace DfsOpt.Core.ShareSchemas;

/// <summary>What a column of the share model measures.</summary>
internal enum ShareColumnKind
{
    /// <summary>The sum of the natural logarithms of the six players' flex ownership.</summary>
    OwnershipLogSum,

    /// <summary>The largest of those logarithms.</summary>
    OwnershipLogMax,

    /// <summary>The smallest of those logarithms.</summary>
    OwnershipLogMin,

    /// <summary>The mean correlation of the fifteen pairs; 0 on a slate without a matrix.</summary>
    AverageCorrelation,

    /// <summary>The sum of the log odds of the six players' flex ownership.</summary>
    OwnershipLogitSum,

    /// <summary>The natural logarithm of the captain's ownership as captain.</summary>
    CaptainOwnershipLog,

    /// <summary>Projected points.</summary>
    ProjectedPoints,

    /// <summary>Salary left, in thousands of dollars, not rounded.</summary>
    SalaryLeft,

    /// <summary>How far the points are below the slate's optimum, as a share of it.</summary>
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
