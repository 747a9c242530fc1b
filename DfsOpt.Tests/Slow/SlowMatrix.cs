using System.Globalization;
using System.Text.RegularExpressions;

namespace DfsOpt.Tests.Slow;

/// <summary>Correlations by two normalised names.</summary>
internal sealed class SlowMatrix
{
    private readonly Dictionary<(string, string), double> _cells = [];

    /// <returns>The matrix, or <see langword="null"/> if it cannot be read, or knows no two of the players.</returns>
    public static SlowMatrix? Read(byte[] bytes, SlowPlayers players)
    {
        if (SlowText.Read(bytes, out string text) is not null)
            return null;
        var rows = SlowCsv.Read(text);
        if (rows[^1].UnclosedQuoteLine > 0)
            return null;
        var matrix = new SlowMatrix();
        var top = rows[0].Cells.Select(c => Top(c.Trim())).ToList();
        var seen = new HashSet<string>();
        foreach (var row in rows.Skip(1))
        {
            string name = SlowNames.Normalise(row.Cells[0].Trim());
            if (!Known(name) && top.Count > 1 && !Known(top[1]) && row.Cells.Count > 1)
                name = SlowNames.Normalise(row.Cells[1].Trim());
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

        return matrix._cells.Any(c => !double.IsNaN(c.Value) && c.Key.Item1 != c.Key.Item2 && Known(c.Key.Item1) && Known(c.Key.Item2)) ? matrix : null;

        bool Known(string name) => players.Players.ContainsKey(name);

        string Top(string column) => Known(SlowNames.Normalise(column)) || !column.Contains('.', StringComparison.Ordinal)
            ? SlowNames.Normalise(column)
            : players.Players.Values.Where(p => Regex.Replace(p.Name, @"[^\p{L}\p{Nd}_]", ".") == column).Select(p => p.Normalised).ToArray() is [var only] ? only : "";
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
