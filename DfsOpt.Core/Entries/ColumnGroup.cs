using DfsOpt.Core.Csv;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Entries;

/// <summary>A column of the entries, or several whose cells are always written together, with what writes their cells.</summary>
/// <typeparam name="TRow">The value that the cells are written from. Equal values give equal cells.</typeparam>
internal sealed class ColumnGroup<TRow>
    where TRow : allows ref struct
{
    /// <summary>Columns whose cells follow from the row alone.</summary>
    public ColumnGroup(EntryColumn[] columns, Action<TRow, CsvText> write)
        : this(columns, _ => write)
    {
    }

    /// <summary>Columns whose cells follow from the contest too.</summary>
    /// <param name="columns">The columns, in order.</param>
    /// <param name="writerOf">Creates the method that writes the cells of a contest's rows. Cells that many rows share are formatted once.</param>
    public ColumnGroup(EntryColumn[] columns, Func<EntryRows, Action<TRow, CsvText>> writerOf)
    {
        Columns = columns;
        WriterOf = writerOf;
    }

    public EntryColumn[] Columns { get; }

    public Func<EntryRows, Action<TRow, CsvText>> WriterOf { get; }

    /// <summary>Whether the slate's best legal lineup must be known.</summary>
    public bool NeedsOptimum { get; init; }
}

/// <summary>A column of entries.</summary>
/// <param name="name">Its name, in snake case.</param>
/// <param name="type">The type of its cells.</param>
/// <param name="meaning">What its cells say, with unit and range, and when they are empty; a sentence in Markdown.</param>
/// <param name="countEmpty">How many of a contest's rows have an empty cell; <see langword="null"/> if none ever has.</param>
internal sealed class EntryColumn(string name, ColumnType type, string meaning, Func<EntryRows, long>? countEmpty = null) : Column(name, type, meaning)
{
    /// <summary>How many of a contest's rows have an empty cell.</summary>
    public long CountEmpty(EntryRows rows) => countEmpty is null ? 0 : countEmpty(rows);
}
