using DfsOpt.Core.Lineups;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.ShareSchemas;

/// <summary>A column of the share model.</summary>
/// <param name="Name">As in <c>theta.json</c>.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Level">The level for which the column is 1, for kinds with levels; otherwise 0.</param>
internal sealed record ShareColumn(string Name, ShareColumnKind Kind, int Level)
{
    /// <summary>The level's label; empty for kinds without levels.</summary>
    public string Label { get; init; } = "";

    /// <summary>The column's value for a lineup.</summary>
    public double ValueOf(in LineupFeatureValues features, UniverseSlate slate, UniverseLineup lineup) => Kind switch
    {
        ShareColumnKind.OwnershipLogSum => features.OwnershipLogSum,
        ShareColumnKind.OwnershipLogMax => features.OwnershipLogMax,
        ShareColumnKind.OwnershipLogMin => features.OwnershipLogMin,
        ShareColumnKind.AverageCorrelation => features.AverageCorrelation ?? 0,
        ShareColumnKind.OwnershipLogitSum => slate.LogitSum(lineup),
        ShareColumnKind.CaptainOwnershipLog => features.CaptainOwnershipLog,
        ShareColumnKind.ProjectedPoints => features.ProjectedPoints,
        ShareColumnKind.SalaryLeft => (Showdown.SalaryCapHalves - slate.DoubledSalary(lineup)) / 2_000.0,
        ShareColumnKind.GapToOptimal => features.GapToOptimal,
        ShareColumnKind.CaptainTier => slate.TierLabels[slate.TierOf[lineup.Captain]] == Label ? 1 : 0,
        ShareColumnKind.StackPattern => features.StackPattern == Label ? 1 : 0,
        ShareColumnKind.SalaryLeftBin => features.SalaryLeftBin == Label ? 1 : 0,
        ShareColumnKind.GapToOptimalBin => features.GapToOptimalBin == Label ? 1 : 0,
        _ => throw new InvalidOperationException($"There is no column {Kind}."),
    };
}
