using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Lineups;

/// <summary>The six slots of a lineup as indexes of names or players: the captain's, then the five others'.</summary>
[InlineArray(Showdown.Slots)]
internal struct LineupSlots
{
    private ushort _first;

    /// <summary>The most names of one contest, more than ten times those of any game.</summary>
    public const int MostNames = ushort.MaxValue;

    /// <summary>The lineup of a spelling: each name mapped, the five others sorted ascending.</summary>
    public static LineupSlots Lineup(LineupSlots spelling, ushort[] placeOf)
    {
        var lineup = default(LineupSlots);
        for (int slot = 0; slot < Showdown.Slots; slot++)
            lineup[slot] = placeOf[spelling[slot]];
        // A sorting network of nine exchanges, without branches, as they cannot be predicted.
        int first = lineup[1], second = lineup[2], third = lineup[3], fourth = lineup[4], fifth = lineup[5];
        Order(ref first, ref second);
        Order(ref fourth, ref fifth);
        Order(ref third, ref fifth);
        Order(ref third, ref fourth);
        Order(ref first, ref fourth);
        Order(ref first, ref third);
        Order(ref second, ref fifth);
        Order(ref second, ref fourth);
        Order(ref second, ref third);
        lineup[1] = (ushort)first;
        lineup[2] = (ushort)second;
        lineup[3] = (ushort)third;
        lineup[4] = (ushort)fourth;
        lineup[5] = (ushort)fifth;
        return lineup;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Order(ref int lower, ref int higher)
    {
        (int one, int other) = (lower, higher);
        lower = Math.Min(one, other);
        higher = Math.Max(one, other);
    }

    /// <summary>The first four slots as one number.</summary>
    public readonly ulong FirstFour => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.AsRef(in _first)));

    /// <summary>The last two slots as one number.</summary>
    public readonly uint LastTwo => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref Unsafe.As<ushort, byte>(ref Unsafe.AsRef(in _first)), sizeof(ulong)));

    /// <summary>Whether all slots are the same.</summary>
    public readonly bool Is(in LineupSlots other) => FirstFour == other.FirstFour && LastTwo == other.LastTwo;

    /// <summary>Whether one index fills two slots. The five others must be in ascending order.</summary>
    public readonly bool HasDuplicate()
    {
        bool twice = false;
        for (int slot = 1; slot < Showdown.Slots; slot++)
            twice |= this[slot] == this[0] || (slot > 1 && this[slot] == this[slot - 1]);
        return twice;
    }
}
