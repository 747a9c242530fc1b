using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>The features of a lineup, which are the same for all entries that play it.</summary>
internal readonly struct LineupFacts
{
    public LineupFacts(JoinedContest joined, int lineup)
    {
        Players = joined.PlayersOf(lineup);
        DupCount = joined.Contest.Lineups.EntriesOf[lineup];
        SalaryLeft = joined.SalaryLeft(lineup);
        SalaryLeftBin = FeatureBins.SalaryLeft(SalaryLeft);
        Gap = joined.Gap(lineup);
        GapBin = FeatureBins.GapShare(Gap, joined.Optimum!.Value);
        HeavyCount = joined.HeavyCount[lineup];
        Correlation = joined.Matrix is { } matrix ? LineupFeatures.AverageCorrelation(Players, matrix) : 0;
    }

    /// <summary>The indexes of its players, the captain's first.</summary>
    public LineupSlots Players { get; }

    public int DupCount { get; }

    /// <summary>The salary left, in dollars.</summary>
    public int SalaryLeft { get; }

    public int SalaryLeftBin { get; }

    /// <summary>The gap to the optimum, in half-nanos.</summary>
    public long Gap { get; }

    public int GapBin { get; }

    /// <summary>Players of the larger team; 0 unless there are two teams.</summary>
    public int HeavyCount { get; }

    /// <summary>The mean of the fifteen pairs; 0 without a matrix.</summary>
    public double Correlation { get; }
}
