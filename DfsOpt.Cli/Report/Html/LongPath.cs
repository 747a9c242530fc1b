namespace DfsOpt.Cli.Report.Html;

/// <summary>Writes a path that is shortened in the middle if there is too little room, and is copied in full.</summary>
internal static class LongPath
{
    private const int End = 22;

    public static void Write(HtmlWriter page, string path)
    {
        int from = Math.Max(0, path.Length - End);
        // A surrogate pair is not split.
        if (from > 0 && char.IsLowSurrogate(path[from]))
            from--;
        page.Open("span", ("class", "path"), ("title", path)).Element("span", path[..from], ("class", "start")).Element("span", path[from..]).Close();
    }
}
