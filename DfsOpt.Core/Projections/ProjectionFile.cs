using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Projections;

/// <summary>Reads a Sabersim export.</summary>
internal static class ProjectionFile
{
    /// <summary>About fifty times as many rows as the largest game has.</summary>
    private const int MostRows = 10_000;

    /// <exception cref="InputException">The file is not a projection export.</exception>
    public static IReadOnlyList<ProjectionRow> Read(ReadOnlySpan<byte> bytes)
    {
        var csv = new CsvCursor(CsvInput.Checked(bytes));
        var columns = new ProjectionColumns(new CsvHeader(ref csv));
        var rows = new List<ProjectionRow>();
        while (csv.NextRow())
        {
            if (rows.Count == MostRows)
                throw new InputException(ProblemCodes.TooLarge, csv.Line, $"has more than {MostRows} rows");
            rows.Add(new ProjectionRow(CsvRow.Read(ref csv), columns));
        }

        if (csv.UnclosedQuoteLine > 0)
            throw new InputException(ProblemCodes.UnclosedQuote, csv.UnclosedQuoteLine, "opens a quote that is never closed");
        return rows;
    }
}
