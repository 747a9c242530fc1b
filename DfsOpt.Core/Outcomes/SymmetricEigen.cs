namespace DfsOpt.Core.Outcomes;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix.</summary>
/// <remarks>The cyclic Jacobi method: Golub and Van Loan, Matrix Computations, section 8.5.</remarks>
internal sealed class SymmetricEigen
{
    private const int MostSweeps = 60;
    private const double Negligible = 1e-30;

    private readonly double[,] _rest;

    /// <param name="matrix">A symmetric matrix. It is not modified.</param>
    public SymmetricEigen(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        _rest = (double[,])matrix.Clone();
        Vectors = new double[n, n];
        for (int i = 0; i < n; i++)
            Vectors[i, i] = 1;
        for (int sweep = 0; sweep < MostSweeps && OffDiagonal() > Negligible; sweep++)
        {
            for (int p = 0; p < n - 1; p++)
            {
                for (int q = p + 1; q < n; q++)
                    Rotate(p, q);
            }
        }

        Values = new double[n];
        for (int i = 0; i < n; i++)
            Values[i] = _rest[i, i];
    }

    /// <summary>The eigenvalues, in no particular order.</summary>
    public double[] Values { get; }

    /// <summary>The eigenvectors: column i belongs to value i.</summary>
    public double[,] Vectors { get; }

    /// <summary>The nearest matrix without negative eigenvalues.</summary>
    public double[,] PositivePart()
    {
        int n = Values.Length;
        double[,] part = new double[n, n];
        for (int k = 0; k < n; k++)
        {
            if (Values[k] <= 0)
                continue;
            for (int i = 0; i < n; i++)
            {
                double scaled = Values[k] * Vectors[i, k];
                for (int j = 0; j < n; j++)
                    part[i, j] += scaled * Vectors[j, k];
            }
        }

        return part;
    }

    private double OffDiagonal()
    {
        double sum = 0;
        for (int i = 0; i < _rest.GetLength(0); i++)
        {
            for (int j = 0; j < i; j++)
                sum += _rest[i, j] * _rest[i, j];
        }

        return sum;
    }

    private void Rotate(int p, int q)
    {
        double off = _rest[p, q];
        if (off * off <= Negligible * Negligible)
            return;
        double theta = (_rest[q, q] - _rest[p, p]) / (2 * off);
        double tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt(1 + (theta * theta)));
        double cosine = 1 / Math.Sqrt(1 + (tangent * tangent)), sine = tangent * cosine;
        int n = _rest.GetLength(0);
        for (int i = 0; i < n; i++)
            (_rest[i, p], _rest[i, q]) = ((cosine * _rest[i, p]) - (sine * _rest[i, q]), (sine * _rest[i, p]) + (cosine * _rest[i, q]));
        for (int i = 0; i < n; i++)
        {
            (_rest[p, i], _rest[q, i]) = ((cosine * _rest[p, i]) - (sine * _rest[q, i]), (sine * _rest[p, i]) + (cosine * _rest[q, i]));
            (Vectors[i, p], Vectors[i, q]) = ((cosine * Vectors[i, p]) - (sine * Vectors[i, q]), (sine * Vectors[i, p]) + (cosine * Vectors[i, q]));
        }
    }
}
