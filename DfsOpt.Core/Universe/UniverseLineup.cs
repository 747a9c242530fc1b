using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Universe;

/// <summary>A lineup of a universe: the indexes of six players in <see cref="LineupUniverse.Players"/>, the captain first, the five others ascending.</summary>
/// <remarks>Index 0 is the captain; it can be read as a span of six bytes.</remarks>
[InlineArray(6)]
public struct UniverseLineup : IEquatable<UniverseLineup>
{
    private byte _captain;

    /// <summary>Negative if the first lineup comes before the second in a universe, positive if it comes after.</summary>
    internal static int Compare(UniverseLineup one, UniverseLineup other) => ((ReadOnlySpan<byte>)one).SequenceCompareTo(other);

    /// <summary>Creates a lineup of a captain and five others, in any order.</summary>
    /// <param name="captain">The captain's index.</param>
    /// <param name="flex">The indexes of the five others.</param>
    /// <exception cref="ArgumentException">There are not five others, a player is repeated, or an index is out of a universe's range.</exception>
    public UniverseLineup(int captain, params ReadOnlySpan<int> flex)
    {
        if (flex.Length != 5)
            throw new ArgumentException($"A lineup has five players beside its captain, not {flex.Length}.", nameof(flex));
        Span<int> ordered = stackalloc int[5];
        flex.CopyTo(ordered);
        ordered.Sort();
        this[0] = Place(captain);
        for (int slot = 0; slot < ordered.Length; slot++)
        {
            if (ordered[slot] == captain || (slot > 0 && ordered[slot] == ordered[slot - 1]))
                throw new ArgumentException($"Player {ordered[slot]} is twice in the lineup.", nameof(flex));
            this[slot + 1] = Place(ordered[slot]);
        }
    }

    /// <summary>The captain's index.</summary>
    public readonly int Captain => _captain;

    /// <summary>Whether both are the same lineup.</summary>
    public readonly bool Equals(UniverseLineup other) => ((ReadOnlySpan<byte>)this).SequenceEqual(other);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is UniverseLineup other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(this[0], this[1], this[2], this[3], this[4], this[5]);

    /// <summary>Whether both are the same lineup.</summary>
    public static bool operator ==(UniverseLineup left, UniverseLineup right) => left.Equals(right);

    /// <summary>Whether the two are different lineups.</summary>
    public static bool operator !=(UniverseLineup left, UniverseLineup right) => !left.Equals(right);

    private static byte Place(int player) => player is >= 0 and < LineupUniverse.MaxPlayers
        ? (byte)player
        : throw new ArgumentException($"There is no player {player}; places are from 0 to {LineupUniverse.MaxPlayers - 1}.", nameof(player));
}
