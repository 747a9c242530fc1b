using DfsOpt.Core.Csv;
using DfsOpt.Core.Features;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Entries;

/// <summary>What follows from a lineup, as cells.</summary>
internal sealed class FeatureCells(JoinedContest joined, IReadOnlyList<CaptainTier> tiers)
{
    private readonly TextList _teams = TextList.Of(joined.Players.Teams);
    private readonly TextList _tiers = TextList.Of(CaptainTiers.Of(joined.Players, tiers));

    // Made when the first row is written: a preview takes rows of few contests.
    private readonly Lazy<CommonCells> _common = new(() => new CommonCells(joined));

    public JoinedContest Joined => joined;

    public void Write(int lineup, CsvText text)
    {
        var common = _common.Value;
        var six = joined.PlayersOf(lineup);
        var players = joined.Players;
        text.Integer(joined.SalaryUsed[lineup]);
        text.Integer(joined.SalaryLeft(lineup));
        text.Cells(FeatureBins.SalaryLeft(joined.SalaryLeft(lineup)));
        text.Points(joined.Points[lineup]);
        if (joined.Optimum is { } optimum)
        {
            text.Cells(common.Optimum);
            WriteGap(joined.Gap(lineup), optimum, text);
        }

        var stack = TeamStack.Of(six, players.TeamOf);
        text.Cells(stack.PatternCell);
        if (stack.HeavyTeam < 0)
            text.Empty();
        else
            text.Text(_teams, stack.HeavyTeam);
        text.Text(_teams, players.TeamOf[six[0]]);
        text.Text(_tiers, six[0]);
        common.WritePlayed(joined, joined.Contest.Lineups.EntriesOf[lineup], text);
        text.Quotient(LineupFeatures.OwnershipLogSum(six, players.LogOwnership));
        var (highest, lowest) = LineupFeatures.OwnershipExtremes(six, players.LogOwnership);
        text.Cells(common.LogOwnership[highest]);
        text.Cells(common.LogOwnership[lowest]);
        if (joined.Matrix is { } matrix)
            text.Quotient(LineupFeatures.AverageCorrelation(six, matrix));
        else
            text.Empty();
    }

    /// <summary>Tells for each column that has empty cells how many there are, over the contest's entries.</summary>
    public void CountEmpty(Action<string, long> add)
    {
        if (joined.Matrix is null)
            add("avg_corr", joined.Size);
        if (joined.EntriesWithoutStack > 0)
        {
            add("stack_pattern", joined.EntriesWithoutStack);
            add("heavy_team", joined.EntriesWithoutStack);
        }

        if (_tiers.HasEmpty)
            add("cpt_archetype", EntriesWithoutTier());
    }

    private long EntriesWithoutTier()
    {
        long entries = 0;
        for (int lineup = 0; lineup < joined.Points.Length; lineup++)
        {
            if (joined.IsJoined(lineup) && _tiers[joined.PlayersOf(lineup)[0]].IsEmpty)
                entries += joined.Contest.Lineups.EntriesOf[lineup];
        }

        return entries;
    }

    private static void WriteGap(long gap, long optimum, CsvText text)
    {
        text.Points(gap);
        text.Quotient(FixedPoint.HalfNanosToDouble(gap) / FixedPoint.HalfNanosToDouble(optimum));
        text.Cells(FeatureBins.GapShare(gap, optimum));
    }
}
