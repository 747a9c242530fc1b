namespace DfsOpt.Core.Optimum;

/// <summary>Betters a lineup two slots at a time, any two players for any two, until no exchange of two helps.</summary>
internal static class PairExchange
{
    /// <summary>Changes <paramref name="lineup"/> as long as that makes a legal lineup of more than <paramref name="points"/>.</summary>
    /// <param name="players">The players to choose from, most points first.</param>
    /// <param name="cap">The cap in half-dollars; the lineup to begin with may break it.</param>
    /// <param name="lineup">The lineup, captain first.</param>
    /// <param name="points">The doubled points to beat; then those of the lineup.</param>
    /// <returns>Whether the lineup was bettered, and is legal now.</returns>
    public static bool Improve(Candidate[] players, long cap, Candidate[] lineup, ref long points)
    {
        var improved = false;
        while (TakeBestExchange(players, cap, lineup, ref points))
            improved = true;
        return improved;
    }

    private static bool TakeBestExchange(Candidate[] players, long cap, Candidate[] lineup, ref long points)
    {
        var tried = new Candidate[Lineup.Size];
        var best = new Candidate[Lineup.Size];
        var before = points;
        for (var first = 0; first < Lineup.Size - 1; first++)
        {
            for (var second = first + 1; second < Lineup.Size; second++)
            {
                lineup.CopyTo(tried, 0);
                if (FillTwo(players, cap, tried, first, second, ref points))
                    tried.CopyTo(best, 0);
            }
        }
        if (points > before)
            best.CopyTo(lineup, 0);
        return points > before;
    }

    private static bool FillTwo(Candidate[] players, long cap, Candidate[] lineup, int first, int second, ref long points)
    {
        var firstHalves = Lineup.Halves(first);
        var secondHalves = Lineup.Halves(second);
        var restPoints = Lineup.TwicePoints(lineup) - firstHalves * lineup[first].Projection - secondHalves * lineup[second].Projection;
        var restSalary = Lineup.TwiceSalary(lineup) - firstHalves * lineup[first].Salary - secondHalves * lineup[second].Salary;
        var (bestFirst, bestSecond) = (-1, -1);
        for (var i = 0; i < players.Length; i++)
        {
            var pointsToBeat = points - restPoints - firstHalves * players[i].Projection;
            var salaryLeft = cap - restSalary - firstHalves * players[i].Salary;
            if (secondHalves * players[0].Projection <= pointsToBeat)
                break;
            if (!IsFree(players[i], lineup, first, second))
                continue;
            lineup[first] = players[i];
            for (var j = 0; j < players.Length && secondHalves * players[j].Projection > pointsToBeat; j++)
            {
                if (secondHalves * players[j].Salary > salaryLeft || j == i || !IsFree(players[j], lineup, first, second))
                    continue;
                lineup[second] = players[j];
                if (!Lineup.HasTwoTeams(lineup))
                    continue;
                points += secondHalves * players[j].Projection - pointsToBeat;
                (bestFirst, bestSecond) = (i, j);
                break;
            }
        }
        if (bestFirst < 0)
            return false;
        (lineup[first], lineup[second]) = (players[bestFirst], players[bestSecond]);
        return true;
    }

    private static bool IsFree(Candidate player, Candidate[] lineup, int first, int second)
    {
        for (var slot = 0; slot < Lineup.Size; slot++)
        {
            if (slot != first && slot != second && lineup[slot].Index == player.Index)
                return false;
        }
        return true;
    }
}
