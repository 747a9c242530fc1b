using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DfsOpt.Core.Lineups;

/// <summary>Numbers distinct lineups from 0 in the order they are added. <see cref="Clear"/> keeps its memory.</summary>
internal sealed class LineupInterner
{
    private const ulong TagMask = 0xFFFFFFFF_00000000;

    // Random for each table, so that nobody can craft a file whose lineups all collide.
    private readonly ulong _multiplier = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

    // A slot holds the upper half of a hash and a number plus one, so that most different lineups are told apart without comparing them.
    private ulong[] _slots = new ulong[256];

    /// <summary>A lineup's number.</summary>
    /// <param name="lineup">The lineup.</param>
    /// <param name="lineups">The distinct lineups by number; a new one is added.</param>
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

    /// <summary>Removes every lineup and keeps the memory.</summary>
    public void Clear() => Array.Clear(_slots);

    private int Append(in LineupSlots lineup, List<LineupSlots> lineups, ulong hash, int slot)
    {
        lineups.Add(lineup);
        _slots[slot] = (hash & TagMask) | (uint)lineups.Count;
        if (lineups.Count * 2 > _slots.Length)
            Rehash(lineups);
        return lineups.Count - 1;
    }

    private void Rehash(List<LineupSlots> lineups)
    {
        ulong[] slots = new ulong[_slots.Length * 2];
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
