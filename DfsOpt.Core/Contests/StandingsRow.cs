using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Contests;

/// <summary>A row's cells by what they mean; empty where it has none.</summary>
internal readonly ref struct StandingsRow
{
    /// <summary>In bytes; a real one has some 200.</summary>
    public const int LongestCell = 8_192;

    /// <summary>A row whose cells are known by where they end.</summary>
    /// <param name="text">The row and what follows.</param>
    /// <param name="ends">Where each of its first cells ends.</param>
    /// <param name="columns">What they mean.</param>
    public StandingsRow(ReadOnlySpan<byte> text, scoped ReadOnlySpan<int> ends, StandingsColumns columns)
    {
        EntryId = Trimmed.Cell(Cell(text, ends, columns.EntryId));
        EntryName = Trimmed.Cell(Cell(text, ends, columns.EntryName));
        Rank = Cell(text, ends, columns.Rank);
        Points = Cell(text, ends, columns.Points);
        Lineup = Trimmed.Cell(Cell(text, ends, columns.Lineup));
        Count = ends.Length;
        Length = ends[^1] - (Count - 1);
        if (Length > LongestCell)
        {
            for (int place = 0; place < Count; place++)
                Longest = Math.Max(Longest, Cell(text, ends, place).Length);
        }
    }

    /// <summary>A row read cell by cell.</summary>
    public StandingsRow(scoped ref CsvCursor csv, StandingsColumns columns)
    {
        for (int place = 0; place < columns.Count && csv.NextCell(); place++)
        {
            if (place == columns.EntryId)
                EntryId = Trimmed.Cell(csv.Cell);
            else if (place == columns.EntryName)
                EntryName = Trimmed.Cell(csv.Cell);
            else if (place == columns.Rank)
                Rank = csv.Cell;
            else if (place == columns.Points)
                Points = csv.Cell;
            else if (place == columns.Lineup)
                Lineup = Trimmed.Cell(csv.Cell);
            Count++;
            Length += csv.Cell.Length;
            Longest = Math.Max(Longest, csv.Cell.Length);
        }
    }

    public ReadOnlySpan<byte> EntryId { get; }

    public ReadOnlySpan<byte> EntryName { get; }

    public ReadOnlySpan<byte> Rank { get; }

    public ReadOnlySpan<byte> Points { get; }

    public ReadOnlySpan<byte> Lineup { get; }

    /// <summary>How many cells were read: up to the last one that counts.</summary>
    public int Count { get; }

    /// <summary>How many bytes they are together.</summary>
    public int Length { get; }

    /// <summary>The length of the longest, in bytes; 0 where all of them together are no longer than <see cref="LongestCell"/>.</summary>
    public int Longest { get; }

    private static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> text, scoped ReadOnlySpan<int> ends, int place)
    {
        if ((uint)place >= (uint)ends.Length)
            return default;
        int start = place == 0 ? 0 : ends[place - 1] + 1;
        return text[start..ends[place]];
    }
}
