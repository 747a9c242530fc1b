using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DfsOpt.Core.Lineups;

/// <summary>Six names by number: the captain's, then the five others'.</summary>
[InlineArray(LineupText.Slots)]
internal struct SixNames
{
    private ushort _first;

    /// <summary>The most names that can be told apart in one contest; no game has a tenth of it.</summary>
    public const int MostNames = ushort.MaxValue;

    /// <summary>The lineup of a spelling: its names by their places in ordinal order, the five others ascending.</summary>
    public static SixNames Lineup(SixNames spelling, ushort[] placeOf)
    {
        var lineup = default(SixNames);
        lineup[0] = placeOf[spelling[0]];
        for (int slot = 1; slot < LineupText.Slots; slot++)
        {
            ushort place = placeOf[spelling[slot]];
            int at = slot;
            for (; at > 1 && lineup[at - 1] > place; at--)
                lineup[at] = lineup[at - 1];
            lineup[at] = place;
        }

        return lineup;
    }

    /// <summary>The same as bytes, to tell lineups apart by.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes((ReadOnlySpan<ushort>)this);

    /// <summary>Whether the captain is among the five others, or one of them, in ascending order, stands there twice.</summary>
    public readonly bool HasTwice()
    {
        bool twice = false;
        for (int slot = 1; slot < LineupText.Slots; slot++)
            twice |= this[slot] == this[0] || (slot > 1 && this[slot] == this[slot - 1]);
        return twice;
    }
}
