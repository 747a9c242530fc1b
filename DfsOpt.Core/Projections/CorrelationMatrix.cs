namespace DfsOpt.Core.Projections;

/// <summary>How the points of two players of a slate move together, for each pair.</summary>
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

    /// <summary>The pair's correlation: the mean of its two cells, the one that is there, or 0.</summary>
    public double this[int one, int other] => _cells[(one * _players) + other];

    /// <summary>Whether any cell is in.</summary>
    public bool HasCells => Array.Exists(_cells, cell => !double.IsNaN(cell));

    /// <summary>Puts one cell in.</summary>
    public void Set(int row, int column, double value) => _cells[(row * _players) + column] = value;

    /// <summary>Takes a row's cells out.</summary>
    public void ClearRow(int row) => Array.Fill(_cells, double.NaN, row * _players, _players);

    /// <summary>Makes the two cells of each pair one; says for which pairs they differed.</summary>
    public IReadOnlyList<PlayerPair> Settle()
    {
        var differing = new List<PlayerPair>();
        for (int one = 0; one < _players; one++)
        {
            for (int other = one + 1; other < _players; other++)
            {
                double above = this[one, other], below = this[other, one];
                double settled = double.IsNaN(above) ? below : double.IsNaN(below) ? above : (above + below) / 2;
                if (Math.Abs(above - below) > SameWithin)
                    differing.Add(new PlayerPair(one, other));
                settled = double.IsNaN(settled) ? 0 : settled;
                Set(one, other, settled);
                Set(other, one, settled);
            }
        }

        return differing;
    }
}

/// <summary>Two players of a slate, by their numbers there.</summary>
internal readonly record struct PlayerPair(int One, int Other);
