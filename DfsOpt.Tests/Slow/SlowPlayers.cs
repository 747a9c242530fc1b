using System.Globalization;
using System.Text.RegularExpressions;

namespace DfsOpt.Tests.Slow;

/// <summary>A slate's players read from a projection file, row by row, or the code of why they cannot be.</summary>
internal sealed class SlowPlayers
{
    internal sealed record Player(string Name, string Normalised, string Team, int Salary, decimal Projection, double Ownership, double CaptainOwnership);

    private sealed record Line(bool IsOverfull, string Name, string Normalised, string Team, int? Salary, decimal? Projection, double? Ownership)
    {
        public bool IsIncomplete => IsOverfull || Normalised.Length == 0 || Team.Length == 0 || Salary is null || Projection is null || Ownership is null;
    }

    public string? Code { get; private set; }

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
        string[] required = ["Name", "Team", "Salary", "SS Proj", "My Own"], optional = ["Opp", "Pos", "Min", "DFS ID", "dk_std"];
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
        var names = lines.Where(l => l.Normalised.Length > 0).GroupBy(l => l.Normalised).Select(same => same.Distinct().ToList()).ToList();
        bool captains = names.Exists(same => same.Exists(captain => same.Exists(flex => IsCaptain(captain, flex))));
        var players = new SlowPlayers
        {
            Code = !captains && lines.Exists(l => l.Salary is not null && l.Projection is not null) ? "no_captain_rows" : null,
            Rows = lines.Count,
            Incomplete = lines.Count(l => l.IsIncomplete),
        };
        foreach (var pair in names.Where(same => same.Count == 2))
        {
            foreach (var (captain, flex) in new[] { (pair[0], pair[1]), (pair[1], pair[0]) })
            {
                if (IsCaptain(captain, flex) && !flex.IsIncomplete)
                {
                    players.Players.Add(flex.Normalised, new Player(
                        flex.Name, flex.Normalised, flex.Team, flex.Salary!.Value, flex.Projection!.Value, flex.Ownership!.Value, captain.Ownership ?? double.NaN));
                }
            }
        }

        if (players.Players.Count == 0)
            players.Code ??= "no_usable_player";
        return players;

        int Place(string name) => Names(name).Select(n => header.FindIndex(h => h.Equals(n.Name, n.Case))).FirstOrDefault(at => at >= 0, -1);

        bool Twice(string name) => Names(name).Select(n => header.Count(h => h.Equals(n.Name, n.Case))).FirstOrDefault(count => count > 0) > 1;

        (string Name, StringComparison Case)[] Names(string name) =>
            [(name, StringComparison.Ordinal), (name, StringComparison.OrdinalIgnoreCase), (name.Replace(' ', '.'), StringComparison.OrdinalIgnoreCase)];
    }

    private static bool IsCaptain(Line captain, Line flex) =>
        flex.Salary is { } salary
        && (captain.Team == flex.Team || captain.Team == "" || flex.Team == "")
        && (captain.Salary is { } dollars
            ? dollars > salary && Math.Abs(dollars - (1.5m * salary)) <= 1
            : captain.Projection is { } points && flex.Projection is { } flexPoints && Math.Abs(points - (1.5m * flexPoints)) <= 0.02m);

    private static Line Parse(bool isOverfull, Func<string, string> cell)
    {
        string name = Text(cell("Name"));
        return isOverfull
            ? new(true, name, SlowNames.Normalise(name), "", null, null, null)
            : new(false, name, SlowNames.Normalise(name), Text(cell("Team")), Salary(cell("Salary")), Projection(cell("SS Proj")), Ownership(cell("My Own")));
    }

    private static string Text(string cell) => Regex.IsMatch(cell, @"\A(NA|#N/A|<NA>|NaN|nan|NULL|null|None)\z") ? "" : cell;

    private static int? Salary(string text)
    {
        if (!Regex.IsMatch(text, @"\A\$?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.0*)?\z") || Regex.IsMatch(text, @"\A\$?[0-9]{1,3}\.000\z"))
            return null;
        decimal dollars = decimal.Parse(text.Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return dollars is > 0 and < 10_000_000 ? (int)dollars : null;
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
