
namespace DfsOpt.Core.Universe;

/// <summary>A lineup's features, digit for digit the same as the corresponding columns of <c>entries_enriched.csv</c>.</summary>
/// <param name="SalaryUsed">The salary in dollars, 1.5 times for the captain, rounded half to even.</param>
/// <param name="SalaryLeft">The cap less <paramref name="SalaryUsed"/>, in dollars, 0 or more.</param>
/// <param name="SalaryLeftBin">Its bin, such as <c>0_200</c>.</param>
/// <param name="ProjectedPoints">Projected points, 1.5 times for the captain.</param>
/// <param name="GapToOptimal">How far the points are below the slate's optimum, as a share of it, from 0 to 1.</param>
/// <param name="GapToOptimalBin">Its bin, such as <c>0.01_0.02</c>.</param>
/// <param name="StackPattern"><c>3-3</c>, <c>4-2</c> or <c>5-1</c>.</param>
/// <param name="CaptainTier">The label of the captain's tier, such as <c>stud_1_2</c>.</param>
/// <param name="OwnershipLogSum">The sum of the six natural logarithms of flex ownership (<c>own_score_logprod</c>).</param>
/// <param name="OwnershipLogMax">The largest of the six.</param>
/// <param name="OwnershipLogMin">The smallest of the six.</param>
/// <param name="CaptainOwnershipLog">The natural logarithm of the captain's ownership as captain, or of his flex ownership if that is not known.</param>
/// <param name="AverageCorrelation">The mean correlation of the fifteen pairs; <see langword="null"/> without a matrix.</param>
public readonly record struct LineupFeatureValues(
    int SalaryUsed, int SalaryLeft, string SalaryLeftBin, double ProjectedPoints, double GapToOptimal, string GapToOptimalBin,
    string StackPattern, string CaptainTier, double OwnershipLogSum, double OwnershipLogMax, double OwnershipLogMin,
    double CaptainOwnershipLog, double? AverageCorrelation);
