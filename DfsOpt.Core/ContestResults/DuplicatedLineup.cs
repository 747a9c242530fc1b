using DfsOpt.Core.Contests;
using DfsOpt.Core.Features;

namespace DfsOpt.Core.ContestResults;

/// <summary>A lineup that several entries of a contest play.</summary>
/// <param name="Joined">The contest.</param>
/// <param name="Lineup">The lineup, by number in the contest.</param>
/// <param name="Standing">The rank and points of its entries.</param>
internal sealed record DuplicatedLineup(JoinedContest Joined, int Lineup, Standing Standing)
{
    /// <summary>Its <c>lineup_hash</c>; empty until it is computed.</summary>
    public string Hash { get; init; } = "";

    /// <summary>How many entries play it.</summary>
    public int Entries => Joined.Contest.Lineups.EntriesOf[Lineup];

    /// <summary>The rank of its entries; <see langword="null"/> if the standings have none.</summary>
    public int? Rank => Standing.Rank == Standing.NoRank ? null : Standing.Rank;

    /// <summary>The player in a slot, the captain's first, as the projection file spells him.</summary>
    public string NameOf(int slot) => Joined.Players.Players[Joined.PlayersOf(Lineup)[slot]].Name;
}
