using DfsOpt.Cli.Report.Html;

namespace DfsOpt.Cli.Report.Tables;

/// <summary>A column of a <see cref="ReportTable{TRow}"/>.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="IsNumber">Whether its cells are numbers, which are right-aligned and sort by value.</param>
/// <param name="Value">The value that a cell sorts by and that a CSV contains; <see langword="null"/> if that is the cell's text.</param>
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

    /// <summary>The difference of the two columns before it, which the page's script draws as dots on one line.</summary>
    public static ReportColumn<TRow> Dots(string head, Func<TRow, double?> difference) => new(head, true, difference, (_, _) => { }) { IsDots = true };

    /// <summary>A drawing that sorts by a number.</summary>
    public static ReportColumn<TRow> Drawn(string head, Func<TRow, double?> value, Action<HtmlWriter, TRow> draw) => new(head, true, value, draw);

    /// <summary>A link, or other content that is not plain text.</summary>
    public static ReportColumn<TRow> Special(string head, Action<HtmlWriter, TRow> write) => new(head, false, _ => null, write);
}
