using DfsOpt.Core.Csv;
using DfsOpt.Core.Features;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Entries;

/// <summary>What follows from a lineup, as cells.</summary>
internal sealed class FeatureCells
{
    // Most lineups are played by a few entries, so these few cells are written all the time.
    private const int CommonEntries = 64;

    private readonly TextList _teams;
    private readonly TextList _tiers;
    private readonly byte[] _optimum;
    private readonly byte[][] _logOwnership;
    private readonly byte[][] _played;

    public FeatureCells(JoinedContest joined, IReadOnlyList<CaptainTier> tiers)
    {
        var scratch = new CsvText();
        Joined = joined;
        _teams = TextList.Of(joined.Players.Teams);
        _tiers = TextList.Of(CaptainTiers.Of(joined.Players, tiers));
        _optimum = joined.Optimum is { } optimum ? Cells(scratch, text => text.Points(optimum)) : [];
        _logOwnership = Array.ConvertAll(joined.Players.LogOwnership, value => Cells(scratch, text => text.Number(value)));
        _played = new byte[CommonEntries][];
        for (int i = 0; i < CommonEntries; i++)
        {
            int entries = i;
            _played[i] = Cells(scratch, text => WritePlayed(entries, joined.Size, text));
        }
    }

    public JoinedContest Joined { get; }

    public void Write(int lineup, CsvText text)
    {
        var joined = Joined;
        var six = joined.PlayersOf(lineup);
        var players = joined.Players;
        text.Integer(joined.SalaryUsed[lineup]);
        text.Integer(joined.SalaryLeft(lineup));
        text.Cells(FeatureBins.SalaryLeft(joined.SalaryLeft(lineup)));
        text.Points(joined.Points[lineup]);
        if (joined.Optimum is { } optimum)
            WriteGap(joined.Gap(lineup), optimum, text);
        var stack = TeamStack.Of(six, players.TeamOf);
        text.Cells(stack.PatternCell);
        if (stack.HeavyTeam < 0)
            text.Empty();
        else
            text.Text(_teams, stack.HeavyTeam);
        text.Text(_teams, players.TeamOf[six[0]]);
        text.Text(_tiers, six[0]);
        int entries = joined.Contest.EntriesOf[lineup];
        if (entries < CommonEntries)
            text.Cells(_played[entries]);
        else
            WritePlayed(entries, joined.Size, text);
        text.Quotient(joined.OwnershipLogSum[lineup]);
        var (highest, lowest) = LineupFeatures.OwnershipExtremes(six, players.LogOwnership);
        text.Cells(_logOwnership[highest]);
        text.Cells(_logOwnership[lowest]);
        if (joined.AverageCorrelation is { } correlations)
            text.Quotient(correlations[lineup]);
        else
            text.Empty();
    }

    /// <summary>Tells for each column that has empty cells how many there are, over the contest's entries.</summary>
    public void CountEmpty(Action<string, long> add)
    {
        var joined = Joined;
        if (joined.AverageCorrelation is null)
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
        for (int lineup = 0; lineup < Joined.Points.Length; lineup++)
        {
            if (Joined.IsJoined(lineup) && _tiers[Joined.PlayersOf(lineup)[0]].IsEmpty)
                entries += Joined.Contest.EntriesOf[lineup];
        }

        return entries;
    }

    private void WriteGap(long gap, long optimum, CsvText text)
    {
        text.Cells(_optimum);
        text.Points(gap);
        text.Quotient(FixedPoint.HalfNanosToDouble(gap) / FixedPoint.HalfNanosToDouble(optimum));
        text.Cells(FeatureBins.GapShare(gap, optimum));
    }

    /// <summary>How often a lineup is played.</summary>
    private static void WritePlayed(int entries, int size, CsvText text)
    {
        text.Integer(size);
        text.Integer(entries);
        text.Number(entries / (double)size);
    }

    /// <summary>Cells without the comma behind the last of them.</summary>
    private static byte[] Cells(CsvText scratch, Action<CsvText> write)
    {
        scratch.Clear();
        write(scratch);
        return scratch.Written[..^1].ToArray();
    }
}
