using DfsOpt.Core.Exposures;
using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>The totals of a group of a contest's entries: all of them, or those that finished near the top.</summary>
/// <param name="joined">The contest.</param>
internal sealed class GroupTotals(JoinedContest joined)
{
    private long _salaryLeft, _gap, _dupCounts;
    private double _correlation;

    public PlayerCounts Players { get; } = new(joined.Players.Players.Count);

    /// <summary>Entries by how many players the larger team has; index 0 counts those whose players are not from exactly two teams.</summary>
    public long[] Stacks { get; } = new long[Showdown.Slots];

    public DuplicationTotals BySalaryLeft { get; } = new(FeatureBins.SalaryLeftLabels.Length);

    public DuplicationTotals ByGap { get; } = new(FeatureBins.GapShareLabels.Length);

    public long[] ByDupCount { get; } = new long[FieldBins.DupCountLabels.Length];

    /// <summary>Entries by how many entries their user has in the contest.</summary>
    public long[] ByUserEntries { get; } = new long[FieldBins.UserEntriesLabels.Length];

    /// <summary>Counts entries that play one lineup.</summary>
    /// <param name="lineup">The lineup, with its features.</param>
    /// <param name="entries">How many entries of the group.</param>
    public void Add(in LineupFacts lineup, long entries)
    {
        Players.Add(lineup.Players, entries);
        Stacks[lineup.HeavyCount] += entries;
        BySalaryLeft.Add(lineup.SalaryLeftBin, entries, lineup.DupCount);
        ByGap.Add(lineup.GapBin, entries, lineup.DupCount);
        ByDupCount[FieldBins.DupCount(lineup.DupCount)] += entries;
        _salaryLeft += lineup.SalaryLeft * entries;
        _gap += lineup.Gap * entries;
        _dupCounts += lineup.DupCount * entries;
        _correlation += lineup.Correlation * entries;
    }

    /// <summary>The sum of a measure over the group's entries, in its own unit.</summary>
    public double SumOf(FieldMeasure measure) => measure switch
    {
        FieldMeasure.SalaryLeft => _salaryLeft,
        FieldMeasure.ProjGapToOptimal => _gap / (double)FixedPoint.HalfNanosPerPoint,
        FieldMeasure.DupCount => _dupCounts,
        FieldMeasure.OwnershipSum => OverPlayers(player => joined.Players.Players[player].Ownership),
        FieldMeasure.OwnershipProduct => OverPlayers(player => joined.Players.LogOwnership[player]),
        _ => _correlation,
    };

    /// <summary>How many of the group's entries have a measure.</summary>
    public long WeightOf(FieldMeasure measure) => measure == FieldMeasure.AvgCorr && joined.Matrix is null ? 0 : Players.Entries;

    private double OverPlayers(Func<int, double> value)
    {
        double sum = 0;
        for (int player = 0; player < Players.Captain.Length; player++)
        {
            long entries = Players.Captain[player] + Players.Flex[player];
            if (entries > 0)
                sum += entries * value(player);
        }

        return sum;
    }
}
