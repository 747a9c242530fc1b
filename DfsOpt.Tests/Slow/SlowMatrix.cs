using System.Globalization;

namespace DfsOpt.Tests.Slow;

/// <summary>Correlations by two normalised names.</summary>
internal sealed class SlowMatrix
{
    private readonly Dictionary<(string, string), double> _cells = [];

    /// <returns>The matrix, or <see langword="null"/> if it cannot be read.</returns>
    public static SlowMatrix? Read(byte[] bytes)
    {
        if (SlowText.Read(bytes, out string text) is not null)
            return null;
        var rows = SlowCsv.Read(text);
        if (rows[^1].UnclosedQuoteLine > 0)
            return null;
        var matrix = new SlowMatrix();
        var top = rows[0].Cells.Select(c => SlowNames.Normalise(c.Trim())).ToList();
        var seen = new HashSet<string>();
        foreach (var row in rows.Skip(1))
        {
            string name = SlowNames.Normalise(row.Cells[0].Trim());
            if (!seen.Add(name))
                continue;
            if (row.Cells.FindLastIndex(c => c.Trim().Length > 0) >= top.Count)
                continue;
            for (int i = 1; i < Math.Min(top.Count, row.Cells.Count); i++)
            {
                if (double.TryParse(row.Cells[i].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && Math.Abs(value) <= 1)
                    matrix._cells.TryAdd((name, top[i]), value);
                else
                    matrix._cells.TryAdd((name, top[i]), double.NaN);
            }
        }

        return matrix;
    }

    public double this[string one, string other]
    {
        get
        {
            double[] cells = [.. new[] { (one, other), (other, one) }.Where(_cells.ContainsKey).Select(k => _cells[k]).Where(v => !double.IsNaN(v))];
            return cells.Length == 0 ? 0 : cells.Average();
        }
    }
}
