using DfsOpt.Cli.Report.Html;

namespace DfsOpt.Cli.Report.Tables;

/// <summary>A column of a <see cref="ReportTable{TRow}"/>.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="IsNumber">Whether its cells are figures, which stand on the right and sort by value.</param>
/// <param name="Value">What a cell sorts by, and what a CSV holds, where that is not its text.</param>
/// <param name="Write">Writes a cell's content.</param>
internal sealed record ReportColumn<TRow>(string Head, bool IsNumber, Func<TRow, double?> Value, Action<HtmlWriter, TRow> Write)
{
    /// <summary>Whether the page's script draws its cells.</summary>
    public bool IsDots { get; init; }

    /// <summary>Whether its cells are sentences, which may break into lines.</summary>
    public bool IsProse { get; init; }

    public static ReportColumn<TRow> Text(string head, Func<TRow, string> text) =>
        new(head, false, _ => null, (page, row) => page.Text(text(row)));

    public static ReportColumn<TRow> Number(string head, Func<TRow, double?> value, Func<double, string> figure) =>
        new(head, true, value, (page, row) => page.Text(value(row) is { } number ? figure(number) : "–"));

    /// <summary>What two columns before it differ by, the second from the first; the page's script draws both as dots on one line.</summary>
    public static ReportColumn<TRow> Dots(string head, Func<TRow, double?> difference) => new(head, true, difference, (_, _) => { }) { IsDots = true };

    /// <summary>A drawing that sorts by a figure.</summary>
    public static ReportColumn<TRow> Drawn(string head, Func<TRow, double?> value, Action<HtmlWriter, TRow> draw) => new(head, true, value, draw);

    /// <summary>A link, or anything else that a text alone does not show.</summary>
    public static ReportColumn<TRow> Special(string head, Action<HtmlWriter, TRow> write) => new(head, false, _ => null, write);
}
