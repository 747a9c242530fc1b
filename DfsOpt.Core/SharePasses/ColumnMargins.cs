namespace DfsOpt.Core.SharePasses;

/// <summary>A column of the share model as sums over a slate's margins.</summary>
internal sealed class ColumnMargins
{
    private static readonly double[] _zeros = new double[Math.Max(MomentTable.Columns, SlateMargins.Levels)];

    private readonly SlateMargins _margins;
    private readonly int _level;
    private readonly int _feature;
    private readonly double _scale;

    // What each captain adds, by his rank; and sums, over captains, of that times the captains' sums of each column and level.
    private readonly double[] _captains = [];
    private readonly double[] _ofCaptains = _zeros;
    private readonly double[] _ofLevels = _zeros;

    public ColumnMargins(SlateColumn column, SlateMargins margins, RankedPlayers players)
    {
        _margins = margins;
        _level = SlateMargins.LevelOf(column.Column);
        (_feature, _scale) = (column.SetFeature, column.Scale);
        if (column.Captain is { } values)
        {
            _captains = Array.ConvertAll(players.PlaceOf, place => values[place]);
            _ofCaptains = new double[MomentTable.Columns];
            _ofLevels = new double[SlateMargins.Levels];
            for (int captain = 0; captain < _captains.Length; captain++)
            {
                for (int i = 0; i < _ofCaptains.Length; i++)
                    _ofCaptains[i] += _captains[captain] * margins.OfCaptain(captain, i);
                for (int level = 0; level < _ofLevels.Length; level++)
                    _ofLevels[level] += _captains[captain] * margins.OfCaptainAndLevel(captain, level);
            }
        }

        Sum = _level >= 0 ? margins.OfLevel(_level, 0) : _ofCaptains[0] + (_feature >= 0 ? _scale * margins.Product(0, 1 + _feature) : 0);
    }

    /// <summary>Sum of weights times the column.</summary>
    public double Sum { get; }

    /// <summary>Sum of weights times this column and another.</summary>
    public double Product(ColumnMargins other)
    {
        if (_level >= 0)
            return other._level >= 0 ? _margins.OfLevels(_level, other._level) : other.WithLevel(_level);
        return other._level >= 0 ? WithLevel(other._level) : WithNumber(other);
    }

    private double WithLevel(int level) => _ofLevels[level] + (_feature >= 0 ? _scale * _margins.OfLevel(level, 1 + _feature) : 0);

    private double WithNumber(ColumnMargins other)
    {
        double sum = 0;
        for (int captain = 0; captain < Math.Min(_captains.Length, other._captains.Length); captain++)
            sum += _captains[captain] * other._captains[captain] * _margins.OfCaptain(captain, 0);
        if (_feature >= 0)
            sum += _scale * other._ofCaptains[1 + _feature];
        if (other._feature >= 0)
            sum += other._scale * _ofCaptains[1 + other._feature];
        if (_feature >= 0 && other._feature >= 0)
            sum += _scale * other._scale * _margins.Product(1 + _feature, 1 + other._feature);
        return sum;
    }
}
