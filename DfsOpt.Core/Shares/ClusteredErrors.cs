namespace DfsOpt.Core.Shares;

/// <summary>
/// Standard errors that treat each contest as a cluster. Entries of a contest are alike, so errors computed from single entries would be too small.
/// </summary>
internal static class ClusteredErrors
{
    /// <summary>
    /// The square root of the inverse information of the effective entries; with more contests than coefficients, the square root of the sandwich variance by
    /// contest if that is larger.
    /// </summary>
    /// <param name="at">The optimum of the fit.</param>
    /// <param name="contests">How many contests there are.</param>
    /// <param name="l2">The penalty.</param>
    /// <param name="independent">The columns that vary on their own.</param>
    /// <param name="identified">Those of them whose coefficient the data determine; the others have no standard error.</param>
    /// <remarks>The sandwich is White's, by clusters (Liang and Zeger 1986), times C/(C − 1).</remarks>
    public static double?[] Of(SharePoint at, int contests, double l2, bool[] independent, bool[] identified)
    {
        int n = identified.Length;
        double[,] information = (double[,])at.Curvature.Clone();
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                information[i, j] = at.Objective.TotalWeight * (information[i, j] + (i == j ? 2 * l2 : 0));
        }

        double[,] inverse = LinearAlgebra.Inverse(information, independent);
        double[] variance = new double[n];
        for (int i = 0; i < n; i++)
            variance[i] = inverse[i, i];
        if (contests > n)
        {
            double[,] sandwich = LinearAlgebra.Multiply(LinearAlgebra.Multiply(inverse, at.Objective.Spread(at.Moments)), inverse);
            double correction = contests / (contests - 1.0);
            for (int i = 0; i < n; i++)
                variance[i] = Math.Max(variance[i], correction * sandwich[i, i]);
        }

        double?[] errors = new double?[n];
        for (int i = 0; i < n; i++)
            errors[i] = identified[i] ? Math.Sqrt(variance[i]) : null;
        return errors;
    }
}
