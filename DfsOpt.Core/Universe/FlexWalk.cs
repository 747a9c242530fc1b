using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Universe;

/// <summary>
/// Enumerates a captain's flex players in lexicographic order: four at a time, with all players who complete them to a legal lineup.
/// </summary>
internal sealed class FlexWalk
{
    private const int Fixed = 4;
    private const int AnyTeam = -1;

    private readonly int[] _others;
    private readonly int[] _salaryHalves;
    private readonly int[] _teamOf;
    private readonly int _captainHalves;
    private readonly int _captainTeam;
    private readonly int[] _four = new int[Fixed];
    private int _left;
    private int _barredTeam;

    /// <param name="captain">The captain's index.</param>
    /// <param name="salary">Each player's salary, in dollars.</param>
    /// <param name="teamOf">Each player's team.</param>
    public FlexWalk(int captain, int[] salary, int[] teamOf)
    {
        _others = CaptainLineups.OthersThan(captain, salary.Length);
        _salaryHalves = Array.ConvertAll(_others, player => Showdown.FlexHalves * salary[player]);
        _teamOf = Array.ConvertAll(_others, player => teamOf[player]);
        _captainHalves = Showdown.CaptainHalves * salary[captain];
        _captainTeam = teamOf[captain];
        for (int slot = 0; slot < Fixed; slot++)
            _four[slot] = slot;
        _four[Fixed - 1]--;
    }

    /// <summary>One of the four players, by his index in the universe.</summary>
    public int Four(int slot) => _others[_four[slot]];

    /// <summary>Goes on to the next four players; <see langword="false"/> after the last.</summary>
    public bool MoveNext()
    {
        int slot = Fixed - 1;
        // The four must leave at least one player after them.
        while (slot >= 0 && _four[slot] >= _others.Length - Fixed - 1 + slot)
            slot--;
        if (slot < 0)
            return false;
        _four[slot]++;
        for (int later = slot + 1; later < Fixed; later++)
            _four[later] = _four[later - 1] + 1;
        _left = Showdown.SalaryCapHalves - _captainHalves;
        _barredTeam = _captainTeam;
        foreach (int player in _four)
        {
            _left -= _salaryHalves[player];
            _barredTeam = _teamOf[player] == _captainTeam ? _barredTeam : AnyTeam;
        }

        return true;
    }

    /// <summary>Writes the players who complete the four to a legal lineup, by their indexes in the universe, and returns how many there are.</summary>
    /// <param name="last">A buffer for as many elements as the universe has players.</param>
    public int Complete(Span<byte> last)
    {
        int count = 0;
        for (int player = _four[Fixed - 1] + 1; player < _others.Length; player++)
        {
            last[count] = (byte)_others[player];
            count += IsLegal(player) ? 1 : 0;
        }

        return count;
    }

    private bool IsLegal(int player) => (_salaryHalves[player] <= _left) & (_teamOf[player] != _barredTeam);
}
