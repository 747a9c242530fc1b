namespace DfsOpt.Core.Optimum;

/// <summary>The candidates for the last open slot: the players still to come whom no cheaper player outscores, cheapest first.</summary>
internal sealed class LastPlayers
{
    private readonly WorthOrder _order;
    private readonly int[] _bySalary;
    private readonly int[] _players;
    private (int From, int Side, bool Captain) _chosenFor = (-1, 0, false);

    /// <param name="order">The players in the order of the search.</param>
    public LastPlayers(WorthOrder order)
    {
        _order = order;
        _players = new int[order.Players.Length];
        _bySalary = new int[order.Players.Length];
        for (int i = 0; i < _bySalary.Length; i++)
            _bySalary[i] = i;
        Array.Sort(_bySalary, (a, b) => order.Players[a].Salary.CompareTo(order.Players[b].Salary));
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them, by his place in the order of the search.</summary>
    public int this[int index] => _players[index];

    /// <summary>Chooses the candidates again.</summary>
    /// <param name="from">The index of the first player to choose from.</param>
    /// <param name="side">The side that is full; 0 for none.</param>
    /// <param name="captain">Whether the open slot is the captain's.</param>
    public void Choose(int from, int side, bool captain)
    {
        if (_chosenFor == (from, side, captain))
            return;
        _chosenFor = (from, side, captain);
        Count = 0;
        long mostPoints = 0L;
        foreach (int at in _bySalary)
        {
            var player = _order.Players[at];
            bool isOpen = captain ? player.MayBeCaptain : player.MayBeFlex;
            if (at < from || !isOpen || player.Projection <= mostPoints || (side != 0 && side == _order.Sides[at]))
                continue;
            mostPoints = player.Projection;
            _players[Count++] = at;
        }
    }
}
