using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>What each player adds to a lineup's score in the draws of a tile, in half increments, so that 1.5 times a score is a whole number.</summary>
internal sealed class TileScores
{
    private readonly int[] _captain;
    private readonly int[] _flex;

    public TileScores(int players)
    {
        _captain = new int[players * DrawTile.Lanes];
        _flex = new int[players * DrawTile.Lanes];
    }

    /// <summary>How many of the tile's lanes are draws; the last tile may have fewer than there are lanes.</summary>
    public int Draws { get; private set; }

    /// <summary>By lane, a lower bound of all lineups' scores.</summary>
    public Vector512<int> Least { get; private set; }

    /// <summary>By lane, an upper bound of all lineups' scores: the six best players, the best of them as captain.</summary>
    public Vector512<int> Most { get; private set; }

    /// <summary>Loads a tile of draws.</summary>
    public void Load(OutcomeDraws outcomes, int tile)
    {
        Draws = Math.Min(DrawTile.Lanes, outcomes.Draws - (tile * DrawTile.Lanes));
        var least = Vector512.Create(int.MaxValue);
        Span<Vector512<int>> best = stackalloc Vector512<int>[Showdown.Slots];
        best.Fill(Vector512.Create(int.MinValue / Showdown.AllHalves));
        for (int player = 0; player < outcomes.Players; player++)
        {
            var steps = Vector512.Create<int>(outcomes.Room(player).Slice(tile * DrawTile.Lanes, DrawTile.Lanes));
            (steps * Showdown.CaptainHalves).CopyTo(_captain, player * DrawTile.Lanes);
            (steps * Showdown.FlexHalves).CopyTo(_flex, player * DrawTile.Lanes);
            least = Vector512.Min(least, steps);
            foreach (ref var place in best)
                (place, steps) = (Vector512.Max(place, steps), Vector512.Min(place, steps));
        }

        Least = least * Showdown.AllHalves;
        Most = best[0] * (Showdown.CaptainHalves - Showdown.FlexHalves);
        foreach (var player in best)
            Most += player * Showdown.FlexHalves;
    }

    /// <summary>The players' parts, from which lineups are summed.</summary>
    public LineupParts Parts => new(ref MemoryMarshal.GetArrayDataReference(_captain), ref MemoryMarshal.GetArrayDataReference(_flex));

    /// <summary>A player's part as captain.</summary>
    public Vector512<int> Captain(int player) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_captain), (nuint)(player * DrawTile.Lanes));

    /// <summary>A player's part as flex.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<int> Flex(int player) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_flex), (nuint)(player * DrawTile.Lanes));

    /// <summary>The players' parts, for a loop over lineups.</summary>
    public readonly ref struct LineupParts(ref int captain, ref int flex)
    {
        private readonly ref int _captain = ref captain;
        private readonly ref int _flex = ref flex;

        /// <summary>A lineup's scores.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<int> Of(in UniverseLineup lineup)
        {
            ref byte player = ref Unsafe.As<UniverseLineup, byte>(ref Unsafe.AsRef(in lineup));
            return Vector512.LoadUnsafe(ref _captain, (nuint)player * DrawTile.Lanes)
                + Flex(Unsafe.Add(ref player, 1)) + Flex(Unsafe.Add(ref player, 2)) + Flex(Unsafe.Add(ref player, 3))
                + Flex(Unsafe.Add(ref player, 4)) + Flex(Unsafe.Add(ref player, 5));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector512<int> Flex(byte player) => Vector512.LoadUnsafe(ref _flex, (nuint)player * DrawTile.Lanes);
    }
}
