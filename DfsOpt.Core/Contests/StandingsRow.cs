using DfsOpt.Core.Csv;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>A standings row's cells by column; empty if the row lacks the cell.</summary>
/// <param name="text">The text that the cells are in.</param>
/// <param name="cells">Where its first cells are in the text.</param>
/// <param name="columns">The file's columns.</param>
internal readonly ref struct StandingsRow(ReadOnlySpan<byte> text, ReadOnlySpan<TextPlace> cells, StandingsColumns columns)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<TextPlace> _cells = cells;

    public ReadOnlySpan<byte> EntryId => Trimmed.Cell(Cell(columns.EntryId));

    public ReadOnlySpan<byte> EntryName => Trimmed.Cell(Cell(columns.EntryName));

    public ReadOnlySpan<byte> TimeRemaining => Trimmed.Cell(Cell(columns.TimeRemaining));

    public ReadOnlySpan<byte> Rank => Cell(columns.Rank);

    public ReadOnlySpan<byte> Points => Cell(columns.Points);

    public ReadOnlySpan<byte> Lineup => Trimmed.Cell(Cell(columns.Lineup));

    public ReadOnlySpan<byte> Player => MissingValue.OrBytes(Trimmed.Cell(Cell(columns.Player)));

    public ReadOnlySpan<byte> RosterPosition => Trimmed.Cell(Cell(columns.RosterPosition));

    public ReadOnlySpan<byte> Drafted => Trimmed.Cell(Cell(columns.Drafted));

    public ReadOnlySpan<byte> PlayerPoints => Trimmed.Cell(Cell(columns.PlayerPoints));

    /// <summary>How many cells were read, up to the last column in use.</summary>
    public int Count => _cells.Length;

    /// <summary>An upper bound of their total length, in bytes.</summary>
    public int Length => _cells[^1].End - _cells[0].Start;

    /// <summary>Whether all of them are empty or spaces.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (var cell in _cells)
            {
                if (!Trimmed.Cell(cell.In(_text)).IsEmpty)
                    return false;
            }

            return true;
        }
    }

    /// <summary>The length of the longest cell, in bytes.</summary>
    public int Longest
    {
        get
        {
            int longest = 0;
            foreach (var cell in _cells)
                longest = Math.Max(longest, cell.Length);
            return longest;
        }
    }

    private ReadOnlySpan<byte> Cell(int place) => (uint)place < (uint)_cells.Length ? _cells[place].In(_text) : default;
}
