using DfsOpt.Cli.Report.Html;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>A card with panels that can be folded. The content of a folded card is packed, and drawn when it is unfolded.</summary>
/// <param name="id">Its id on the page.</param>
/// <param name="attribute">The attribute by which the page's script finds it.</param>
internal sealed class Card(string id, (string Name, string Value) attribute)
{
    /// <summary>Writes the card.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isOpen">Whether it is unfolded at first.</param>
    /// <param name="title">Its title.</param>
    /// <param name="says">Writes what is next to the title.</param>
    /// <param name="panels">The panels, by title.</param>
    public void Write(HtmlWriter page, bool isOpen, string title, Action<HtmlWriter> says, IReadOnlyList<(string Title, Action<HtmlWriter> Write)> panels)
    {
        page.Open("details", ("class", "segment"), ("id", id), ("open", isOpen ? "" : null), (attribute.Name, attribute.Value));
        page.Open("summary").Element("h3", title);
        says(page);
        page.Close();
        if (isOpen)
        {
            WritePanels(page, panels);
        }
        else
        {
            var content = new HtmlWriter();
            WritePanels(content, panels);
            PackedHtml.Write(page, content);
        }

        page.Close().Line();
    }

    private static void WritePanels(HtmlWriter page, IReadOnlyList<(string Title, Action<HtmlWriter> Write)> panels)
    {
        page.Open("div", ("class", "panels"));
        foreach (var (title, write) in panels)
        {
            page.Open("section", ("class", "panel"), ("aria-label", title), ("data-panel", title));
            page.Element("h4", title, ("class", "panel-title"));
            write(page);
            page.Close().Line();
        }

        page.Close();
    }
}
