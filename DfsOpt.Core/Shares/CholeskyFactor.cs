namespace DfsOpt.Core.Shares;

/// <summary>The Cholesky factor of a positive definite matrix over some of its rows, scaled to a diagonal of ones.</summary>
internal sealed class CholeskyFactor
{
    private readonly int[] _rows;
    private readonly double[] _scale;

    // The lower triangle, row by row.
    private readonly double[][] _factor;

    /// <param name="matrix">A symmetric matrix.</param>
    /// <param name="rows">The rows and columns to use.</param>
    public CholeskyFactor(double[,] matrix, bool[] rows)
    {
        var counted = new List<int>();
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row])
                counted.Add(row);
        }

        _rows = [.. counted];
        _scale = Array.ConvertAll(_rows, row => Math.Sqrt(matrix[row, row]));
        _factor = new double[_rows.Length][];
        for (int i = 0; i < _factor.Length; i++)
        {
            double[] row = _factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++)
            {
                double left = (matrix[_rows[i], _rows[j]] / (_scale[i] * _scale[j])) - LinearAlgebra.Dot(row.AsSpan(0, j), _factor[j]);
                row[j] = i == j ? Math.Sqrt(left) : left / _factor[j][j];
            }
        }
    }

    /// <summary>Solves for the vector that the matrix maps to the given one; 0 in the rows that are not used.</summary>
    public double[] Solve(double[] right)
    {
        int n = _factor.Length;
        double[] scaled = new double[n], solution = new double[right.Length];
        for (int i = 0; i < n; i++)
            scaled[i] = ((right[_rows[i]] / _scale[i]) - LinearAlgebra.Dot(scaled.AsSpan(0, i), _factor[i])) / _factor[i][i];
        for (int i = n - 1; i >= 0; i--)
        {
            scaled[i] /= _factor[i][i];
            for (int j = 0; j < i; j++)
                scaled[j] -= scaled[i] * _factor[i][j];
            solution[_rows[i]] = scaled[i] / _scale[i];
        }

        return solution;
    }
}
