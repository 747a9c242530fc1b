using DfsOpt.Core.Contests;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.Features;

/// <summary>A contest whose names are players, with what follows from each lineup's six. Columns run along the contest's lineups.</summary>
internal sealed record JoinedContest
{
    /// <summary>The salary of a lineup that names somebody unknown.</summary>
    public const int NotJoined = -1;

    public required Contest Contest { get; init; }

    public required SlatePlayers Players { get; init; }

    /// <summary>For each of the contest's normalised names the player's place, or -1.</summary>
    public required int[] PlayerOf { get; init; }

    /// <summary>In dollars, rounded half to even; <see cref="NotJoined"/> where a player is unknown.</summary>
    public required int[] SalaryUsed { get; init; }

    /// <summary>Projected points, in half-nanos.</summary>
    public required long[] Points { get; init; }

    /// <summary>Sum of the six logarithms of ownership.</summary>
    public required double[] OwnershipLogSum { get; init; }

    /// <summary>Mean correlation of the fifteen pairs; <see langword="null"/> where the slate has no matrix.</summary>
    public required double[]? AverageCorrelation { get; init; }

    /// <summary>Entries whose players are all known.</summary>
    public required int Size { get; init; }

    /// <summary>The slate's best legal lineup, in half-nanos; <see langword="null"/> until it is known.</summary>
    public long? Optimum { get; init; }

    public bool IsJoined(int lineup) => SalaryUsed[lineup] != NotJoined;

    public int SalaryLeft(int lineup) => LineupFeatures.SalaryCap - SalaryUsed[lineup];

    /// <summary>How far a lineup stays below the optimum, in half-nanos, not negative.</summary>
    public long Gap(int lineup) => Math.Max(0, Optimum!.Value - Points[lineup]);

    /// <summary>The places of a lineup's players: the captain's, then the others'.</summary>
    public SixNames PlayersOf(int lineup)
    {
        var six = Contest.Lineups[lineup];
        for (int slot = 0; slot < LineupText.Slots; slot++)
            six[slot] = (ushort)PlayerOf[six[slot]];
        return six;
    }
}
