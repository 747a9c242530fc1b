using DfsOpt.Core.Csv;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Entries;

/// <summary>A column of entries, or several whose cells are always written together, with what they show.</summary>
/// <typeparam name="TRow">What the cells are written from: rows with the same one have the same cells.</typeparam>
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
    /// <param name="writerOf">Makes what writes the cells of a contest's rows, with the cells that many of them share formatted once.</param>
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
/// <param name="name">In snake case.</param>
/// <param name="type">What its cells are.</param>
/// <param name="meaning">What they say, with unit and range, and when they are empty; a sentence in Markdown.</param>
/// <param name="countEmpty">How many of a contest's rows have an empty cell; <see langword="null"/> where none ever has.</param>
internal sealed class EntryColumn(string name, ColumnType type, string meaning, Func<EntryRows, long>? countEmpty = null) : Column(name, type, meaning)
{
    /// <summary>How many of a contest's rows have an empty cell.</summary>
    public long CountEmpty(EntryRows rows) => countEmpty is null ? 0 : countEmpty(rows);
}
