using DfsOpt.Core.Contests;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Players;
using DfsOpt.Core.Projections;

namespace DfsOpt.Core.Features;

/// <summary>Joins a contest's lineups with the slate's players.</summary>
internal static class ContestJoin
{
    /// <exception cref="InputException">A lineup breaks the cap, so the projections are not this contest's.</exception>
    public static JoinedContest Join(Contest contest, SlatePlayers players, CorrelationMatrix? matrix)
    {
        int count = contest.Lineups.Length, size = 0, withoutStack = 0;
        var joined = new JoinedContest
        {
            Contest = contest,
            Players = players,
            PlayerOf = Array.ConvertAll(contest.NormalisedNames, players.IndexOf),
            SalaryUsed = new int[count],
            Points = new long[count],
            OwnershipLogSum = new double[count],
            AverageCorrelation = matrix is null ? null : new double[count],
            Size = 0,
            EntriesWithoutStack = 0,
        };
        for (int lineup = 0; lineup < count; lineup++)
        {
            if (!AllKnown(contest.Lineups[lineup], joined.PlayerOf))
            {
                joined.SalaryUsed[lineup] = JoinedContest.NotJoined;
                continue;
            }

            var six = joined.PlayersOf(lineup);
            int doubled = LineupFeatures.DoubledSalary(six, players.Salary);
            if (doubled > 2 * LineupFeatures.SalaryCap)
                throw OverCap(contest, lineup, doubled);
            joined.SalaryUsed[lineup] = LineupFeatures.RoundedSalary(doubled);
            joined.Points[lineup] = LineupFeatures.Points(six, players.Projection);
            joined.OwnershipLogSum[lineup] = LineupFeatures.OwnershipLogSum(six, players.LogOwnership);
            if (matrix is not null)
                joined.AverageCorrelation![lineup] = LineupFeatures.AverageCorrelation(six, matrix);
            size += contest.EntriesOf[lineup];
            if (TeamStack.Of(six, players.TeamOf).HeavyTeam < 0)
                withoutStack += contest.EntriesOf[lineup];
        }

        return joined with { Size = size, EntriesWithoutStack = withoutStack };
    }

    private static bool AllKnown(SixNames lineup, int[] playerOf)
    {
        foreach (ushort name in lineup)
        {
            if (playerOf[name] < 0)
                return false;
        }

        return true;
    }

    private static InputException OverCap(Contest contest, int lineup, int doubled)
    {
        int spelling = Array.IndexOf(contest.LineupOf, lineup);
        int entry = Array.IndexOf(contest.SpellingOf, spelling);
        string excess = ((doubled - (2 * LineupFeatures.SalaryCap)) / 2m).ToString("#,0.#", System.Globalization.CultureInfo.InvariantCulture);
        return new InputException(ProblemCodes.OverCap, null,
            $"entry {contest.EntryIdText(entry)} costs ${excess} more than the cap of $50,000, so {contest.Slate.Path}'s projection file is not this contest's");
    }
}
