using DfsOpt.Core.Contests;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Optimum;
using DfsOpt.Core.Players;
using DfsOpt.Core.Projections;

namespace DfsOpt.Core.Features;

/// <summary>A contest joined with the slate's players. Arrays have one element per lineup of the contest unless they say otherwise.</summary>
internal sealed record JoinedContest
{
    /// <summary>The salary of a lineup with an unknown player.</summary>
    public const int NotJoined = -1;

    public required Contest Contest { get; init; }

    public required SlatePlayers Players { get; init; }

    /// <summary>The slate's correlations; <see langword="null"/> if it has none.</summary>
    public required CorrelationMatrix? Matrix { get; init; }

    /// <summary>The index of the player of each normalised name of the contest, or -1.</summary>
    public required int[] PlayerOf { get; init; }

    /// <summary>In dollars, rounded half to even; <see cref="NotJoined"/> if a player is unknown.</summary>
    public required int[] SalaryUsed { get; init; }

    /// <summary>Projected points, in half-nanos.</summary>
    public required long[] Points { get; init; }

    /// <summary>How many players the larger team has, from 3 to 5; 0 if the players are not from exactly two teams.</summary>
    public required byte[] HeavyCount { get; init; }

    /// <summary>Entries whose players are all known.</summary>
    public required int Size { get; init; }

    /// <summary>Entries among them whose players are not from exactly two teams, so they have no stack.</summary>
    public required int EntriesWithoutStack { get; init; }

    /// <summary>The projected points of the slate's best legal lineup, in half-nanos; <see langword="null"/> until it is known.</summary>
    public long? Optimum { get; init; }

    /// <summary>The slate's best legal lineup; <see langword="null"/> until it is known.</summary>
    public OptimalLineup? OptimalLineup { get; init; }

    /// <summary>Whether all entries are joined.</summary>
    public bool IsWhole => Size == Contest.Count;

    public bool IsJoined(int lineup) => SalaryUsed[lineup] != NotJoined;

    public int SalaryLeft(int lineup) => Showdown.SalaryCap - SalaryUsed[lineup];

    /// <summary>How far a lineup is below the optimum, in half-nanos; 0 or more.</summary>
    public long Gap(int lineup) => Math.Max(0, Optimum!.Value - Points[lineup]);

    /// <summary>The index of a lineup's captain.</summary>
    public int CaptainOf(int lineup) => PlayerOf[Contest.Lineups.Lineups[lineup][0]];

    /// <summary>The indexes of a lineup's players, the captain's first.</summary>
    public LineupSlots PlayersOf(int lineup)
    {
        var six = Contest.Lineups.Lineups[lineup];
        for (int slot = 0; slot < Showdown.Slots; slot++)
            six[slot] = (ushort)PlayerOf[six[slot]];
        return six;
    }
}
