using DfsOpt.Core.Numbers;
using DfsOpt.Core.Players;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Segments;

namespace DfsOpt.Core.Universe;

/// <summary>Creates the universe of a slate whose files have been read.</summary>
internal static class SlateUniverse
{
    /// <exception cref="ArgumentException">The players are not a valid slate; the message says why.</exception>
    public static LineupUniverse Of(SlatePlayers slate, CorrelationMatrix? matrix, IReadOnlyList<CaptainTier> tiers, decimal minProjection = 0)
    {
        var players = slate.Players;
        double[,]? cells = matrix is null ? null : new double[players.Count, players.Count];
        for (int one = 0; one < players.Count && cells is not null; one++)
        {
            for (int other = 0; other < players.Count; other++)
                cells[one, other] = matrix![one, other];
        }

        return LineupUniverse.Create([.. players.Select(Player)], cells, tiers, minProjection);
    }

    private static UniversePlayer Player(Player player) => new(
        player.Name, player.Team, player.Salary, player.Projection / (decimal)FixedPoint.NanosPerPoint, player.Ownership,
        double.IsNaN(player.CaptainOwnership) ? null : player.CaptainOwnership);
}
