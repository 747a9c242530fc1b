using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DfsOpt.Core.Csv;

/// <summary>A cache of cells that are written often, by number. Each is formatted once and copied with one fixed-size move.</summary>
internal sealed class CellList
{
    /// <summary>The size of a copy, in bytes. Longer cells are rare and formatted each time.</summary>
    public const int SlotSize = 32;

    private readonly byte[] _cells;
    private readonly byte[] _lengths;
    private readonly Action<int, CsvText> _write;

    /// <param name="count">How many numbers there are.</param>
    /// <param name="write">Writes the cell of a number, or several cells; always the same.</param>
    public CellList(int count, Action<int, CsvText> write)
    {
        _cells = new byte[count * SlotSize];
        _lengths = new byte[count];
        _write = write;
        var text = new GuardedCsvText(4 * SlotSize);
        for (int number = 0; number < count; number++)
        {
            text.Clear();
            write(number, text);
            if (text.HasGuarded || text.Length > SlotSize)
                continue;
            text.Written.CopyTo(_cells.AsSpan(number * SlotSize));
            _lengths[number] = (byte)text.Length;
        }
    }

    /// <summary>The length of a number's cells with their commas, in bytes; 0 if they are not cached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthOf(int number) => _lengths[number];

    /// <summary>Copies a number's cells and the bytes after them: <see cref="SlotSize"/> bytes in all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(int number, ref byte place) =>
        Unsafe.CopyBlockUnaligned(ref place, ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_cells), number * SlotSize), SlotSize);

    /// <summary>Formats a number's cells.</summary>
    public void Write(int number, CsvText text) => _write(number, text);
}
