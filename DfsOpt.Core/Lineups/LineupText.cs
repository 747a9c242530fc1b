using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.Lineups;

/// <summary>A lineup as DraftKings writes it: <c>CPT A UTIL B UTIL C ...</c>, or with <c>FLEX</c>.</summary>
internal static class LineupText
{
    /// <summary>One captain and five others.</summary>
    public const int Slots = 6;

    /// <summary>A space and UTIL or FLEX.</summary>
    private const int SlotLength = 5;

    /// <summary>What stands for a name while the game of an export taken live is not yet locked.</summary>
    private static ReadOnlySpan<byte> Locked => "LOCKED"u8;

    /// <summary>Whether a lineup is one of a showdown contest.</summary>
    public static bool HasCaptain(ReadOnlySpan<byte> text) => text.StartsWith("CPT "u8);

    /// <summary>
    /// Takes a lineup of the usual form apart, quickly: the captain first, then five names behind UTIL or FLEX. Right only if each
    /// name also <see cref="IsName"/>.
    /// </summary>
    /// <param name="text">The cell.</param>
    /// <param name="names">Where each name stands, as in <see cref="TrySplit"/>.</param>
    public static bool TrySplitUsual(ReadOnlySpan<byte> text, Span<Range> names)
    {
        int lastBlock = text.Length - Vector128<byte>.Count - SlotLength;
        if (lastBlock < 0 || !HasCaptain(text))
            return false;
        int slot = 0, name = "CPT ".Length;
        ref byte start = ref MemoryMarshal.GetReference(text);
        for (int seen = 0; seen < text.Length - SlotLength;)
        {
            // Spaces that another one follows where a slot between them would end; what the block before has seen is passed over.
            int block = Math.Min(seen, lastBlock);
            var spaces = Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)block), Vector128.Create((byte)' '))
                & Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)(block + SlotLength)), Vector128.Create((byte)' '));
            uint places = spaces.ExtractMostSignificantBits() & (uint.MaxValue << (seen - block));
            seen = block + Vector128<byte>.Count;
            for (; places != 0; places &= places - 1)
            {
                int place = block + BitOperations.TrailingZeroCount(places);
                var word = text.Slice(place + 1, SlotLength - 1);
                if (!word.SequenceEqual("UTIL"u8) && !word.SequenceEqual("FLEX"u8))
                    continue;
                if (slot == Slots - 1 || place < name)
                    return false;
                names[slot++] = Trimmed(text, name, place);
                name = place + SlotLength + 1;
            }
        }

        if (slot < Slots - 1)
            return false;
        names[slot] = Trimmed(text, name, text.Length);
        return true;
    }

    /// <summary>Whether a text can be a name in a lineup: not empty, not LOCKED, and without a word that is a slot.</summary>
    public static bool IsName(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.SequenceEqual(Locked))
            return false;
        foreach (var word in name.Split((byte)' '))
        {
            if (Kind(name[word]) != SlotKind.None)
                return false;
        }

        return true;
    }

    /// <summary>Whether a lineup that cannot be taken apart holds LOCKED in place of a name.</summary>
    public static bool HoldsLocked(ReadOnlySpan<byte> text) => text.IndexOf(" LOCKED"u8) >= 0;

    /// <summary>Takes a lineup apart.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="names">Where each name stands: the captain's first, then the others in the order of the text.</param>
    /// <returns>Whether it is one captain and five others, all named and none locked.</returns>
    public static bool TrySplit(ReadOnlySpan<byte> text, Span<Range> names)
    {
        int captains = 0, others = 0, slot = -1, nameStart = 0;
        int word = 0;
        while (word <= text.Length)
        {
            int length = text[word..].IndexOf((byte)' ');
            int end = length < 0 ? text.Length : word + length;
            var kind = Kind(text[word..end]);
            if (kind != SlotKind.None || end == text.Length)
            {
                int nameEnd = kind != SlotKind.None ? word : end;
                if (slot < 0 ? nameEnd > 0 : !TryName(text, nameStart, nameEnd, out names[slot]))
                    return false;
                if (kind != SlotKind.None)
                {
                    slot = kind == SlotKind.Captain ? captains++ : ++others;
                    if (captains > 1 || others >= Slots)
                        return false;
                    nameStart = end;
                    if (end == text.Length)
                        return false;
                }
            }

            word = end + 1;
        }

        return captains == 1 && others == Slots - 1;
    }

    private static SlotKind Kind(ReadOnlySpan<byte> word)
    {
        if (word.Length == 3 && word.SequenceEqual("CPT"u8))
            return SlotKind.Captain;
        return word.Length == 4 && (word.SequenceEqual("UTIL"u8) || word.SequenceEqual("FLEX"u8)) ? SlotKind.Other : SlotKind.None;
    }

    private static bool TryName(ReadOnlySpan<byte> text, int start, int end, out Range name)
    {
        name = Trimmed(text, start, end);
        return !text[name].IsEmpty && !text[name].SequenceEqual(Locked);
    }

    private static Range Trimmed(ReadOnlySpan<byte> text, int start, int end)
    {
        while (start < end && text[start] == ' ')
            start++;
        while (end > start && text[end - 1] == ' ')
            end--;
        return start..end;
    }
}
