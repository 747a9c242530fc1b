using System.Security.Cryptography;

namespace DfsOpt.Core.Contests;

/// <summary>Finds repeated ids. The next contest reuses its memory.</summary>
internal sealed class RepeatedIds
{
    // Maps the one number that is never an id to 0, which marks a free slot.
    private const long NoId = long.MinValue;

    // Random for each table, so that nobody can craft a file whose ids all collide.
    private readonly ulong _multiplier = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

    private long[] _slots = [];

    /// <summary>The entries with the id of an earlier one, in order.</summary>
    /// <param name="ids">Each entry's id: 0 or above, or the complement of such a number.</param>
    public IReadOnlyList<int> Find(ReadOnlySpan<long> ids)
    {
        var repeated = new List<int>();
        var slots = FreeSlots(ids.Length);
        int mask = slots.Length - 1;
        for (int entry = 0; entry < ids.Length; entry++)
        {
            long id = ids[entry] ^ NoId;
            int slot = (int)(((ulong)id * _multiplier) >> 32) & mask;
            while (slots[slot] != 0 && slots[slot] != id)
                slot = (slot + 1) & mask;
            if (slots[slot] == id)
                repeated.Add(entry);
            slots[slot] = id;
        }

        return repeated;
    }

    /// <summary>Free slots, at least two for each id; their number is a power of two.</summary>
    private Span<long> FreeSlots(int count)
    {
        int length = 2;
        while (length < 2 * count)
            length *= 2;
        if (_slots.Length < length)
            _slots = new long[length];
        var slots = _slots.AsSpan(0, length);
        slots.Clear();
        return slots;
    }
}
