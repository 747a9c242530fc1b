using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.SharePasses;

/// <summary>What the six players of a lineup have in common, whoever is the captain: the columns of a <see cref="MomentTable"/> behind its weights.</summary>
internal static class SetFeature
{
    public const int OwnershipLogSum = 0;
    public const int OwnershipLogMax = 1;
    public const int OwnershipLogMin = 2;
    public const int AverageCorrelation = 3;
    public const int OwnershipLogitSum = 4;

    /// <summary>Points of the six, none of them 1.5 times.</summary>
    public const int Points = 5;

    /// <summary>Salary of the six in thousands of dollars, none of them 1.5 times.</summary>
    public const int Salary = 6;

    /// <summary>How many there are.</summary>
    public const int Count = 7;

    /// <summary>How many of them the first schema has, from the first on.</summary>
    public const int CountOfV1 = 4;

    /// <summary>How many of them a schema has, from the first on.</summary>
    public static int CountOf(ShareSchema schema) => schema.Name == ShareSchema.V1 ? CountOfV1 : Count;
}
