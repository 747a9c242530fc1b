using System.Text;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Csv;

/// <summary>The columns of a table, found by name.</summary>
internal sealed class CsvHeader
{
    private const int MostColumns = 10_000;
    private const int LongestName = 8_192;
    private const int MostNear = 5;

    private readonly List<string> _names = [];

    /// <summary>Reads the first row.</summary>
    /// <exception cref="InputException">It has more columns or a longer column name than any real table.</exception>
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

    /// <summary>Whether a text that may be continued contains its whole first row.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> text)
    {
        var csv = new CsvCursor(text);
        csv.NextRow();
        csv.SkipRow();
        return csv.UnclosedQuoteLine == 0;
    }

    /// <summary>Its line, from 1.</summary>
    public int Line { get; }

    /// <summary>How many columns there are, including those without a name.</summary>
    public int Count => _names.Count;

    /// <summary>A column's index, or -1. If no column has the exact name, this finds one that differs in case, or one as R writes it: SS.Proj for SS Proj.</summary>
    /// <exception cref="InputException">Two columns have the name.</exception>
    public int Find(string name)
    {
        int place = Find(name, StringComparison.Ordinal);
        if (place < 0)
            place = Find(name, StringComparison.OrdinalIgnoreCase);
        return place < 0 && name.Contains(' ') ? Find(name.Replace(' ', '.'), StringComparison.OrdinalIgnoreCase) : place;
    }

    /// <summary>A column's index, or -1 if there is none or more than one.</summary>
    public int FindIfOnce(string name) => _names.Count(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) > 1 ? -1 : Find(name);

    /// <summary>The indexes of required columns.</summary>
    /// <exception cref="InputException">A column is missing, or two have the same name.</exception>
    public int[] Require(params ReadOnlySpan<string> names)
    {
        int[] places = new int[names.Length];
        for (int i = 0; i < names.Length; i++)
            places[i] = Find(names[i]);
        var missing = Missing(names);
        if (missing.Count > 0)
            throw new InputException(ProblemCodes.MissingColumn, Line, $"has no column {string.Join(", ", missing.Select(m => $"`{m}`{Near(m)}"))}") { Column = missing[0] };
        return places;
    }

    /// <summary>Which of several columns are missing.</summary>
    /// <exception cref="InputException">Two columns have the same name.</exception>
    public IReadOnlyList<string> Missing(params ReadOnlySpan<string> names)
    {
        var missing = new List<string>();
        foreach (string name in names)
        {
            if (Find(name) < 0)
                missing.Add(name);
        }

        return missing;
    }

    /// <summary>Columns that may be meant: those with a word that begins with the last word of the name, such as Adj Own for My Own.</summary>
    private string Near(string name)
    {
        string word = name.Split(' ')[^1];
        var near = _names.Where(n => n.Split(' ', '.', '_', '-').Any(w => w.StartsWith(word, StringComparison.OrdinalIgnoreCase))).Take(MostNear).Select(n => $"`{n}`").ToList();
        return near.Count == 0 ? "" : $" (there is {string.Join(", ", near)})";
    }

    private int Find(string name, StringComparison comparison)
    {
        int place = _names.FindIndex(n => n.Equals(name, comparison));
        return place == _names.FindLastIndex(n => n.Equals(name, comparison))
            ? place
            : throw new InputException(ProblemCodes.DuplicateColumn, Line, $"has two columns `{name}`") { Column = name };
    }
}
