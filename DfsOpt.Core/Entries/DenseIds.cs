using System.Numerics;

namespace DfsOpt.Core.Entries;

/// <summary>Maps a few large numbers to small ones from 0. A repeated number usually gets the same small one again.</summary>
/// <param name="most">The most small numbers that can be needed.</param>
internal sealed class DenseIds(int most)
{
    private readonly int _mask = (int)BitOperations.RoundUpToPowerOf2((uint)most * 2) - 1;

    // The last value of each slot, plus one, and its small number.
    private readonly long[] _slots = new long[(int)BitOperations.RoundUpToPowerOf2((uint)most * 2)];

    /// <summary>How many small numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>Maps a value.</summary>
    /// <returns>Whether its small number is new.</returns>
    public bool TryAdd(int value, out int number)
    {
        ref long slot = ref _slots[value & _mask];
        number = (int)slot;
        if ((int)(slot >> 32) == value + 1)
            return false;
        number = Count++;
        slot = ((long)(value + 1) << 32) | (uint)number;
        return true;
    }

    /// <summary>Removes all values.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }
}
