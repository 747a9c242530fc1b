using DfsOpt.Core.Csv;
using DfsOpt.Core.Features;

namespace DfsOpt.Core.Entries;

/// <summary>Writes a lineup's features as cells.</summary>
internal sealed class FeatureCells(JoinedContest joined)
{
    // Created when the first row is written, since a preview has rows of few contests.
    private readonly Lazy<CommonCells> _common = new(() => new CommonCells(joined));

    public JoinedContest Joined => joined;

    public void Write(int lineup, CsvText text)
    {
        var common = _common.Value;
        var six = joined.PlayersOf(lineup);
        var players = joined.Players;
        common.Salary(joined.SalaryUsed[lineup], text);
        text.Points(joined.Points[lineup]);
        if (joined.Optimum is { } optimum)
        {
            common.Optimum(text);
            WriteGap(joined.Gap(lineup), optimum, common, text);
        }

        common.Stack(TeamStack.Of(six, players.TeamOf), text);
        common.Captain(six[0], text);
        common.Played(joined.Contest.Lineups.EntriesOf[lineup], text);
        text.Quotient(LineupFeatures.OwnershipLogSum(six, players.LogOwnership));
        var (highest, lowest) = LineupFeatures.OwnershipExtremes(six, players.OwnershipRank);
        common.Ownership(highest, text);
        common.Ownership(lowest, text);
        if (joined.Matrix is { } matrix)
            text.Quotient(LineupFeatures.AverageCorrelation(six, matrix));
        else
            text.Empty();
    }

    /// <summary>Counts the empty cells of each column over the contest's entries.</summary>
    public void CountEmpty(Action<string, long> add)
    {
        if (joined.Matrix is null)
            add("avg_corr", joined.Size);
        if (joined.EntriesWithoutStack > 0)
        {
            add("stack_pattern", joined.EntriesWithoutStack);
            add("heavy_team", joined.EntriesWithoutStack);
        }

        if (Array.IndexOf(joined.Players.TierOf, "") >= 0)
            add("cpt_archetype", EntriesWithoutTier());
    }

    private long EntriesWithoutTier()
    {
        long entries = 0;
        for (int lineup = 0; lineup < joined.Points.Length; lineup++)
        {
            if (joined.IsJoined(lineup) && joined.Players.TierOf[joined.PlayersOf(lineup)[0]].Length == 0)
                entries += joined.Contest.Lineups.EntriesOf[lineup];
        }

        return entries;
    }

    private static void WriteGap(long gap, long optimum, CommonCells common, CsvText text)
    {
        text.Points(gap);
        // A double holds both numbers exactly, so only the division rounds.
        text.Quotient(gap / (double)optimum);
        common.GapShare(gap, optimum, text);
    }
}
