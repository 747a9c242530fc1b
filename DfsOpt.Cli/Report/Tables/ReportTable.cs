using System.Globalization;
using DfsOpt.Cli.Report.Html;

namespace DfsOpt.Cli.Report.Tables;

/// <summary>A table of the page, with a caption, header scopes and a link to skip it. The page's script adds sorting, search and a CSV download.</summary>
/// <param name="id">Its id on the page, and in the name of a downloaded file.</param>
/// <param name="caption">What it shows.</param>
/// <param name="columns">The columns; the first one names the row.</param>
internal sealed class ReportTable<TRow>(string id, string caption, params IReadOnlyList<ReportColumn<TRow>> columns)
{
    /// <summary>How many rows are shown at first; a click shows the others.</summary>
    public int FirstRows { get; init; } = 25;

    /// <summary>Whether rows can be searched.</summary>
    public bool HasSearch { get; init; }

    public void Write(HtmlWriter page, IEnumerable<TRow> rows)
    {
        page.Open("div", ("class", "table")).Element("a", "Skip this table", ("class", "skip"), ("href", $"#after-{id}"));
        page.Open("div", ("class", "wide")).Open("table", ("class", "data"), ("id", id), ("data-first", FirstRows.ToString(CultureInfo.InvariantCulture)), ("data-search", HasSearch ? "" : null));
        page.Open("caption").Element("span", caption).Close().Open("thead").Open("tr");
        foreach (var column in columns)
            page.Element("th", column.Head, ("scope", "col"), ("class", column.IsDots ? "n dots-of" : column.IsNumber ? "n" : null));
        page.Close().Close().Open("tbody");
        foreach (var row in rows)
            WriteRow(page, row);
        page.Close().Close().Close().Element("span", "", ("id", $"after-{id}"), ("tabindex", "-1")).Close().Line();
    }

    private void WriteRow(HtmlWriter page, TRow row)
    {
        page.Open("tr");
        foreach (var (place, column) in columns.Index())
        {
            string? value = column.IsNumber ? column.Value(row)?.ToString("G5", CultureInfo.InvariantCulture) ?? "" : null;
            page.Open(place == 0 ? "th" : "td", ("scope", place == 0 ? "row" : null), ("class", column.IsNumber ? "n" : column.IsProse ? "prose" : null), ("data-v", value));
            column.Write(page, row);
            page.Close();
        }

        page.Close();
    }
}
