using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>What the run read, what was left out, and why.</summary>
internal sealed class IntakeSection(ReportContent report)
{
    private const int MostNamed = 6;

    // These codes set aside single rows and entries, which are counted. The others set aside a whole contest or slate.
    private static readonly string[] _rowCodes = ["invalid_lineup", "row_without_entry_id", "unknown_player", "dropped_player"];

    private readonly IReadOnlyList<StepManifest> _steps = report.Run.Steps;

    public void Write(HtmlWriter page)
    {
        page.Open("section", ("class", "intake"), ("id", "intake"), ("aria-label", "What was read and what was left out"));
        WriteRead(page);
        WriteLeftOut(page);
        page.Close().Line();
    }

    private void WriteRead(HtmlWriter page)
    {
        page.Open("div").Element("h2", "What was read");
        page.Open("table", ("class", "counts")).Element("caption", "Files, slates, players, contests and entries that were read", ("class", "unseen"));
        if (report.Run.Step(TrainingSteps.Ingest) is { } ingest)
        {
            Row(ingest.RowCountOut, "file", "files", FileKinds());
            if (ingest.Count("num_slates") is { } slates)
                Row(slates, "slate", "slates", "");
        }

        if (report.Run.Step(TrainingSteps.ParseProjections) is { } projections)
            Row(projections.RowCountOut, "player", "players", $"from {Figures.Count(projections.RowCountIn, "projection row")}");
        if (report.Run.Step(TrainingSteps.ParseContestEntries) is { } entries)
        {
            if (entries.Count("num_contests") is { } contests)
                Row(contests, "contest", "contests", "that can be used");
            Row(entries.RowCountIn, "entry", "entries", "in the standings");
        }

        page.Close();
        if (_steps.Count == 0)
            page.Element("p", "No step got to its end, so nothing is known of the inputs.", ("class", "quiet"));
        page.Close();

        void Row(long count, string one, string many, string more)
        {
            page.Open("tr").Open("td").Data(count, Figures.Count(count)).Close();
            page.Open("th", ("scope", "row")).Text(count == 1 ? one : many);
            if (more.Length > 0)
                page.Element("span", " " + more, ("class", "quiet"));
            page.Close().Close();
        }
    }

    private void WriteLeftOut(HtmlWriter page)
    {
        page.Open("div").Element("h2", "What was left out, and why");
        var counts = EntryCounts.Of(report.Run);
        if (counts is not null)
            WriteEntries(page, counts);
        var whole = report.Warnings.Where(warning => warning.Answer == "set_aside" && !_rowCodes.Contains(warning.Code)).ToList();
        long contests = Total("contests_set_aside");
        long slates = Total("slates_set_aside");
        if (contests + slates > 0 || whole.Count > 0)
        {
            page.Open("p").Text("Set aside whole: ").Element("b", SetAside(contests, slates)).Text(".").Close();
            page.Open("ul", ("class", "named"));
            foreach (var warning in whole.Take(MostNamed))
                page.Element("li", Printable.Fit(warning.Message, 400));
            if (whole.Count > MostNamed)
                page.Open("li").Element("a", $"and {Figures.Count(whole.Count - MostNamed)} more", ("href", "#warnings")).Close();
            page.Close();
        }
        else if (counts is { LeftOut.Count: 0 })
        {
            page.Element("p", "Nothing: every entry that was read counts.", ("class", "quiet"));
        }
        else if (counts is null)
        {
            page.Element("p", "The run did not get as far as the entries.", ("class", "quiet"));
        }

        page.Close();
    }

    private static void WriteEntries(HtmlWriter page, EntryCounts counts)
    {
        double share = counts.Read > 0 ? (double)counts.Kept / counts.Read : 1;
        page.Open("p", ("class", "kept")).Open("b").Data(counts.Kept, Figures.Count(counts.Kept)).Close();
        page.Text($" of {Figures.Count(counts.Read, "entry", "entries")} count, ").Data(share, Figures.PartPercent(share)).Text(".").Close();
        page.Open("svg", ("class", "meter"), ("aria-hidden", "true")).Shape("rect", ("class", "rest"), ("width", "100%"), ("height", "100%"));
        page.Shape("rect", ("class", "bars"), ("width", PlotFrame.At(share * 100) + "%"), ("height", "100%")).Close();
        if (counts.LeftOut.Count == 0)
            return;
        page.Open("table", ("class", "counts")).Element("caption", "Entries that do not count, by reason", ("class", "unseen"));
        foreach (var reason in counts.LeftOut)
        {
            page.Open("tr").Open("td").Data(reason.Count, Figures.Count(reason.Count)).Close();
            page.Open("th", ("scope", "row")).Text(reason.Reason);
            if (reason.Code is not null)
                page.Text(" ").Element("a", "which", ("href", "#warning-" + reason.Code), ("aria-label", "which entries " + reason.Reason));
            page.Close().Close();
        }

        page.Close();
    }

    private static string SetAside(long contests, long slates) => (contests, slates) switch
    {
        (0, 0) => "see the warnings",
        (0, _) => Figures.Count(slates, "slate"),
        (_, 0) => Figures.Count(contests, "contest"),
        _ => $"{Figures.Count(contests, "contest")} and {Figures.Count(slates, "slate")}",
    };

    private long Total(string metric) => _steps.Sum(step => step.Count(metric) ?? 0);

    private string FileKinds() => string.Join(", ", (report.Run.Manifest?.Inputs ?? report.Run.Step(TrainingSteps.Ingest)?.Inputs ?? [])
        .CountBy(file => file.LogicalName)
        .Select(kind => kind.Key switch
        {
            "projection" => Figures.Count(kind.Value, "projection"),
            "corr_matrix" => Figures.Count(kind.Value, "correlation matrix", "correlation matrices"),
            "standings_csv" => Figures.Count(kind.Value, "standings file"),
            "standings_zip" => Figures.Count(kind.Value, "zip"),
            var other => $"{Figures.Count(kind.Value)} {other}",
        }));
}
