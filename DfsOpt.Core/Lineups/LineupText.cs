using System.Runtime.CompilerServices;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Lineups;

/// <summary>A lineup as DraftKings writes it: <c>CPT A UTIL B UTIL C ...</c>, or with <c>FLEX</c>.</summary>
internal static class LineupText
{
    /// <summary>A space and UTIL or FLEX.</summary>
    public const int SlotLength = 5;

    /// <summary>What a live export shows in place of a name before the player's game locks.</summary>
    private static ReadOnlySpan<byte> Locked => "LOCKED"u8;

    /// <summary>Whether a lineup is from a showdown contest.</summary>
    public static bool HasCaptain(ReadOnlySpan<byte> text) => text.StartsWith("CPT "u8);

    /// <summary>
    /// Splits a lineup of the usual form, quickly: the captain first, then five names after UTIL or FLEX. The result is valid only if
    /// each name also passes <see cref="IsName"/>.
    /// </summary>
    /// <param name="text">The cell.</param>
    /// <param name="names">The range of each name, as in <see cref="TrySplit"/>.</param>
    public static bool TrySplitUsual(ReadOnlySpan<byte> text, Span<TextPlace> names)
    {
        if (text.Length < SlotBits.ShortestText || text.Length > SlotBits.LongestText || !HasCaptain(text))
            return false;
        var slots = new SlotBits(text);
        if (slots.Count != Showdown.Slots - 1)
            return false;
        int name = "CPT ".Length;
        for (int slot = 0; slot < Showdown.Slots - 1; slot++)
        {
            int place = slots.Next();
            var between = text.Slice(place + 1, SlotLength - 1);
            if (place < name || (!between.SequenceEqual("UTIL"u8) && !between.SequenceEqual("FLEX"u8)))
                return false;
            names[slot] = Trimmed(text, name, place);
            name = place + SlotLength + 1;
        }

        names[Showdown.Slots - 1] = Trimmed(text, name, text.Length);
        return true;
    }

    /// <summary>Whether a text can be a player's name: not empty, not LOCKED, and without a slot word.</summary>
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

    /// <summary>Whether an invalid lineup has LOCKED in place of a name.</summary>
    public static bool HoldsLocked(ReadOnlySpan<byte> text) => text.IndexOf(" LOCKED"u8) >= 0;

    /// <summary>Splits a lineup into its names.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="names">The range of each name: the captain's first, then the others in the order of the text.</param>
    /// <returns>Whether it has one captain and five others, all named and none LOCKED.</returns>
    public static bool TrySplit(ReadOnlySpan<byte> text, Span<TextPlace> names)
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
                    if (captains > 1 || others >= Showdown.Slots)
                        return false;
                    nameStart = end;
                    if (end == text.Length)
                        return false;
                }
            }

            word = end + 1;
        }

        return captains == 1 && others == Showdown.Slots - 1;
    }

    private static SlotKind Kind(ReadOnlySpan<byte> word)
    {
        if (word.Length == 3 && word.SequenceEqual("CPT"u8))
            return SlotKind.Captain;
        return word.Length == 4 && (word.SequenceEqual("UTIL"u8) || word.SequenceEqual("FLEX"u8)) ? SlotKind.Other : SlotKind.None;
    }

    private static bool TryName(ReadOnlySpan<byte> text, int start, int end, out TextPlace name)
    {
        name = Trimmed(text, start, end);
        return name.Length > 0 && !name.In(text).SequenceEqual(Locked);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TextPlace Trimmed(ReadOnlySpan<byte> text, int start, int end)
    {
        while (start < end && text[start] == ' ')
            start++;
        while (end > start && text[end - 1] == ' ')
            end--;
        return new TextPlace(start, end);
    }
}

/// <summary>What a word of a lineup's text is.</summary>
internal enum SlotKind
{
    /// <summary>Part of a name.</summary>
    None,
    Captain,

    /// <summary>UTIL or FLEX, which are the same slot under two names.</summary>
    Other,
}
