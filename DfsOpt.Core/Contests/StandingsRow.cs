using System.Runtime.CompilerServices;
using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Contests;

/// <summary>A row's cells by what they mean; empty where it has none.</summary>
internal ref struct StandingsRow
{
    public ReadOnlySpan<byte> EntryId;
    public ReadOnlySpan<byte> EntryName;
    public ReadOnlySpan<byte> Rank;
    public ReadOnlySpan<byte> Points;
    public ReadOnlySpan<byte> Lineup;

    /// <summary>How many cells were read: up to the last one that counts.</summary>
    public int Count;

    /// <summary>Whether each of them is empty.</summary>
    public bool IsBlank;

    /// <summary>The length of the longest, in bytes.</summary>
    public int Longest;

    /// <summary>Reads the cursor's row, and goes to its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StandingsRow Read(scoped ref CsvCursor csv, scoped ReadOnlySpan<StandingsColumn> columns)
    {
        var row = new StandingsRow();
        for (; row.Count < columns.Length && csv.NextCell(); row.Count++)
        {
            var cell = csv.Cell;
            row.Longest = Math.Max(row.Longest, cell.Length);
            switch (columns[row.Count])
            {
                case StandingsColumn.EntryId:
                    row.EntryId = Trimmed.Cell(cell);
                    break;
                case StandingsColumn.EntryName:
                    row.EntryName = Trimmed.Cell(cell);
                    break;
                case StandingsColumn.Rank:
                    row.Rank = cell;
                    break;
                case StandingsColumn.Points:
                    row.Points = cell;
                    break;
                case StandingsColumn.Lineup:
                    row.Lineup = Trimmed.Cell(cell);
                    break;
            }
        }

        csv.SkipRow();
        row.IsBlank = row.Longest == 0;
        return row;
    }
}
