namespace DfsOpt.Core.Shares;

/// <summary>The linear algebra that Newton's method needs, on symmetric matrices of a few dozen rows.</summary>
internal static class LinearAlgebra
{
    // A column scaled to 1 is independent if the columns before it leave at least this much of it; less is rounding.
    private const double LeastPivot = 1e-9;

    // The least coefficient that makes a column part of a combination: well above the rounding error of 0 with such a pivot.
    private const double LeastPart = 1e-3;

    public static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        return sum;
    }

    public static double[] Sum(double[] one, double[] other)
    {
        double[] sum = new double[one.Length];
        for (int i = 0; i < sum.Length; i++)
            sum[i] = one[i] + other[i];
        return sum;
    }

    public static double[] Difference(double[] one, double[] other)
    {
        double[] difference = new double[one.Length];
        for (int i = 0; i < difference.Length; i++)
            difference[i] = one[i] - other[i];
        return difference;
    }

    /// <summary>The columns that are not a combination of those before them, by a Cholesky factorisation of the matrix scaled to a diagonal of ones.</summary>
    public static bool[] Independent(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        double[,] factor = new double[n, n];
        bool[] independent = new bool[n];
        for (int i = 0; i < n; i++)
        {
            if (!(matrix[i, i] > 0))
                continue;
            for (int j = 0; j < i; j++)
            {
                if (independent[j])
                    factor[i, j] = (Scaled(i, j) - Dot(factor, i, j, j)) / factor[j, j];
            }

            double pivot = 1 - Dot(factor, i, i, i);
            independent[i] = pivot > LeastPivot;
            factor[i, i] = independent[i] ? Math.Sqrt(pivot) : 0;
        }

        return independent;

        double Scaled(int i, int j) => matrix[i, j] / Math.Sqrt(matrix[i, i] * matrix[j, j]);
    }

    /// <summary>The columns whose coefficients are determined: those that are <see cref="Independent"/> and not part of the combination that makes up another column.</summary>
    /// <param name="matrix">A symmetric matrix without negative eigenvalues.</param>
    /// <param name="independent">Its columns that are not a combination of those before them.</param>
    public static bool[] Determined(double[,] matrix, bool[] independent)
    {
        var factor = new CholeskyFactor(matrix, independent);
        bool[] determined = [.. independent];
        for (int dependent = 0; dependent < independent.Length; dependent++)
        {
            if (independent[dependent] || !(matrix[dependent, dependent] > 0))
                continue;
            // The dependent column as a combination of the independent ones, all scaled to 1.
            double[] column = [.. Enumerable.Range(0, independent.Length).Select(i => matrix[i, dependent])];
            double[] parts = factor.Solve(column);
            for (int i = 0; i < parts.Length; i++)
                determined[i] &= Math.Abs(parts[i]) * Math.Sqrt(matrix[i, i] / matrix[dependent, dependent]) <= LeastPart;
        }

        return determined;
    }

    /// <summary>The inverse of a positive definite matrix over some of its rows; zeros in the others.</summary>
    public static double[,] Inverse(double[,] matrix, bool[] rows)
    {
        double[,] inverse = new double[rows.Length, rows.Length];
        var factor = new CholeskyFactor(matrix, rows);
        double[] unit = new double[rows.Length];
        for (int column = 0; column < rows.Length; column++)
        {
            Array.Clear(unit);
            unit[column] = rows[column] ? 1 : 0;
            double[] solution = factor.Solve(unit);
            for (int row = 0; row < rows.Length; row++)
                inverse[row, column] = solution[row];
        }

        return inverse;
    }

    public static double[] Multiply(double[,] matrix, double[] vector)
    {
        double[] product = new double[vector.Length];
        for (int i = 0; i < product.Length; i++)
        {
            for (int j = 0; j < vector.Length; j++)
                product[i] += matrix[i, j] * vector[j];
        }

        return product;
    }

    public static double[,] Multiply(double[,] one, double[,] other)
    {
        int n = one.GetLength(0);
        double[,] product = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < n; k++)
            {
                for (int j = 0; j < n; j++)
                    product[i, j] += one[i, k] * other[k, j];
            }
        }

        return product;
    }

    private static double Dot(double[,] rows, int one, int other, int length)
    {
        double sum = 0;
        for (int k = 0; k < length; k++)
            sum += rows[one, k] * rows[other, k];
        return sum;
    }
}
