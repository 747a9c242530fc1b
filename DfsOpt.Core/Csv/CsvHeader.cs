using System.Text;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Csv;

/// <summary>The columns of a table, found by name.</summary>
internal sealed class CsvHeader
{
    private const int MostColumns = 10_000;

    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the first row.</summary>
    /// <exception cref="InputException">It has more columns than any real table.</exception>
    public CsvHeader(ref CsvCursor csv)
    {
        csv.NextRow();
        for (int column = 0; csv.NextCell(); column++)
        {
            if (column == MostColumns)
                throw new InputException(ProblemCodes.TooLarge, csv.Line, $"has more than {MostColumns} columns");
            if (!csv.Cell.IsEmpty)
                _columns.TryAdd(Encoding.UTF8.GetString(csv.Cell).Trim(), column);
        }
    }

    /// <summary>A column's place, or -1.</summary>
    public int Find(string name) => _columns.GetValueOrDefault(name, -1);

    /// <summary>The places of columns that must be there.</summary>
    /// <exception cref="InputException">One is not.</exception>
    public int[] Require(params ReadOnlySpan<string> names)
    {
        var places = new int[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            places[i] = Find(names[i]);
            if (places[i] < 0)
                throw new InputException(ProblemCodes.MissingColumn, 1, $"has no column `{names[i]}`") { Column = names[i] };
        }

        return places;
    }
}
