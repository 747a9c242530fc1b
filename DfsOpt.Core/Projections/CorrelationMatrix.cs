namespace DfsOpt.Core.Projections;

/// <summary>The correlation of points for each pair of a slate's players.</summary>
internal sealed class CorrelationMatrix
{
    private const double SameWithin = 1e-9;

    private readonly double[] _cells;
    private readonly int _players;

    /// <param name="players">How many players the slate has.</param>
    public CorrelationMatrix(int players)
    {
        _players = players;
        _cells = new double[players * players];
        for (int i = 0; i < _cells.Length; i++)
            _cells[i] = double.NaN;
    }

    /// <summary>The pair's correlation: the mean of its two cells, or the only cell there is, or 0.</summary>
    public double this[int one, int other] => _cells[(one * _players) + other];

    /// <summary>Whether any cell has a value.</summary>
    public bool HasCells => Array.Exists(_cells, cell => !double.IsNaN(cell));

    /// <summary>The share of the pairs that have a cell, from 0 to 1; known once the matrix is symmetric.</summary>
    public double Coverage { get; private set; }

    /// <summary>Sets one cell.</summary>
    public void Set(int row, int column, double value) => _cells[(row * _players) + column] = value;

    /// <summary>Clears a row's cells.</summary>
    public void ClearRow(int row) => Array.Fill(_cells, double.NaN, row * _players, _players);

    /// <summary>Makes the matrix symmetric, and returns the pairs whose two cells differed.</summary>
    public IReadOnlyList<PlayerPair> MakeSymmetric()
    {
        var differing = new List<PlayerPair>();
        int pairs = 0;
        for (int one = 0; one < _players; one++)
        {
            for (int other = one + 1; other < _players; other++)
            {
                double above = this[one, other], below = this[other, one];
                double value = double.IsNaN(above) ? below : double.IsNaN(below) ? above : (above + below) / 2;
                if (Math.Abs(above - below) > SameWithin)
                    differing.Add(new PlayerPair(one, other));
                pairs += double.IsNaN(value) ? 0 : 1;
                value = double.IsNaN(value) ? 0 : value;
                Set(one, other, value);
                Set(other, one, value);
            }
        }

        Coverage = _players < 2 ? 0 : pairs / (_players * (_players - 1) / 2.0);
        return differing;
    }
}

/// <summary>Two players of a slate, by index.</summary>
internal readonly record struct PlayerPair(int One, int Other);
