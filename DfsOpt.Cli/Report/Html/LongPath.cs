namespace DfsOpt.Cli.Report.Html;

/// <summary>Writes a path that is shortened in its middle where there is no room for it, and copied whole.</summary>
internal static class LongPath
{
    private const int End = 28;

    public static void Write(HtmlWriter page, string path)
    {
        if (path.Length <= End + End)
        {
            page.Element("span", path, ("class", "path"));
            return;
        }

        // Not between the halves of a character.
        var from = char.IsLowSurrogate(path[^End]) ? path.Length - End - 1 : path.Length - End;
        page.Open("span", ("class", "path"), ("title", path)).Element("span", path[..from], ("class", "start")).Element("span", path[from..]).Close();
    }
}
