using DfsOpt.Core.Players;

namespace DfsOpt.Core.Features;

/// <summary>Which tier a captain is of.</summary>
internal static class CaptainTiers
{
    /// <summary>The tier of each player of a slate; empty for players without a salary rank.</summary>
    public static string[] Of(SlatePlayers players, IReadOnlyList<CaptainTier> tiers) =>
        Array.ConvertAll(players.SalaryRank, rank => rank == 0 ? "" : tiers.FirstOrDefault(t => rank <= t.MaxSalaryRank)?.Label ?? "");
}
