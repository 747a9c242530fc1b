using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Optimum;

/// <summary>
/// Players in order of their worth at a salary price, and how much worth the open slots of a partial lineup can still gain:
/// in this order, the best players that can follow are simply the next ones.
/// </summary>
internal sealed class WorthOrder
{
    // Sums over thousands may wrap around; differences over six players stay exact.
    private readonly long[] _sums;
    private readonly int[] _nextOtherSide;

    /// <param name="players">The players, with their open roles.</param>
    /// <param name="price">The price of salary, in units of projection per dollar.</param>
    /// <param name="cap">The cap in half-dollars.</param>
    /// <param name="grain">Worth is rounded up to multiples of this: bounds remain valid, and players who differ by very little count as equal.</param>
    public WorthOrder(Candidate[] players, long price, long cap, long grain)
    {
        var priced = new Priced[players.Length];
        for (int i = 0; i < priced.Length; i++)
        {
            var player = players[i];
            long distance = Math.Abs((long)Showdown.AllHalves * player.Salary - cap);
            priced[i] = new Priced(RoundUp(player.Projection - price * player.Salary, grain), distance, player);
        }
        // Among equals, players whose salary is nearest to a sixth of the cap come first, so that good lineups are completed early.
        Array.Sort(priced, static (a, b) =>
            a.Worth != b.Worth ? b.Worth.CompareTo(a.Worth)
            : a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance)
            : a.Player.Index.CompareTo(b.Player.Index));
        Players = Array.ConvertAll(priced, static one => one.Player);
        _sums = new long[priced.Length + 1];
        for (int i = 0; i < priced.Length; i++)
            _sums[i + 1] = _sums[i] + priced[i].Worth;
        (Sides, SideCount) = FindSides(Players);
        _nextOtherSide = new int[priced.Length];
        for (int i = priced.Length - 1; i >= 0; i--)
            _nextOtherSide[i] = i + 1 < priced.Length && Sides[i] == Sides[i + 1] ? _nextOtherSide[i + 1] : i + 1;
    }

    /// <summary>The result of <see cref="Gain"/> if the slots cannot be filled.</summary>
    public const long Impossible = long.MinValue;

    /// <summary>The players, most worth first.</summary>
    public Candidate[] Players { get; }

    /// <summary>Each player's side: his team, counted from 1, if it could fill a lineup alone; otherwise 0, as no lineup with him is of one team only.</summary>
    public int[] Sides { get; }

    /// <summary>How many teams could fill a lineup alone.</summary>
    public int SideCount { get; }

    /// <summary>The most worth that <paramref name="left"/> slots can gain from the players at <paramref name="from"/> and later.</summary>
    /// <param name="from">The index of the first player to choose from.</param>
    /// <param name="side">The side that all players so far belong to, if another one is still needed; otherwise 0.</param>
    /// <param name="captain">Whether one of the slots is the captain's.</param>
    /// <param name="left">Open slots.</param>
    public long Gain(int from, int side, bool captain, int left)
    {
        if (from + left > Players.Length || (left == 0 && side != 0))
            return Impossible;
        if (left == 0)
            return 0;
        var (best, all) = (Worth(from), _sums[from + left] - _sums[from]);
        if (side != 0 && Sides[from] == side && _nextOtherSide[from] >= from + left)
        {
            int other = _nextOtherSide[from];
            if (other == Players.Length)
                return Impossible;
            all += Worth(other) - Worth(from + left - 1);
            best = left == 1 ? Worth(other) : best;
        }
        return Showdown.FlexHalves * all + (captain ? best : 0);
    }

    /// <summary>The most worth of a lineup that is legal except for the cap, with the player at <paramref name="at"/> as captain and in a flex slot.</summary>
    public (long AsCaptain, long AsFlex) WorthWith(int at)
    {
        // The five best others are before him or next to him in the order.
        int last = at < Showdown.Slots - 1 ? Showdown.Slots - 1 : Showdown.Slots - 2;
        long five = _sums[last + 1] - (at <= last ? Worth(at) : 0);
        bool oneTeam = Sides[0] != 0 && Sides[at] == Sides[0] && _nextOtherSide[0] > last;
        if (oneTeam && _nextOtherSide[0] < Players.Length)
            five += Worth(_nextOtherSide[0]) - Worth(last);
        long all = Showdown.FlexHalves * (five + Worth(at));
        return (all + Worth(at), all + Worth(at == 0 ? 1 : 0));
    }

    private sealed record Priced(long Worth, long Distance, Candidate Player);

    private long Worth(int at) => _sums[at + 1] - _sums[at];

    private static long RoundUp(long value, long grain)
    {
        long rest = value % grain;
        return rest > 0 ? value - rest + grain : value - rest;
    }

    private static (int[] Sides, int Count) FindSides(Candidate[] players)
    {
        var teamSizes = new Dictionary<int, int>();
        foreach (var player in players)
        {
            teamSizes.TryGetValue(player.Team, out int size);
            teamSizes[player.Team] = size + 1;
        }
        var sideOfTeam = new Dictionary<int, int>();
        int[] sides = new int[players.Length];
        for (int i = 0; i < sides.Length; i++)
        {
            if (teamSizes[players[i].Team] >= Showdown.Slots && !sideOfTeam.TryGetValue(players[i].Team, out sides[i]))
                sideOfTeam.Add(players[i].Team, sides[i] = sideOfTeam.Count + 1);
        }
        return (sides, sideOfTeam.Count);
    }
}
