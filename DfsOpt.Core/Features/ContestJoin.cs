using System.Globalization;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Players;
using DfsOpt.Core.Projections;

namespace DfsOpt.Core.Features;

/// <summary>Joins a contest's lineups with the slate's players.</summary>
internal static class ContestJoin
{
    /// <exception cref="InputException">A lineup is over the salary cap, so the projections do not belong to this contest.</exception>
    public static JoinedContest Join(Contest contest, SlatePlayers players, CorrelationMatrix? matrix)
    {
        var lineups = contest.Lineups.Lineups;
        int[] entriesOf = contest.Lineups.EntriesOf;
        int size = 0, withoutStack = 0;
        var joined = new JoinedContest
        {
            Contest = contest,
            Players = players,
            Matrix = matrix,
            PlayerOf = Array.ConvertAll(contest.Lineups.NormalisedNames, players.IndexOf),
            SalaryUsed = new int[lineups.Length],
            Points = new long[lineups.Length],
            HeavyCount = new byte[lineups.Length],
            Size = 0,
            EntriesWithoutStack = 0,
        };
        for (int lineup = 0; lineup < lineups.Length; lineup++)
        {
            if (!AllKnown(lineups[lineup], joined.PlayerOf))
            {
                joined.SalaryUsed[lineup] = JoinedContest.NotJoined;
                continue;
            }

            var six = joined.PlayersOf(lineup);
            int doubled = LineupFeatures.DoubledSalary(six, players.Salary);
            if (doubled > Showdown.SalaryCapHalves)
                throw OverCap(contest, lineup, doubled);
            joined.SalaryUsed[lineup] = LineupFeatures.RoundedSalary(doubled);
            joined.Points[lineup] = LineupFeatures.Points(six, players.Projection);
            size += entriesOf[lineup];
            joined.HeavyCount[lineup] = (byte)TeamStack.Of(six, players.TeamOf).HeavyCount;
            if (joined.HeavyCount[lineup] == 0)
                withoutStack += entriesOf[lineup];
        }

        return joined with { Size = size, EntriesWithoutStack = withoutStack };
    }

    private static bool AllKnown(LineupSlots lineup, int[] playerOf)
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
        string excess = ((doubled - Showdown.SalaryCapHalves) / 2m).ToString("#,0.#", CultureInfo.InvariantCulture);
        string cap = Showdown.SalaryCap.ToString("#,0", CultureInfo.InvariantCulture);
        return new InputException(ProblemCodes.OverCap, null,
            $"entry {contest.FirstEntryOf(lineup)} costs ${excess} more than the cap of ${cap}, so {contest.Slate.Path}'s projection file does not belong to this contest");
    }
}
