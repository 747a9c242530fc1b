
namespace DfsOpt.Core.Universe;

/// <summary>A lineup's features: the same as the columns of <c>entries_enriched.csv</c> of the same meaning, to the digit.</summary>
/// <param name="SalaryUsed">In dollars, the captain's 1.5 times, rounded half to even.</param>
/// <param name="SalaryLeft">The cap less <paramref name="SalaryUsed"/>, in dollars, not negative.</param>
/// <param name="SalaryLeftBin">Its bin, such as <c>0_200</c>.</param>
/// <param name="ProjectedPoints">Projected points, the captain's 1.5 times.</param>
/// <param name="GapToOptimal">How far the points stay below the slate's optimum, as a share of it, from 0 to 1.</param>
/// <param name="GapToOptimalBin">Its bin, such as <c>0.01_0.02</c>.</param>
/// <param name="StackPattern"><c>3-3</c>, <c>4-2</c> or <c>5-1</c>.</param>
/// <param name="CaptainTier">The label of the captain's tier, such as <c>stud_1_2</c>.</param>
/// <param name="OwnershipLogSum">Sum of the six natural logarithms of flex ownership (<c>own_score_logprod</c>).</param>
/// <param name="OwnershipLogMax">The largest of the six.</param>
/// <param name="OwnershipLogMin">The least of the six.</param>
/// <param name="CaptainOwnershipLog">Natural logarithm of the captain's ownership as a captain, or of his flex ownership where that is not known.</param>
/// <param name="AverageCorrelation">Mean correlation of the fifteen pairs; <see langword="null"/> without a matrix.</param>
public readonly record struct LineupFeatureValues(
    int SalaryUsed, int SalaryLeft, string SalaryLeftBin, double ProjectedPoints, double GapToOptimal, string GapToOptimalBin,
    string StackPattern, string CaptainTier, double OwnershipLogSum, double OwnershipLogMax, double OwnershipLogMin,
    double CaptainOwnershipLog, double? AverageCorrelation);
