using System.Numerics;

namespace DfsOpt.Core.Entries;

/// <summary>Small numbers, from 0, for a few large ones. One that comes again mostly has the number that it had.</summary>
/// <param name="most">How many there will be at most.</param>
internal sealed class DenseIds(int most)
{
    private readonly int _mask = (int)BitOperations.RoundUpToPowerOf2((uint)most * 2) - 1;

    // What came last to each place, plus one, and its number.
    private readonly long[] _places = new long[(int)BitOperations.RoundUpToPowerOf2((uint)most * 2)];

    /// <summary>How many numbers were given.</summary>
    public int Count { get; private set; }

    /// <summary>Gives a number.</summary>
    /// <returns>Whether it is a new one.</returns>
    public bool TryAdd(int value, out int number)
    {
        ref long place = ref _places[value & _mask];
        number = (int)place;
        if ((int)(place >> 32) == value + 1)
            return false;
        number = Count++;
        place = ((long)(value + 1) << 32) | (uint)number;
        return true;
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        Array.Clear(_places);
        Count = 0;
    }
}
