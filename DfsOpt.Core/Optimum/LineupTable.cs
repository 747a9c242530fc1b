using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Optimum;

/// <summary>
/// Dynamic programming over players and salary. For each kind of partial lineup (open slots, teams so far) it keeps those
/// that no cheaper one outscores and that can still beat the best known lineup: ties and equal values
/// merge, and if values differ, few survive the bound. A lineup with one open slot is completed at once and not kept.
/// </summary>
internal sealed class LineupTable
{
    private const int KindsPerSide = 2 * (Showdown.Slots + 1);
    private const int RoomAtFirst = 16;
    private static readonly PartialLineup[] _noPlayersYet = [new(0, 0, PickLog.None)];

    private readonly WorthOrder _order;
    private readonly SalaryFloor _floor;
    private readonly LastPlayers _lastPlayers;
    private readonly PickLog _picks = new();
    private readonly long _price;
    private readonly int _cap;
    private readonly long _pointStep;
    private readonly PartialLineup[][] _lists;
    private readonly int[] _counts;
    private PartialLineup[] _merged = new PartialLineup[RoomAtFirst];
    private int _bestPick = PickLog.None;

    /// <param name="order">The players, in the order of their worth at <paramref name="price"/>.</param>
    /// <param name="price">The price of salary, in units of projection per dollar.</param>
    /// <param name="cap">The cap in half-dollars.</param>
    /// <param name="pointsKnown">The doubled points of the best known lineup.</param>
    /// <param name="pointStep">The least by which one lineup's doubled points can exceed another's.</param>
    public LineupTable(WorthOrder order, long price, long cap, long pointsKnown, long pointStep)
    {
        (_order, _price, _cap, _pointStep, Points) = (order, price, (int)cap, pointStep, pointsKnown);
        _floor = new SalaryFloor(order.Players);
        _lastPlayers = new LastPlayers(order);
        _lists = new PartialLineup[(order.SideCount + 1) * KindsPerSide][];
        _counts = new int[_lists.Length];
        for (int kind = 0; kind < _lists.Length; kind++)
            _lists[kind] = new PartialLineup[RoomAtFirst];
    }

    /// <summary>The doubled points of the best known lineup.</summary>
    public long Points { get; private set; }

    /// <summary>How many partial lineups were looked at.</summary>
    public long PartialLineups { get; private set; }

    /// <summary>Looks for a lineup that beats the best known one. No lineup has more than <paramref name="bound"/> doubled points.</summary>
    /// <returns>Whether there is one; <paramref name="lineup"/> then has it, captain first.</returns>
    public bool Search(long bound, Candidate[] lineup)
    {
        for (int at = 0; at < _order.Players.Length && Points + _pointStep <= bound; at++)
            Add(at);
        if (_bestPick != PickLog.None)
            _picks.Read(_bestPick, _order.Players, lineup);
        return _bestPick != PickLog.None;
    }

    // Lists with fewer open slots come first: they use those with one more, which do not have this player yet.
    private void Add(int at)
    {
        for (int left = 1; left < Showdown.Slots; left++)
        {
            ExtendAll(at, false, left);
            ExtendAll(at, true, left);
        }
    }

    private void ExtendAll(int at, bool captainOpen, int left)
    {
        int side = _order.Sides[at];
        if (side != 0)
            Extend(at, side, side, captainOpen, left);
        Extend(at, 0, 0, captainOpen, left);
        for (int other = 1; other <= _order.SideCount; other++)
        {
            if (other != side)
                Extend(at, other, 0, captainOpen, left);
        }
    }

    /// <summary>Puts the player into lineups of side <paramref name="from"/>, and merges them into those of side <paramref name="to"/>.</summary>
    private void Extend(int at, int from, int to, bool captainOpen, int left)
    {
        var player = _order.Players[at];
        bool startsHere = from == to && to == _order.Sides[at];
        var flex = player.MayBeFlex ? Before(from, startsHere && captainOpen, captainOpen, left, player, Showdown.FlexHalves) : default;
        var captain = player.MayBeCaptain && !captainOpen ? Before(from, startsHere, true, left, player, Showdown.CaptainHalves) : default;
        if (left > 1)
        {
            Merge(at, to, captainOpen, left, flex, captain);
            return;
        }
        Finish(at, to, captainOpen, flex, false);
        Finish(at, to, captainOpen, captain, true);
    }

