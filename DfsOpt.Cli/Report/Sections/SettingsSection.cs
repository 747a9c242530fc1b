using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core.Json;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>What the run was asked to do, by which version, and where its files are.</summary>
internal sealed class SettingsSection(ReportContent report)
{
    public void Write(HtmlWriter page)
    {
        page.Open("section", ("id", "settings")).Element("h2", "Settings");
        if (report.Run.Manifest is { } manifest)
        {
            page.Open("div", ("class", "wide")).Open("table", ("class", "plain"));
            Row(page, "version", string.Join(' ', new[] { manifest.Version, manifest.GitSha }.OfType<string>()));
            var other = report.Against?.Manifest is { } pair ? FlatJson.ByName(FlatJson.Of(pair.Config)) : [];
            foreach (var (key, value) in FlatJson.Of(manifest.Config))
                Row(page, key, value, other.GetValueOrDefault(key));
            page.Close().Close();
        }

        page.Open("p", ("class", "quiet")).Text("Beside this page: ");
        foreach (string file in report.Files)
            page.Element("a", file, ("href", file)).Text(" ");
        page.Close().Close();
        page.Open("footer").Text("Made from the run's directory alone. Nothing on this page was fetched from anywhere.").Close();
    }

    private static void Row(HtmlWriter page, string key, string value, string? other = null)
    {
        page.Open("tr").Element("th", key, ("scope", "row"));
        page.Open("td").Text(value.Length > 0 ? Printable.Fit(value, 500) : "–");
        if (other is not null && other != value)
            page.Text(" ").Element("span", $"against {(other.Length > 0 ? Printable.Fit(other, 500) : "–")}", ("class", "pair"));
        page.Close().Close();
    }
}
