using System.Text;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Artifacts;

/// <summary>The columns of a CSV file of a run, by name.</summary>
/// <param name="file">The file, for messages.</param>
internal sealed class CsvFileColumns(string file)
{
    /// <summary>The most columns that are accepted, many times more than any run writes.</summary>
    public const int Most = 1_000;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    // Most cells repeat the row before, so its texts are kept.
    private (byte[] Bytes, string Text)[] _last = [];

    /// <summary>Whether the header has been read.</summary>
    public bool AreKnown => _last.Length > 0;

    /// <summary>The names of the columns.</summary>
    public IReadOnlyCollection<string> Names => _places.Keys;

    /// <summary>Reads the header.</summary>
    /// <exception cref="ArtifactException">Two columns have the same name, or there are too many.</exception>
    public void Read(ReadOnlySpan<byte> text, ReadOnlySpan<TextPlace> cells)
    {
        if (cells.Length > Most)
            throw Fault(1, $"has more than {Most} columns");
        for (int place = 0; place < cells.Length; place++)
        {
            string name = Encoding.UTF8.GetString(cells[place].In(text));
            if (!_places.TryAdd(name, place))
                throw Fault(1, $"has two columns `{name}`");
        }

        _last = new (byte[], string)[cells.Length];
        Array.Fill(_last, ([], ""));
    }

    /// <summary>A row of the file, by column name.</summary>
    /// <exception cref="ArtifactException">It has more or fewer cells than there are columns.</exception>
    public CsvFileRow RowOf(ReadOnlySpan<byte> text, ReadOnlySpan<TextPlace> cells, int line) => cells.Length == _last.Length
        ? new CsvFileRow(this, text, cells, line)
        : throw Fault(line, $"has {cells.Length} {(cells.Length == 1 ? "cell" : "cells")} where the header has {_last.Length}");

    /// <summary>The index of a column; -1 if the file has no such column.</summary>
    public int PlaceOf(string column) => _places.GetValueOrDefault(column, -1);

    /// <summary>A cell's text.</summary>
    public string TextOf(int place, ReadOnlySpan<byte> cell)
    {
        ref var last = ref _last[place];
        if (!cell.SequenceEqual(last.Bytes))
            last = (cell.ToArray(), Encoding.UTF8.GetString(cell));
        return last.Text;
    }

    public ArtifactException Fault(int line, string fault) => new($"{file}, line {line}: {fault}.");
}
