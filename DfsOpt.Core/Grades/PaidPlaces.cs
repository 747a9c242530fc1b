using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;
using Threads = System.Threading.Tasks.Parallel;

namespace DfsOpt.Core.Grades;

/// <summary>The scores that are paid against the field, in all draws.</summary>
internal sealed class PaidPlaces
{
    private readonly PaidTile[] _tiles;

    private PaidPlaces(PaidTile[] tiles) => _tiles = tiles;

    /// <summary>Finds the paid scores of all draws.</summary>
    public static PaidPlaces Find(OutcomeDraws outcomes, IReadOnlyList<ContestField> fields, PayoutTable payouts, CancellationToken cancellationToken)
    {
        var tiles = new PaidTile[DrawTile.CountOf(outcomes.Draws)];
        ForEachTile(outcomes, fields, payouts, (tile, places) => tiles[tile] = places, cancellationToken);
        return new PaidPlaces(tiles);
    }

    /// <summary>Goes through the tiles of all draws, in parallel and in any order. The fields take turns, one tile each.</summary>
    public static void ForEachTile(OutcomeDraws outcomes, IReadOnlyList<ContestField> fields, PayoutTable payouts, Action<int, PaidTile> use, CancellationToken cancellationToken)
    {
        var bands = new PlaceBands(fields[0].Entries + 1, payouts);
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        Threads.For(0, DrawTile.CountOf(outcomes.Draws), options, () => new ScoreCounts(), (tile, _, counts) =>
        {
            var scores = new TileScores(outcomes.Players);
            scores.Load(outcomes, tile);
            counts.Count(scores, fields[tile % fields.Count], bands.Deepest);
            use(tile, new PaidTile(tile, scores, counts, bands.Last[PlaceBands.Cash]));
            return counts;
        }, _ => { });
    }

    /// <summary>The draws in which a lineup is paid as the only entry beside the field.</summary>
    /// <param name="lineup">The lineup.</param>
    /// <param name="room">A buffer for as many elements as there are draws.</param>
    public ReadOnlySpan<PaidDraw> Of(in UniverseLineup lineup, Span<PaidDraw> room)
    {
        int count = 0;
        foreach (var tile in _tiles)
            count += tile.Find(lineup, room[count..]);
        return room[..count];
    }
}
