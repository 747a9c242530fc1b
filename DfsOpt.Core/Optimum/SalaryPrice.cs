using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Optimum;

/// <summary>
/// The Lagrangian dual of the salary cap. At a price per dollar of salary, the best lineup is the six players of most worth: projection minus
/// price. No legal lineup scores more than their worth plus the price of the whole cap. The price here minimises that bound.
/// </summary>
internal sealed class SalaryPrice
{
    // Thirteen halves of the most expensive player at this price still fit into a long.
    private const long HighestPrice = 10_000_000_000_000;

    private readonly Candidate[] _withinCap = new Candidate[Showdown.Slots];

    // A lineup of most worth at the price that is over the cap, or the one within the cap if that is the best of all.
    private readonly Candidate[] _overCap = new Candidate[Showdown.Slots];

    private SalaryPrice()
    {
    }

    /// <summary>The price, in units of 1e-9 points per dollar.</summary>
    public long Price { get; private set; }

    /// <summary>No legal lineup scores more, in units of 0.5e-9 points.</summary>
    public long Bound { get; private set; }

    /// <summary>A legal lineup of most worth at the price, or close to it.</summary>
    public Candidate[] WithinCap => _withinCap;

    /// <summary>Finds the price, or null if no lineup is legal.</summary>
    /// <param name="players">The players to choose from.</param>
    /// <param name="cap">The cap in half-dollars.</param>
    public static SalaryPrice? Find(Candidate[] players, long cap)
    {
        var found = new SalaryPrice();
        if (!PickSix(players, static player => -player.Salary, found._withinCap) || Lineup.TwiceSalary(found._withinCap) > cap)
            return null;
        PickSix(players, static player => player.Projection, found._overCap);
        found.Bound = Lineup.TwicePoints(found._overCap);
        if (Lineup.TwiceSalary(found._overCap) <= cap)
            found._overCap.CopyTo(found._withinCap, 0);
        else
            found.Narrow(players, cap);
        return found;
    }

    /// <summary>Tries the price at which both lineups are worth the same, until no third is worth more.</summary>
    private void Narrow(Candidate[] players, long cap)
    {
        var six = new Candidate[Showdown.Slots];
        while (true)
        {
            long price = PriceOfEqualWorth();
            PickSix(players, player => player.Projection - price * player.Salary, six);
            long bound = Worth(six, price) + price * cap;
            if (bound < Bound)
                (Bound, Price) = (bound, price);
            var side = Lineup.TwiceSalary(six) > cap ? _overCap : _withinCap;
            if (Worth(six, price) <= Worth(side, price))
                return;
            six.CopyTo(side, 0);
        }
    }

    private long PriceOfEqualWorth()
    {
        long points = Lineup.TwicePoints(_overCap) - Lineup.TwicePoints(_withinCap);
        long salary = Lineup.TwiceSalary(_overCap) - Lineup.TwiceSalary(_withinCap);
        return Math.Min(points / salary, HighestPrice);
    }

    private static long Worth(Candidate[] lineup, long price) =>
        Lineup.TwicePoints(lineup) - price * Lineup.TwiceSalary(lineup);

    /// <summary>Picks the six players of most worth from two teams, the best first; false if there are none.</summary>
    private static bool PickSix(Candidate[] players, Func<Candidate, long> worth, Candidate[] six)
    {
        long[] worths = new long[Showdown.Slots];
        int count = 0;
        foreach (var player in players)
        {
            long value = worth(player);
            if (count == Showdown.Slots && value <= worths[^1])
                continue;
            int at = count < Showdown.Slots ? count++ : Showdown.Slots - 1;
            for (; at > 0 && value > worths[at - 1]; at--)
                (worths[at], six[at]) = (worths[at - 1], six[at - 1]);
            (worths[at], six[at]) = (value, player);
        }
        return count == Showdown.Slots && (Lineup.HasTwoTeams(six) || ReplaceLast(players, worth, six));
    }

    private static bool ReplaceLast(Candidate[] players, Func<Candidate, long> worth, Candidate[] six)
    {
        bool found = false;
        foreach (var player in players)
        {
            if (player.Team == six[0].Team || (found && worth(player) <= worth(six[^1])))
                continue;
            six[^1] = player;
            found = true;
        }
        return found;
    }
}
