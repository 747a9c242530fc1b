using System.Globalization;

namespace DfsOpt.Benchmarks.Season;

/// <summary>A slate's players as Sabersim exports them: 61 columns, with a captain row and a flex row for each player.</summary>
internal static class ProjectionCsv
{
    private const double MostOwnership = 100;

    private static readonly string[] _general =
        ["DFS ID", "Name", "Pos", "Team", "Opp", "Status", "Salary", "Actual", "SS Proj", "Live Proj", "My Proj", "Value", "My Own", "Adj Own", "Min Exp", "Max Exp", "Saber Team", "Saber Total"];

    private static readonly string[] _sites = ["dk", "fd", "yahoo", "ob"];
    private static readonly string[] _figures = ["points", "25_percentile", "50_percentile", "75_percentile", "85_percentile", "95_percentile", "99_percentile"];
    private static readonly string[] _nbaStatistics = ["PTS", "Min", "2PT", "3PT", "RB", "Off Reb", "Def Reb", "AST", "STL", "BLK", "TO"];

    private static readonly string[] _nflStatistics =
        ["Pass Att", "Completions", "Pass Yds", "Pass TD", "Pass Int", "Rec", "Rec Yds", "Rec TD", "Rush Att", "Rush Yds", "Rush TD"];

    public static string Of(Slate slate)
    {
        var header = Header(slate);
        var lines = new List<string> { string.Join(',', header) };
        double flexAll = slate.Players.Sum(p => p.FlexPopularity), captainAll = slate.Players.Sum(p => p.CaptainPopularity);
        foreach (var player in slate.Players)
        {
            lines.Add(Row(player, 1.5, 100 * player.CaptainPopularity / captainAll, lines.Count, header.Count));
            lines.Add(Row(player, 1, 500 * player.FlexPopularity / flexAll, lines.Count, header.Count));
        }

        return string.Join('\n', lines) + '\n';
    }

    private static List<string> Header(Slate slate) =>
    [
        .. _general,
        .. _sites.SelectMany(site => _figures, (site, figure) => $"{site}_{figure}"),
        .. _sites.Select(site => $"{site}_std"),
        .. slate.IsNfl ? _nflStatistics : _nbaStatistics,
    ];

    private static string Row(SlatePlayer player, double times, double ownership, int line, int columns)
    {
        string[] general =
        [
            (37_000_000 + line).ToString(CultureInfo.InvariantCulture), player.Name, player.Position, player.Team, player.Opponent, "",
            Text(player.Salary * times), Text(player.Actual * times / 4), Text(player.Projection * times), "", Text(player.Projection * times),
            Text(player.Projection / player.Salary * 1000), Text(Math.Min(MostOwnership, ownership)), Text(ownership * 1.02), "0", "100", "112.3", "224.6",
        ];
        // A run does not read the columns after these, but has to skip them.
        var figures = Enumerable.Range(0, columns - general.Length).Select(i => Text(player.Projection * times * (0.5 + (i % 12 * 0.1))));
        return string.Join(',', general.Concat(figures));
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
