using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;
using static DfsOpt.Cli.Report.Plots.PlotFrame;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Draws the players who are captain most often, each with a mark at his projected ownership as captain.</summary>
internal static class CaptainsPlot
{
    /// <summary>How many players are drawn.</summary>
    public const int Most = 10;

    private const int LongestName = 20;
    private const int LongestTeam = 4;
    private const double NameWidth = 140;
    private const double FigureWidth = 46;
    private const double RowHeight = 22;

    public static void Write(HtmlWriter page, IReadOnlyList<SegmentPlayer> players)
    {
        var captains = players.Where(player => player.Actual.Captain > 0).OrderByDescending(player => player.Actual.Captain).Take(Most).ToList();
        double most = captains.SelectMany(player => new[] { player.Actual.Captain ?? 0, player.Projected.Captain ?? 0 }).DefaultIfEmpty(1).Max();
        double scale = (Width - NameWidth - FigureWidth) / most;
        page.Open("svg", ("viewBox", $"0 0 {At(Width)} {At(Math.Max(1, captains.Count) * RowHeight + 4)}"), ("role", "img"),
            ("aria-label", $"Captains: {string.Join(", ", captains.Select(player => $"{player.Name} {Figure.Share(player.Actual.Captain ?? 0)}"))}"));
        foreach (var (row, player) in captains.Index())
        {
            var (top, width) = (row * RowHeight + 4, (player.Actual.Captain ?? 0) * scale);
            page.Element("text", Name(player, captains), ("class", "label"), ("x", At(NameWidth - 8)), ("y", At(top + 12)));
            page.Shape("rect", ("class", "bars"), ("x", At(NameWidth)), ("y", At(top)), ("width", At(Math.Max(1, width))), ("height", "16"));
            double end = width;
            if (player.Projected.Captain is { } projected)
            {
                end = Math.Max(end, projected * scale);
                page.Shape("path", ("class", "mark"), ("d", $"M{At(NameWidth + projected * scale)} {At(top - 2)}V{At(top + 18)}"));
            }

            page.Element("text", Figure.Share(player.Actual.Captain ?? 0), ("class", "figure"), ("x", At(NameWidth + end + 5)), ("y", At(top + 12)));
        }

        page.Close();
    }

    // A name that two teams have is shown with its team.
    private static string Name(SegmentPlayer player, List<SegmentPlayer> captains) => captains.Count(captain => captain.Name == player.Name) == 1
        ? Printable.Fit(player.Name, LongestName)
        : $"{Printable.Fit(player.Name, LongestName - LongestTeam - 2)} {Printable.Fit(player.Team, LongestTeam)}";
}
