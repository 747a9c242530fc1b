using DfsOpt.Core.Lineups;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;
using Set = DfsOpt.Core.SharePasses.SetFeature;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// A column of the share model on one slate: a multiple of a set feature, what the captain adds, and a constant; or 1 for the lineups of
/// one stack or bin.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="SetFeature">The set feature, or -1.</param>
/// <param name="Scale">What a unit of the set feature counts.</param>
/// <param name="Captain">What each player adds as the captain, by his place; <see langword="null"/> for nothing.</param>
/// <param name="Constant">What every lineup has.</param>
internal sealed record SlateColumn(ShareColumn Column, int SetFeature, double Scale, double[]? Captain, double Constant)
{
    private const double DollarsInUnit = 1_000;

    // The captain counts 1.5 times: once among the six, and half again.
    private const double CaptainExtra = 0.5;

    /// <summary>A schema's columns on a slate.</summary>
    public static SlateColumn[] Of(ShareSchema schema, UniverseSlate slate) => [.. schema.Columns.Select(column => Of(column, slate))];

    private static SlateColumn Of(ShareColumn column, UniverseSlate slate) => column.Kind switch
    {
        ShareColumnKind.OwnershipLogSum => new(column, Set.OwnershipLogSum, 1, null, 0),
        ShareColumnKind.OwnershipLogMax => new(column, Set.OwnershipLogMax, 1, null, 0),
        ShareColumnKind.OwnershipLogMin => new(column, Set.OwnershipLogMin, 1, null, 0),
        ShareColumnKind.AverageCorrelation => new(column, Set.AverageCorrelation, 1, null, 0),
        ShareColumnKind.OwnershipLogitSum => new(column, Set.OwnershipLogitSum, 1, null, 0),
        ShareColumnKind.ProjectedPoints => new(column, Set.Points, 1, Scaled(PointsOf(slate), CaptainExtra), 0),
        ShareColumnKind.SalaryLeft => new(
            column, Set.Salary, -1, Scaled(ThousandsOf(slate), -CaptainExtra), Showdown.SalaryCap / DollarsInUnit),
        ShareColumnKind.GapToOptimal => new(
            column, Set.Points, -1 / Optimum(slate), Scaled(PointsOf(slate), -CaptainExtra / Optimum(slate)), 1),
        ShareColumnKind.CaptainOwnershipLog => new(column, -1, 0, slate.LogCaptainOwnership, 0),
        ShareColumnKind.CaptainTier => new(column, -1, 0, Array.ConvertAll(slate.TierOf, tier => slate.TierLabels[tier] == column.Label ? 1.0 : 0), 0),
        _ => new(column, -1, 0, null, 0),
    };

    /// <summary>What each player adds to a set feature that is a sum over the six; zeros for the others.</summary>
    public static double[] ValuesOf(UniverseSlate slate, int feature) => feature switch
    {
        Set.OwnershipLogSum => slate.LogOwnership,
        Set.OwnershipLogitSum => slate.LogitOwnership,
        Set.Points => PointsOf(slate),
        Set.Salary => ThousandsOf(slate),
        _ => new double[slate.Players.Length],
    };

    private static double[] PointsOf(UniverseSlate slate) => Array.ConvertAll(slate.Projection, nanos => UniverseSlate.ToPoints(Showdown.FlexHalves * nanos));

    private static double[] ThousandsOf(UniverseSlate slate) => Array.ConvertAll(slate.Salary, dollars => dollars / DollarsInUnit);

    private static double Optimum(UniverseSlate slate) => UniverseSlate.ToPoints(slate.TwiceOptimum!.Value);

    private static double[] Scaled(double[] values, double scale) => Array.ConvertAll(values, value => scale * value);
}