    /// <summary>The lineups that become ones with <paramref name="left"/> open slots when the player joins them.</summary>
    private Arrivals Before(int side, bool startsHere, bool captainOpen, int left, Candidate player, int halves)
    {
        if (left == Showdown.Slots - 1)
            return startsHere ? new Arrivals(_noPlayersYet, 1, halves * player.Projection, halves * player.Salary) : default;
        int kind = Kind(side, captainOpen, left + 1);
        return new Arrivals(_lists[kind], _counts[kind], halves * player.Projection, halves * player.Salary);
    }

    private void Merge(int at, int side, bool captainOpen, int left, Arrivals flex, Arrivals captain)
    {
        int kind = Kind(side, captainOpen, left);
        var staying = new Arrivals(_lists[kind], _counts[kind], 0, 0);
        int all = staying.Count + flex.Count + captain.Count;
        if (all == 0)
            return;
        PartialLineups += all;
        long gain = _order.Gain(at + 1, side, captainOpen, left);
        if (gain == WorthOrder.Impossible)
        {
            _counts[kind] = 0;
            return;
        }
        long leastWorth = Points + _pointStep - _price * _cap - gain;
        int mostSalary = _cap - _floor.Of(at + 1, captainOpen, left);
        var merged = Room(all);
        int count = 0;
        long mostPoints = long.MinValue;
        while (true)
        {
            int salary = Math.Min(staying.NextSalary, Math.Min(flex.NextSalary, captain.NextSalary));
            if (salary > mostSalary)
                break;
            bool stays = salary == staying.NextSalary;
            bool isCaptain = !stays && salary != flex.NextSalary;
            var lineup = stays ? staying.Take() : isCaptain ? captain.Take() : flex.Take();
            if (lineup.TwicePoints <= mostPoints || lineup.TwicePoints - _price * salary < leastWorth)
                continue;
            if (count > 0 && merged[count - 1].TwiceSalary == salary)
                count--;
            mostPoints = lineup.TwicePoints;
            merged[count++] = stays ? lineup : lineup with { LastPick = _picks.Add(lineup.LastPick, at, isCaptain) };
        }
        (_lists[kind], _merged, _counts[kind]) = (merged, _lists[kind], count);
    }

    /// <summary>Fills the last slot of each lineup with the best player that fits under the cap.</summary>
    private void Finish(int at, int side, bool captainOpen, Arrivals arrivals, bool asCaptain)
    {
        if (arrivals.Count == 0)
            return;
        PartialLineups += arrivals.Count;
        _lastPlayers.Choose(at + 1, side, captainOpen);
        int halves = captainOpen ? Showdown.CaptainHalves : Showdown.FlexHalves;
        for (int choice = _lastPlayers.Count - 1; choice >= 0 && arrivals.NextSalary < _cap;)
        {
            var last = _order.Players[_lastPlayers[choice]];
            if (arrivals.NextSalary + halves * last.Salary > _cap)
            {
                choice--;
                continue;
            }
            var lineup = arrivals.Take();
            long points = lineup.TwicePoints + halves * last.Projection;
            if (points > Points)
                (Points, _bestPick) = (points, _picks.Add(_picks.Add(lineup.LastPick, at, asCaptain), _lastPlayers[choice], captainOpen));
        }
    }

    private static int Kind(int side, bool captainOpen, int left) =>
        side * KindsPerSide + (captainOpen ? Showdown.Slots + 1 : 0) + left;

    private PartialLineup[] Room(int count)
    {
        if (_merged.Length < count)
            _merged = new PartialLineup[2 * count];
        return _merged;
    }
}
