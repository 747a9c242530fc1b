namespace DfsOpt.Cli.Report.Html;

/// <summary>Writes a path that is shortened in its middle where there is no room for it, and copied whole.</summary>
internal static class LongPath
{
    private const int End = 22;

    public static void Write(HtmlWriter page, string path)
    {
        int from = Math.Max(0, path.Length - End);
        // Not between the halves of a character.
        if (from > 0 && char.IsLowSurrogate(path[from]))
            from--;
        page.Open("span", ("class", "path"), ("title", path)).Element("span", path[..from], ("class", "start")).Element("span", path[from..]).Close();
    }
}
