using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Lineups;

/// <summary>Six names by number: the captain's, then the five others'.</summary>
[InlineArray(LineupText.Slots)]
internal struct SixNames : IEquatable<SixNames>
{
    private ushort _first;

    /// <summary>The most names that can be told apart in one contest; no game has a tenth of it.</summary>
    public const int MostNames = ushort.MaxValue;

    public readonly bool Equals(SixNames other) => ((ReadOnlySpan<ushort>)this).SequenceEqual(other);

    public override readonly bool Equals(object? obj) => obj is SixNames other && Equals(other);

    public override readonly int GetHashCode() =>
        HashCode.Combine(this[0] | (this[1] << 16), this[2] | (this[3] << 16), this[4] | (this[5] << 16));

    /// <summary>Whether a name stands in it twice.</summary>
    public readonly bool HasTwice()
    {
        for (int one = 0; one < LineupText.Slots; one++)
        {
            for (int other = one + 1; other < LineupText.Slots; other++)
            {
                if (this[one] == this[other])
                    return true;
            }
        }

        return false;
    }
}
