using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Csv;

/// <summary>Trims the spaces around a cell. The runtime's own trimming is slower here, as the JIT optimises it late.</summary>
internal static class Trimmed
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> cell) =>
        cell.Length > 0 && (cell[0] == ' ' || cell[^1] == ' ') ? WithoutSpaces(cell) : cell;

    private static ReadOnlySpan<byte> WithoutSpaces(ReadOnlySpan<byte> cell)
    {
        int start = 0, end = cell.Length;
        while (start < end && cell[start] == ' ')
            start++;
        while (end > start && cell[end - 1] == ' ')
            end--;
        return cell[start..end];
    }
}
