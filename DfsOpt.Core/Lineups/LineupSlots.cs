using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Lineups;

/// <summary>Six names by number: the captain's, then the five others'.</summary>
[InlineArray(Showdown.Slots)]
internal struct LineupSlots
{
    private ushort _first;

    /// <summary>The most names that can be told apart in one contest; no game has a tenth of it.</summary>
    public const int MostNames = ushort.MaxValue;

    /// <summary>The lineup of a spelling: its names by their places in ordinal order, the five others ascending.</summary>
    public static LineupSlots Lineup(LineupSlots spelling, ushort[] placeOf)
    {
        var lineup = default(LineupSlots);
        for (int slot = 0; slot < Showdown.Slots; slot++)
            lineup[slot] = placeOf[spelling[slot]];
        // Nine exchanges put any five in order; no branch, as there is no telling how it goes.
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

    /// <summary>The captain's and the three names behind it, as one number.</summary>
    public readonly ulong FirstFour => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.AsRef(in _first)));

    /// <summary>The last two names, as one number.</summary>
    public readonly uint LastTwo => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref Unsafe.As<ushort, byte>(ref Unsafe.AsRef(in _first)), sizeof(ulong)));

    /// <summary>Whether the names are the same, in the same order.</summary>
    public readonly bool Is(in LineupSlots other) => FirstFour == other.FirstFour && LastTwo == other.LastTwo;

    /// <summary>Whether the captain is among the five others, or one of them, in ascending order, stands there twice.</summary>
    public readonly bool HasTwice()
    {
        bool twice = false;
        for (int slot = 1; slot < Showdown.Slots; slot++)
            twice |= this[slot] == this[0] || (slot > 1 && this[slot] == this[slot - 1]);
        return twice;
    }
}
