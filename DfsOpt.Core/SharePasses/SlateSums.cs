using System.Runtime.CompilerServices;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// What a pass at one θ tells of a slate: by captain, stack and cell the weight of the sets there, and their mean of each set feature.
/// The moments at that θ come out of it, and close ones at any θ near it without another pass.
/// </summary>
/// <remarks>
/// What θ gives captains, stacks and bins weighs a row as a whole, so that any change of it is exact. A change δ of what it gives the
/// set features f weighs a row by its mean of exp(δ · f), which is taken for exp(δ · m + δ'Cδ / 2): m is the row's mean of f, and C the
/// covariance within rows, over all of them. That is the cumulant generating function to its second term, with one C for all rows.
/// Where δ is 0 means and covariances are exact.
/// </remarks>
internal sealed unsafe class SlateSums
{
    private const int Columns = MomentTable.Columns;
    private const int Features = SetFeature.Count;

    private readonly RankedPlayers _players;
    private readonly double[] _perFeature;
    private readonly double _logScaleOfSets;

    // The rows that are not empty: their numbers, their weights, and 1 before each one's means, less those of the slate.
    private readonly int[] _rows;
    private readonly double[] _weights;
    private readonly Aligned<double> _means;
    private readonly double[] _slateMeans = new double[Features];

    private readonly double[,] _within = new double[Features, Features];

    /// <param name="table">The sums of a pass.</param>
    /// <param name="weights">The factors of the lineups' weights in it.</param>
    /// <param name="players">The slate.</param>
    public SlateSums(MomentTable table, RankedWeights weights, RankedPlayers players)
    {
        _players = players;
        _perFeature = weights.PerFeature;
        _logScaleOfSets = weights.LogScaleOfSets;
        _rows = UsedRows(table, weights);
        _weights = Array.ConvertAll(_rows, row => table.Sums[row * Columns]);
        _means = new Aligned<double>(_rows.Length * Columns);
        double total = 0;
        double* means = _means.Pointer;
        for (int i = 0; i < _rows.Length; i++, means += Columns)
        {
            var sums = table.Sums.Span.Slice(_rows[i] * Columns, Columns);
            double factor = weights.Rows[_rows[i]];
            total += sums[0] * factor;
            means[0] = 1;
            for (int feature = 0; feature < Features; feature++)
            {
                _slateMeans[feature] += sums[1 + feature] * factor;
                means[1 + feature] = sums[1 + feature] / sums[0];
            }
        }

        for (int feature = 0; feature < Features; feature++)
            _slateMeans[feature] /= total;
        LogNormaliser = weights.LogScale + Math.Log(total);
        FindWithin(table, weights, total);
    }

    /// <summary>Natural logarithm of the sum of exp(θ · x) at the θ of the pass.</summary>
    public double LogNormaliser { get; }

    /// <summary>The moments at a θ near that of the pass, or there.</summary>
    /// <param name="utility">The utility at θ.</param>
    /// <param name="columns">The columns that θ has coefficients for.</param>
    public SlateMoments At(SlateUtility utility, SlateColumn[] columns)
    {
        double[] change = new double[Features], shift = new double[Features];
        for (int feature = 0; feature < Features; feature++)
            change[feature] = utility.PerFeature[feature] - _perFeature[feature];
        double logScale = _logScaleOfSets;
        for (int feature = 0; feature < Features; feature++)
        {
            for (int other = 0; other < Features; other++)
                shift[feature] += _within[feature, other] * change[other];
            logScale += change[feature] * (_slateMeans[feature] + (shift[feature] / 2));
        }

        var ofRows = new RowWeights(_players, utility);
        var margins = new SlateMargins(_players.Count);
        Add(margins, ofRows, change);
        for (int feature = 0; feature < Features; feature++)
            shift[feature] += _slateMeans[feature];
        return SlateMoments.Of(margins, logScale + ofRows.LogScale, shift, _within, _players, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(SlateMargins margins, RowWeights ofRows, double[] change)
    {
        bool isChanged = Array.Exists(change, by => by != 0);
        double[] captains = ofRows.Captain, cells = ofRows.Cells;
        double* means = _means.Pointer;
        for (int i = 0; i < _rows.Length; i++, means += Columns)
        {
            int row = _rows[i], captain = row / MomentTable.RowsOfCaptain;
            double weight = _weights[i] * (captains[captain] * cells[row - (captain * MomentTable.RowsOfCaptain)]);
            if (isChanged)
                weight *= Math.Exp(Change(means + 1, change));
            margins.Add(row, weight, means);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Change(double* means, double[] change)
    {
        double sum = 0;
        for (int feature = 0; feature < change.Length; feature++)
            sum += means[feature] * change[feature];
        return sum;
    }

    /// <summary>Takes the slate's means off the rows', and finds the covariance within rows: that of all lineups less that of the rows' means.</summary>
    private void FindWithin(MomentTable table, RankedWeights weights, double total)
    {
        var margins = new SlateMargins(_players.Count);
        double* means = _means.Pointer;
        for (int i = 0; i < _rows.Length; i++, means += Columns)
        {
            for (int feature = 0; feature < Features; feature++)
                means[1 + feature] -= _slateMeans[feature];
            margins.Add(_rows[i], _weights[i] * weights.Rows[_rows[i]], means);
        }

        for (int one = 0; one < Features; one++)
        {
            for (int other = one; other < Features; other++)
            {
                double product = (table.Products[(one * Features) + other] / total) - (_slateMeans[one] * _slateMeans[other]);
                _within[one, other] = _within[other, one] = product - (margins.Product(1 + one, 1 + other) / total);
            }
        }
    }

    private static int[] UsedRows(MomentTable table, RankedWeights weights)
    {
        var rows = new List<int>();
        for (int row = 0; row < weights.Rows.Length; row++)
        {
            if (weights.Rows[row] != 0 && table.Sums[row * Columns] != 0)
                rows.Add(row);
        }

        return [.. rows];
    }
}
