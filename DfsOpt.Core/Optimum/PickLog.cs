namespace DfsOpt.Core.Optimum;

/// <summary>Remembers how each partial lineup came about, one pick on top of another, so that the best can be read back.</summary>
internal sealed class PickLog
{
    /// <summary>The pick of a lineup without players.</summary>
    public const int None = -1;

    private readonly List<(int Earlier, int Player, bool AsCaptain)> _picks = [];

    /// <summary>Adds a pick to the lineup that ended with <paramref name="earlier"/>.</summary>
    public int Add(int earlier, int player, bool asCaptain)
    {
        _picks.Add((earlier, player, asCaptain));
        return _picks.Count - 1;
    }

    /// <summary>The full lineup that ended with <paramref name="pick"/>, captain first.</summary>
    public void Read(int pick, ReadOnlySpan<Candidate> players, Span<Candidate> lineup)
    {
        for (var flex = 1; pick != None; pick = _picks[pick].Earlier)
            lineup[_picks[pick].AsCaptain ? 0 : flex++] = players[_picks[pick].Player];
    }
}
