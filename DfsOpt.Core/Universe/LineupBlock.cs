
namespace DfsOpt.Core.Universe;

/// <summary>Consecutive lineups of a universe, all with the same captain, as five columns of flex players. The next block reuses it.</summary>
public sealed class LineupBlock
{
    internal const int FlexSlots = 5;

    private readonly byte[][] _flex;

    internal LineupBlock(int captain, int capacity)
    {
        Captain = captain;
        _flex = new byte[FlexSlots][];
        for (int slot = 0; slot < FlexSlots; slot++)
            _flex[slot] = new byte[capacity];
    }

    /// <summary>The captain of all lineups of the block: his index in <see cref="LineupUniverse.Players"/>.</summary>
    public int Captain { get; }

    /// <summary>The number of the block's first lineup in the universe, from 0.</summary>
    public long First { get; private set; }

    /// <summary>How many lineups the block has.</summary>
    public int Count { get; private set; }

    /// <summary>One column of flex players: <see cref="Count"/> indexes into <see cref="LineupUniverse.Players"/>.</summary>
    /// <param name="slot">The slot, from 0 to 4. Within a lineup, the indexes ascend.</param>
    public ReadOnlySpan<byte> Flex(int slot) => _flex[slot].AsSpan(0, Count);

    /// <summary>One lineup.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public UniverseLineup this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var lineup = default(UniverseLineup);
            lineup[0] = (byte)Captain;
            for (int slot = 0; slot < FlexSlots; slot++)
                lineup[slot + 1] = _flex[slot][index];
            return lineup;
        }
    }

    /// <summary>The end of a run of lineups that differ only in the last player.</summary>
    internal int EndOfRun(int first)
    {
        int end = first + 1;
        while (end < Count && _flex[3][end] == _flex[3][first] && _flex[2][end] == _flex[2][first] && _flex[1][end] == _flex[1][first] && _flex[0][end] == _flex[0][first])
            end++;
        return end;
    }

    internal int Free => _flex[0].Length - Count;

    /// <summary>Empties the block, for lineups from a number on.</summary>
    internal void Restart(long first) => (First, Count) = (first, 0);

    /// <summary>Adds the lineups that complete the walk's four players.</summary>
    internal void Add(FlexWalk walk)
    {
        int added = walk.Complete(_flex[FlexSlots - 1].AsSpan(Count));
        for (int slot = 0; slot < FlexSlots - 1; slot++)
            _flex[slot].AsSpan(Count, added).Fill((byte)walk.Four(slot));
        Count += added;
    }
}
