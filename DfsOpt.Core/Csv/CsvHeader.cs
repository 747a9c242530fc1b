using System.Text;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Csv;

/// <summary>The columns of a table, found by name.</summary>
internal sealed class CsvHeader
{
    private const int MostColumns = 10_000;
    private const int LongestName = 8_192;

    private readonly List<string> _names = [];

    /// <summary>Reads the first row.</summary>
    /// <exception cref="InputException">It has more columns, or a longer one, than any real table.</exception>
    public CsvHeader(ref CsvCursor csv)
    {
        csv.NextRow();
        Line = csv.Line;
        while (csv.NextCell())
        {
            if (Count == MostColumns)
                throw new InputException(ProblemCodes.TooLarge, Line, $"has more than {MostColumns} columns");
            if (csv.UnclosedQuoteLine > 0)
                throw new InputException(ProblemCodes.UnclosedQuote, csv.UnclosedQuoteLine, "opens a quote that is never closed");
            if (csv.Cell.Length > LongestName)
                throw new InputException(ProblemCodes.TooLarge, Line, $"has a column name of {csv.Cell.Length} bytes");
            _names.Add(Encoding.UTF8.GetString(csv.Cell).Trim());
        }
    }

    /// <summary>Whether a text holds all of its first row, where more of the text is to come.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> text)
    {
        var csv = new CsvCursor(text);
        csv.NextRow();
        csv.SkipRow();
        return csv.UnclosedQuoteLine == 0;
    }

    /// <summary>The line, from 1, that it stands on.</summary>
    public int Line { get; }

    /// <summary>How many columns there are, with those of no name.</summary>
    public int Count => _names.Count;

    /// <summary>A column's place, or -1. Where none has the very name, one that differs in case has.</summary>
    /// <exception cref="InputException">Two columns have the name.</exception>
    public int Find(string name)
    {
        int place = Find(name, StringComparison.Ordinal);
        return place >= 0 ? place : Find(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The places of columns that must be there.</summary>
    /// <exception cref="InputException">One is not, or is there twice.</exception>
    public int[] Require(params ReadOnlySpan<string> names)
    {
        var places = new int[names.Length];
        var missing = new List<string>();
        for (int i = 0; i < names.Length; i++)
        {
            places[i] = Find(names[i]);
            if (places[i] < 0)
                missing.Add(names[i]);
        }

        if (missing.Count > 0)
            throw new InputException(ProblemCodes.MissingColumn, Line, $"has no column {string.Join(", ", missing.Select(m => $"`{m}`"))}") { Column = missing[0] };
        return places;
    }

    private int Find(string name, StringComparison comparison)
    {
        int place = _names.FindIndex(n => n.Equals(name, comparison));
        return place == _names.FindLastIndex(n => n.Equals(name, comparison))
            ? place
            : throw new InputException(ProblemCodes.DuplicateColumn, Line, $"has two columns `{name}`") { Column = name };
    }
}
