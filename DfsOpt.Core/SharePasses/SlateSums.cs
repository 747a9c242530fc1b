using System.Runtime.CompilerServices;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// The sums of a pass at one θ: for each captain, stack and cell the weight of its sets and their mean of each set feature. They give the
/// moments at that θ exactly, and approximate the moments at any θ nearby without another pass.
/// </summary>
/// <remarks>
/// Coefficients of captains, stacks and bins scale a row as a whole, so any change of them is exact. A change δ in the coefficients of the
/// set features f scales a row by its mean of exp(δ · f). That mean is approximated by exp(δ · m + δ'Cδ / 2), where m is the row's mean of f
/// and C is the covariance within rows, pooled over all rows: the cumulant generating function up to its second term. If δ is 0, means and
/// covariances are exact.
/// </remarks>
internal sealed unsafe class SlateSums
{
    private const int Columns = MomentTable.Columns;
    private const int Features = SetFeature.Count;

    private readonly RankedPlayers _players;
    private readonly double[] _perFeature;
    private readonly double _logScaleOfSets;
    private readonly RowsOfCaptain[] _rows;
    private readonly double[] _means = new double[Features];
    private readonly double[,] _within = new double[Features, Features];

    /// <param name="table">The sums of a pass.</param>
    /// <param name="weights">The factors of the lineups' weights in it.</param>
    /// <param name="players">The slate.</param>
    public SlateSums(MomentTable table, RankedWeights weights, RankedPlayers players)
    {
        _players = players;
        _perFeature = weights.PerFeature;
        _logScaleOfSets = weights.LogScaleOfSets;
        double total = FindMeans(table, weights.OfRows);
        LogNormaliser = weights.LogScale + Math.Log(total);
        _rows = new RowsOfCaptain[players.Count];
        for (int captain = 0; captain < _rows.Length; captain++)
            _rows[captain] = RowsOf(table.Sums.Pointer + (MomentTable.Row(captain, 0) * Columns), weights.OfRows.Cells);
        var ofRows = Margins(weights.OfRows, new double[Features]);
        for (int one = 0; one < Features; one++)
        {
            for (int other = one; other < Features; other++)
            {
                double covariance = (table.Products[(one * Features) + other] / total) - (_means[one] * _means[other]);
                _within[one, other] = _within[other, one] = covariance - (ofRows.Product(1 + one, 1 + other) / total);
            }
        }
    }

    /// <summary>Natural logarithm of the sum of exp(θ · x) at the θ of the pass.</summary>
    public double LogNormaliser { get; }

    /// <summary>The moments at the θ of the pass, or at one nearby.</summary>
    /// <param name="utility">The utility at θ.</param>
    /// <param name="columns">The columns that θ has coefficients for.</param>
    public SlateMoments At(SlateUtility utility, SlateColumn[] columns)
    {
        double[] change = new double[Features], means = [.. _means];
        for (int feature = 0; feature < Features; feature++)
            change[feature] = utility.PerFeature[feature] - _perFeature[feature];
        var ofRows = new RowWeights(_players, utility);
        double logScale = _logScaleOfSets + ofRows.LogScale;
        for (int feature = 0; feature < Features; feature++)
        {
            double shift = 0;
            for (int other = 0; other < Features; other++)
                shift += _within[feature, other] * change[other];
            logScale += change[feature] * (_means[feature] + (shift / 2));
            means[feature] += shift;
        }

        return SlateMoments.Of(Margins(ofRows, change), logScale, means, _within, _players, columns);
    }

    /// <summary>Computes the mean of each set feature and returns the sum of all weights.</summary>
    private double FindMeans(MomentTable table, RowWeights ofRows)
    {
        double total = 0;
        double* sums = table.Sums.Pointer;
        foreach (double captain in ofRows.Captain)
        {
            for (int cell = 0; cell < MomentTable.RowsOfCaptain; cell++, sums += Columns)
            {
                if (sums[0] == 0)
                    continue;
                double factor = captain * ofRows.Cells[cell];
                total += sums[0] * factor;
                for (int feature = 0; feature < Features; feature++)
                    _means[feature] += sums[1 + feature] * factor;
            }
        }

        for (int feature = 0; feature < Features; feature++)
            _means[feature] /= total;
        return total;
    }

    /// <summary>A captain's rows that are not empty and hold legal lineups.</summary>
    private RowsOfCaptain RowsOf(double* sums, double[] cells)
    {
        Span<int> used = stackalloc int[MomentTable.RowsOfCaptain];
        int count = 0;
        for (int cell = 0; cell < used.Length; cell++)
        {
            used[count] = cell;
            count += sums[cell * Columns] != 0 && cells[cell] != 0 ? 1 : 0;
        }

        var rows = new RowsOfCaptain(used[..count].ToArray(), new double[count], new double[count * Columns]);
        for (int i = 0; i < count; i++)
        {
            double* row = sums + (used[i] * Columns);
            rows.Weights[i] = row[0];
            rows.Columns[i * Columns] = 1;
            for (int feature = 0; feature < Features; feature++)
                rows.Columns[(i * Columns) + 1 + feature] = (row[1 + feature] / row[0]) - _means[feature];
        }

        return rows;
    }

    private SlateMargins Margins(RowWeights ofRows, double[] change)
    {
        bool isChanged = Array.Exists(change, by => by != 0);
        var margins = new SlateMargins(_players.Count);
        Span<double> weights = stackalloc double[MomentTable.RowsOfCaptain];
        for (int captain = 0; captain < _rows.Length; captain++)
        {
            var rows = _rows[captain];
            for (int i = 0; i < rows.Cells.Length; i++)
            {
                weights[i] = rows.Weights[i] * (ofRows.Captain[captain] * ofRows.Cells[rows.Cells[i]]);
                if (isChanged)
                    weights[i] *= Math.Exp(Change(rows.Columns.AsSpan((i * Columns) + 1, Features), change));
            }

            margins.Add(captain, rows, weights);
        }

        return margins;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Change(ReadOnlySpan<double> means, double[] change)
    {
        double sum = 0;
        for (int feature = 0; feature < means.Length; feature++)
            sum += means[feature] * change[feature];
        return sum;
    }
}
