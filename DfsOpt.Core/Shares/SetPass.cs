namespace DfsOpt.Core.Shares;

/// <summary>
/// A pass over sets of six players, with each of the six as the captain: a lineup's weight is the set's times the captain's and the
/// cell's. Everything but captain and cell belongs to the set, whose weight is a running product.
/// </summary>
/// <remarks>
/// Players go by ownership, so that the first of a set is the highest and the last the lowest. A set is two players, a third one, and a
/// tile's three behind him; eight sets are added at a time.
/// </remarks>
internal sealed class SetPass
{
    private readonly RankedPlayers _players;
    private readonly RankedWeights _weights;
    private readonly TripleTile _tile;
    private readonly LastCellSums _last;
    private readonly SpreadSums _spread;
    private readonly ProductSums _products;
    private readonly int _features;
    private readonly int[] _lastBlocks = new int[TripleTile.Blocks];

    /// <param name="players">The slate.</param>
    /// <param name="weights">The factors of the lineups' weights.</param>
    /// <param name="features">How many set features are wanted, from the first on.</param>
    /// <param name="table">What is added to.</param>
    public SetPass(RankedPlayers players, RankedWeights weights, int features, MomentTable table)
    {
        _players = players;
        _features = features;
        _weights = weights;
        _tile = new TripleTile(players, weights, features);
        _last = new LastCellSums(_tile, table, features);
        _spread = new SpreadSums(players, weights, _tile, table, features);
        _products = new ProductSums(_tile, table, features);
    }

    /// <summary>Adds all sets whose third player is the one given.</summary>
    public void AddSetsWithThird(int third)
    {
        for (int ofFirstTeam = 0; ofFirstTeam <= TripleTile.Players; ofFirstTeam++)
        {
            _tile.Restart(third);
            for (int d = third + 1; d < _players.Count; d++)
            {
                for (int e = d + 1; e < _players.Count; e++)
                {
                    int still = ofFirstTeam - IsOfFirstTeam(d) - IsOfFirstTeam(e);
                    for (int f = e + 1; f < _players.Count && still is 0 or 1; f++)
                    {
                        if (IsOfFirstTeam(f) != still)
                            continue;
                        _tile.Add(d, e, f);
                        if (_tile.IsFull)
                            AddTile(third, ofFirstTeam);
                    }
                }
            }

            if (_tile.Count > 0)
                AddTile(third, ofFirstTeam);
        }
    }

    private int IsOfFirstTeam(int player) => _players.TeamOf[player] == 0 ? 1 : 0;

    private void AddTile(int third, int ofFirstTeam)
    {
        int blocks = _tile.Close();
        for (int a = 0; a < third; a++)
        {
            _tile.JoinFirst(a);
            for (int b = a + 1; b < third; b++)
            {
                int stack = Math.Abs(ofFirstTeam + IsOfFirstTeam(a) + IsOfFirstTeam(b) + IsOfFirstTeam(third) - MomentTable.Stacks);
                if (stack < MomentTable.Stacks)
                    AddRun(new SetRun(_players, _weights, a, b, third, stack, _features), blocks);
            }
        }

        _last.EndTile();
        _tile.Restart(third);
    }

    private void AddRun(in SetRun run, int blocks)
    {
        int last = 0;
        for (int block = 0; block < blocks; block++)
        {
            if (_tile.Highest[block].IsWithinLast(run))
                _lastBlocks[last++] = block * Eight.Lanes;
            else
                _spread.Add(run, block * Eight.Lanes);
        }

        if (last > 0)
            _last.Add(run, _lastBlocks, last);
        _products.Add(run, blocks);
    }
}
