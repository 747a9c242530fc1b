using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Terminal;
using static DfsOpt.Cli.Report.Plots.PlotFrame;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Draws the share of each label as a bar, with that of a second run below it.</summary>
internal sealed class SharesPlot(string title, IReadOnlyList<string> labels, CategoryShares run, CategoryShares? against, string one = "entry", string many = "entries")
{
    private const int MostLabels = 12;
    private const int LongestLabel = 16;
    private const double NameWidth = 118;
    private const double FigureWidth = 46;
    private const double RowHeight = 34;

    /// <summary>Names a label for people.</summary>
    public Func<string, string> Name { get; init; } = label => label;

    public void Write(HtmlWriter page)
    {
        var shown = labels.Take(MostLabels).ToList();
        double most = shown.SelectMany(label => new[] { Share(run, label), Share(against, label) }).DefaultIfEmpty(0).Max();
        double longest = Width - NameWidth - FigureWidth;
        page.Open(
            "svg",
            ("viewBox", $"0 0 {At(Width)} {At(Math.Max(1, shown.Count) * RowHeight + 4)}"),
            ("role", "img"),
            ("aria-label", $"{title}: {string.Join(", ", shown.Select(label => $"{Name(label)} {ShareText.Of(Share(run, label))}"))}"));
        for (int i = 0; i < shown.Count; i++)
            WriteRow(page, shown[i], i * RowHeight + 4, most > 0 ? longest / most : 0);
        page.Close();
    }

    private void WriteRow(HtmlWriter page, string label, double top, double scale)
    {
        int height = against is null ? 20 : 13;
        page.Open("g").Element("title", Said(label));
        page.Element("text", Printable.Fit(Name(label), LongestLabel), ("class", "label"), ("x", At(NameWidth - 8)), ("y", At(top + 14.5)));
        WriteBar(page, "bars", Share(run, label), top, height, scale);
        if (against is not null)
            WriteBar(page, "pair", Share(against, label), top + height, height, scale);
        page.Close();
    }

    private static void WriteBar(HtmlWriter page, string kind, double share, double top, double height, double scale)
    {
        double width = Math.Max(share > 0 ? 1 : 0, share * scale);
        page.Shape("rect", ("class", kind), ("x", At(NameWidth)), ("y", At(top)), ("width", At(width)), ("height", At(height - 1)));
        page.Element("text", ShareText.Of(share), ("class", "figure"), ("x", At(NameWidth + width + 5)), ("y", At(top + height / 2 + 3.5)));
    }

    private string Said(string label) => against is null
        ? Figures.Count(run.Counts.GetValueOrDefault(label), one, many)
        : $"{Figures.Count(run.Counts.GetValueOrDefault(label), one, many)}, against {Figures.Count(against.Counts.GetValueOrDefault(label))}";

    private static double Share(CategoryShares? shares, string label) => shares?.Rates.GetValueOrDefault(label) ?? 0;
}
