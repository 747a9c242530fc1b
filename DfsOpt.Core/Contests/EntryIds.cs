using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>
/// Reads the ids of a contest's entries. Nearly all are whole numbers from 0. Any other text is kept, and represented by a negative number:
/// the complement of its index among these texts.
/// </summary>
/// <param name="faults">What is wrong with the rows.</param>
internal sealed class EntryIds(StandingsFaults faults)
{
    private readonly RepeatedIds _repeatedIds = new();
    private readonly Utf8Interner _odd = new();

    /// <summary>The texts that are not whole numbers.</summary>
    public TextList Odd => _odd.ToList();

    /// <summary>Clears the previous contest.</summary>
    public void Clear() => _odd.Clear();

    /// <summary>Reads a cell that is not empty.</summary>
    /// <exception cref="InputException">It is a column's name, so the file is two exports.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Read(ReadOnlySpan<byte> cell, int line)
    {
        // A number that would be written differently, such as one with leading zeros, stays text.
        return TryWhole(cell, out long id) && (cell[0] != '0' || cell[..1].SequenceEqual(WithoutZeroDecimals(cell))) ? id : ReadOdd(cell, line);
    }

    /// <summary>A whole number, also as R or pandas writes it when they have made it a float: 1.0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryWhole(ReadOnlySpan<byte> cell, out long whole) =>
        NumberText.TryReadWhole(cell, out whole) || NumberText.TryReadWhole(WithoutZeroDecimals(cell), out whole);

    /// <summary>Finds the ids that several entries share. Ids that a spreadsheet has rounded are ignored.</summary>
    public void FindRepeated(EntriesBuilder entries)
    {
        foreach (int entry in _repeatedIds.Find(entries.Ids))
        {
            long id = entries.Ids[entry];
            if (id >= 0)
                faults.Repeated.Add(entries.LineOf(entry), id.ToString(CultureInfo.InvariantCulture));
            else if (!IsRounded(_odd[(int)~id]))
                faults.Repeated.Add(entries.LineOf(entry), CellText.Short(_odd[(int)~id]));
        }
    }

    private static ReadOnlySpan<byte> WithoutZeroDecimals(ReadOnlySpan<byte> cell)
    {
        int point = cell.IndexOf((byte)'.');
        return point > 0 && point < cell.Length - 1 && !cell[(point + 1)..].ContainsAnyExcept((byte)'0') ? cell[..point] : cell;
    }

    private long ReadOdd(ReadOnlySpan<byte> cell, int line)
    {
        if (Ascii.EqualsIgnoreCase(cell, "EntryId"u8))
            throw new InputException(ProblemCodes.TwoExports, line, "has the names of its columns again") { Column = "EntryId" };
        if (IsRounded(cell))
            faults.Rounded.Add(line, CellText.Short(cell));
        return ~(long)_odd.Add(cell);
    }

    private static bool IsRounded(ReadOnlySpan<byte> entryId) =>
        entryId.IndexOfAny((byte)'E', (byte)'e') > 0 && NumberText.TryReadNumber(entryId, out _);
}
