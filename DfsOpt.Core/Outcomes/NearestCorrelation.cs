namespace DfsOpt.Core.Outcomes;

/// <summary>
/// The valid correlation matrix (symmetric, 1 on the diagonal, no negative eigenvalue) with the least sum of squared differences from a table of pair
/// correlations.
/// </summary>
/// <remarks>Alternating projections with Dykstra's correction: Higham, Computing the Nearest Correlation Matrix, IMA J. Numer. Anal. 22 (2002).</remarks>
internal static class NearestCorrelation
{
    private const int MostIterations = 1_000;
    private const double Settled = 1e-9;

    // Rounding alone makes eigenvalues of a singular matrix this negative.
    private const double RoundedZero = -1e-10;

    /// <summary>Finds the matrix, and reports how much it changed.</summary>
    /// <param name="pairs">The table: symmetric, from -1 to 1, 1 on the diagonal. It is not modified.</param>
    public static (double[,] Matrix, CorrelationRepair Repair) Of(double[,] pairs)
    {
        int n = pairs.GetLength(0);
        double least = n == 0 ? 1 : new SymmetricEigen(pairs).Values.Min();
        if (least >= RoundedZero)
            return ((double[,])pairs.Clone(), new CorrelationRepair(least, 0));
        double[,] unit = (double[,])pairs.Clone();
        double[,] correction = new double[n, n];
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double[,] shifted = new double[n, n];
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                    shifted[i, j] = unit[i, j] - correction[i, j];
            }

            double[,] positive = new SymmetricEigen(shifted).PositivePart();
            double moved = 0;
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    correction[i, j] = positive[i, j] - shifted[i, j];
                    double next = i == j ? 1 : positive[i, j];
                    moved = Math.Max(moved, Math.Abs(next - unit[i, j]));
                    unit[i, j] = next;
                }
            }

            if (moved < Settled)
                break;
        }

        double[,] nearest = WithUnitDiagonal(new SymmetricEigen(unit).PositivePart());
        return (nearest, new CorrelationRepair(least, LargestChange(pairs, nearest)));
    }

    private static double[,] WithUnitDiagonal(double[,] positive)
    {
        int n = positive.GetLength(0);
        double[,] scaled = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                scaled[i, j] = i == j ? 1 : positive[i, j] / Math.Sqrt(positive[i, i] * positive[j, j]);
        }

        return scaled;
    }

    private static double LargestChange(double[,] before, double[,] after)
    {
        double largest = 0;
        for (int i = 0; i < before.GetLength(0); i++)
        {
            for (int j = 0; j < i; j++)
                largest = Math.Max(largest, Math.Abs(before[i, j] - after[i, j]));
        }

        return largest;
    }
}

/// <summary>How a table of pair correlations was changed so that outcomes can be drawn with it.</summary>
/// <param name="SmallestEigenvalue">The table's smallest eigenvalue. If it is negative, no outcomes can have these correlations, and the nearest valid matrix is used.</param>
/// <param name="LargestChange">The largest change of a pair's correlation; 0 if none was changed.</param>
public sealed record CorrelationRepair(double SmallestEigenvalue, double LargestChange);
