namespace DfsOpt.Core.Optimum;

/// <summary>Records the picks of each partial lineup, each pick with the one before it, so that the best lineup can be read back.</summary>
internal sealed class PickLog
{
    /// <summary>The pick of a lineup without players.</summary>
    public const int None = -1;

    private Pick[] _picks = new Pick[256];
    private int _count;

    /// <summary>Adds a pick to the lineup that ended with <paramref name="earlier"/>.</summary>
    public int Add(int earlier, int player, bool asCaptain)
    {
        if (_count == _picks.Length)
        {
            var more = new Pick[2 * _count];
            Array.Copy(_picks, more, _count);
            _picks = more;
        }
        _picks[_count] = new Pick(earlier, player, asCaptain);
        return _count++;
    }

    /// <summary>The full lineup that ended with <paramref name="pick"/>, captain first.</summary>
    public void Read(int pick, Candidate[] players, Candidate[] lineup)
    {
        for (int flex = 1; pick != None; pick = _picks[pick].Earlier)
            lineup[_picks[pick].AsCaptain ? 0 : flex++] = players[_picks[pick].Player];
    }

    private readonly record struct Pick(int Earlier, int Player, bool AsCaptain);
}

/// <summary>A lineup with open slots.</summary>
/// <param name="TwicePoints">Its points so far, in units of 0.5e-9 points.</param>
/// <param name="TwiceSalary">Its salary so far, in half-dollars.</param>
/// <param name="LastPick">Its latest pick in the <see cref="PickLog"/>.</param>
internal readonly record struct PartialLineup(long TwicePoints, int TwiceSalary, int LastPick);
