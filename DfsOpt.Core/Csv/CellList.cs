using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DfsOpt.Core.Csv;

/// <summary>Cells that are written again and again, by number: made once, and copied in one move of a fixed size.</summary>
internal sealed class CellList
{
    /// <summary>What a copy takes, in bytes. Longer cells are rare, and made each time.</summary>
    public const int Room = 32;

    private readonly byte[] _cells;
    private readonly byte[] _lengths;
    private readonly Action<int, CsvText> _write;

    /// <param name="count">How many numbers there are.</param>
    /// <param name="write">Writes the cell of a number, or several cells; always the same.</param>
    public CellList(int count, Action<int, CsvText> write)
    {
        _cells = new byte[count * Room];
        _lengths = new byte[count];
        _write = write;
        var text = new GuardedCsvText(4 * Room);
        for (int number = 0; number < count; number++)
        {
            text.Clear();
            write(number, text);
            if (text.HasGuarded || text.Length > Room)
                continue;
            text.Written.CopyTo(_cells.AsSpan(number * Room));
            _lengths[number] = (byte)text.Length;
        }
    }

    /// <summary>How many bytes a number's cells are, with their commas; 0 where they must be made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthOf(int number) => _lengths[number];

    /// <summary>Copies a number's cells, and what stands behind them, to <see cref="Room"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(int number, ref byte place) =>
        Unsafe.CopyBlockUnaligned(ref place, ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_cells), number * Room), Room);

    /// <summary>Makes a number's cells.</summary>
    public void Write(int number, CsvText text) => _write(number, text);
}
