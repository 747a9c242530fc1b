using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DfsOpt.Core.Lineups;

/// <summary>Distinct lineups, found by their six names; each gets the next number, from 0. Made to be cleared and filled again.</summary>
internal sealed class LineupInterner
{
    private const ulong TagMask = 0xFFFFFFFF_00000000;

    // Drawn anew for each table, so that nobody can write a file whose lineups all collide.
    private readonly ulong _multiplier = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

    // A slot holds the upper half of a hash and a number plus one, so that most lineups that differ are told apart without a look at them.
    private ulong[] _slots = new ulong[256];

    /// <summary>A lineup's number.</summary>
    /// <param name="lineup">The lineup.</param>
    /// <param name="lineups">Those that there are, by number; it is added if it is new.</param>
    public int Add(in LineupSlots lineup, List<LineupSlots> lineups)
    {
        ulong hash = Hash(lineup);
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            ulong held = _slots[slot];
            if (held == 0)
                return Append(lineup, lineups, hash, slot);
            int number = (int)(uint)held - 1;
            if (((held ^ hash) & TagMask) == 0 && CollectionsMarshal.AsSpan(lineups)[number].Is(lineup))
                return number;
        }
    }

    /// <summary>Forgets every lineup and keeps the room for the next.</summary>
    public void Clear() => Array.Clear(_slots);

    private int Append(in LineupSlots lineup, List<LineupSlots> lineups, ulong hash, int slot)
    {
        lineups.Add(lineup);
        _slots[slot] = (hash & TagMask) | (uint)lineups.Count;
        if (lineups.Count * 2 > _slots.Length)
            Spread(lineups);
        return lineups.Count - 1;
    }

    private void Spread(List<LineupSlots> lineups)
    {
        var slots = new ulong[_slots.Length * 2];
        int mask = slots.Length - 1;
        var all = CollectionsMarshal.AsSpan(lineups);
        for (int number = 0; number < all.Length; number++)
        {
            ulong hash = Hash(all[number]);
            int slot = (int)hash & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = (hash & TagMask) | (uint)(number + 1);
        }

        _slots = slots;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Hash(in LineupSlots lineup)
    {
        ulong hash = lineup.FirstFour * _multiplier;
        hash = (hash ^ (hash >> 32) ^ lineup.LastTwo) * _multiplier;
        return hash ^ (hash >> 32);
    }
}
