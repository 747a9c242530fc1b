using System.Globalization;
using System.Text.RegularExpressions;

namespace DfsOpt.Tests.Slow;

/// <summary>A slate's players read from a projection file, row by row, or the code of why they cannot be.</summary>
internal sealed class SlowPlayers
{
    internal sealed record Player(string Name, string Normalised, string Team, int Salary, decimal Projection, double Ownership);

    private sealed record Line(bool IsOverfull, string Name, string Normalised, string Team, int? Salary, decimal? Projection, double? Ownership)
    {
        public bool IsIncomplete => IsOverfull || Normalised.Length == 0 || Team.Length == 0 || Salary is null || Projection is null || Ownership is null;
    }

    public string? Code { get; private init; }

    public int Rows { get; private init; }

    public int Incomplete { get; private init; }

    /// <summary>By normalised name.</summary>
    public SortedDictionary<string, Player> Players { get; } = new(StringComparer.Ordinal);

    public static SlowPlayers Read(byte[] bytes)
    {
        if (SlowText.Read(bytes, out string text) is { } code)
            return new SlowPlayers { Code = code };
        var rows = SlowCsv.Read(text);
        var header = rows[0].Cells.Select(c => c.Trim()).ToList();
        string[] required = ["Name", "Team", "Salary", "SS Proj", "My Own"], optional = ["Opp", "Pos", "Min"];
        if (rows[0].UnclosedQuoteLine > 0)
            return new SlowPlayers { Code = "unclosed_quote" };
        if (required.Any(Twice))
            return new SlowPlayers { Code = "duplicate_column" };
        if (required.Any(c => Place(c) < 0))
            return new SlowPlayers { Code = "missing_column" };
        if (optional.Any(Twice))
            return new SlowPlayers { Code = "duplicate_column" };
        if (rows[^1].UnclosedQuoteLine > 0)
            return new SlowPlayers { Code = "unclosed_quote" };
        var lines = rows.Skip(1).Select(r => Parse(r.Cells.FindLastIndex(c => c.Trim().Length > 0) >= header.Count, c => Place(c) < r.Cells.Count ? r.Cells[Place(c)].Trim() : "")).ToList();
        var players = new SlowPlayers { Rows = lines.Count, Incomplete = lines.Count(l => l.IsIncomplete) };
        foreach (var same in lines.Where(l => l.Normalised.Length > 0).GroupBy(l => l.Normalised))
        {
            var chosen = same.Aggregate((best, next) => (next.Salary ?? int.MaxValue) < (best.Salary ?? int.MaxValue) ? next : best);
            if (!chosen.IsIncomplete)
                players.Players.Add(same.Key, new Player(chosen.Name, same.Key, chosen.Team, chosen.Salary!.Value, chosen.Projection!.Value, chosen.Ownership!.Value));
        }

        return players;

        int Place(string name) => header.FindIndex(h => h.Equals(name, Case(name)));

        bool Twice(string name) => header.Count(h => h.Equals(name, Case(name))) > 1;

        StringComparison Case(string name) => header.Contains(name) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
    }

    private static Line Parse(bool isOverfull, Func<string, string> cell) =>
        new(isOverfull, cell("Name"), SlowNames.Normalise(cell("Name")), cell("Team"), Salary(cell("Salary")), Projection(cell("SS Proj")), Ownership(cell("My Own")));

    private static int? Salary(string text)
    {
        if (!Regex.IsMatch(text, @"\A\$?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.0*)?\z") || Regex.IsMatch(text, @"\A\$?[0-9]{1,3}\.000\z"))
            return null;
        decimal dollars = decimal.Parse(text.Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return dollars is > 0 and < 10_000_010 ? (int)dollars : null;
    }

    private static decimal? Projection(string text)
    {
        if (!Regex.IsMatch(text, @"\A[+-]?([0-9]+(\.[0-9]{0,9})?|\.[0-9]{1,9})\z"))
            return null;
        decimal points = decimal.Parse(text, CultureInfo.InvariantCulture);
        return Math.Abs(points) < 10_000 ? points : null;
    }

    private static double? Ownership(string text)
    {
        if (text.EndsWith('%'))
            text = text[..^1].TrimEnd(' ');
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double percent) && double.IsFinite(percent) ? 0 + Math.Clamp(percent / 100, 0, 1) : null;
    }
}
