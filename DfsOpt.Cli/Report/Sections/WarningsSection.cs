using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>The warnings by code: first those that left something out, then those that were only noted.</summary>
internal sealed class WarningsSection(ReportContent report)
{
    private const int MostOfACode = 25;
    private const int LongestMessage = 1200;
    private const int MostRows = 5;
    private const int LongestRow = 300;
    private const int LongestStart = 160;
    private const string SetAside = "set_aside";

    public void Write(HtmlWriter page)
    {
        page.Open("section", ("id", "warnings")).Element("h2", "Warnings");
        if (report.Warnings.Count == 0)
            page.Element("p", None(), ("class", "quiet"));
        foreach (var code in report.Warnings
            .GroupBy(warning => warning.Code)
            .OrderByDescending(IsLeftOut)
            .ThenByDescending(code => code.Count())
            .ThenBy(code => code.Key, StringComparer.Ordinal))
            WriteCode(page, code.Key, [.. code]);
        page.Close().Line();
    }

    private string None() => report.Run.Summary.State switch
    {
        RunState.Succeeded => "None. Nothing was left out or out of the ordinary.",
        RunState.Failed or RunState.Cancelled => "None before the run ended.",
        _ => "No step that finished had a warning.",
    };

    private static bool IsLeftOut(IEnumerable<ManifestWarning> warnings) => warnings.Any(warning => warning.Answer == SetAside);

    private static void WriteCode(HtmlWriter page, string code, IReadOnlyList<ManifestWarning> warnings)
    {
        // Only codes of DfsOpt have a known meaning; of another program's warnings, only the message is shown.
        var known = ProblemCodes.All.FirstOrDefault(problem => problem.Name == code);
        page.Open("details", ("class", "code"), ("id", "warning-" + code), ("data-code", code)).Open("summary");
        page.Element("b", Figures.Count(warnings.Count), ("class", "times")).Element("code", code);
        page.Element("span", IsLeftOut(warnings) ? "left out" : "noted", ("class", "answer"));
        page.Element("span", known?.Meaning ?? Printable.Fit(warnings[0].Message, LongestStart), ("class", "first quiet"));
        page.Close();
        if (known is not null)
            page.Open("p").Element("b", "What to do: ").Text(known.Remedy).Close();
        page.Open("ol");
        foreach (var warning in warnings.Take(MostOfACode))
            WriteWarning(page, warning);
        page.Close();
        page.Open("p", ("class", "quiet"));
        if (warnings.Count > MostOfACode)
            page.Text($"{Figures.Count(warnings.Count - MostOfACode)} more are in run_manifest.json and in the step's manifest. ");
        page.Element("a", "See the lines in the log", ("href", "#log"), ("data-find", "code=" + code), ("class", "script")).Close();
        page.Close().Line();
    }

    private static void WriteWarning(HtmlWriter page, ManifestWarning warning)
    {
        page.Open("li").Element("p", Printable.Fit(warning.Message, LongestMessage));
        // A sample row that only repeats the name in the sentence is left out.
        var rows = warning.SampleRows.Take(MostRows)
            .Where(row => !warning.Message.Contains(row, StringComparison.Ordinal))
            .Select(row => Printable.Fit(row, LongestRow))
            .ToList();
        if (rows.Count > 0)
            page.Element("pre", string.Join('\n', rows));
        page.Close();
    }
}
