namespace DfsOpt.Logging.Files;

/// <summary>Decides whether two paths name the same file.</summary>
internal static class LogFilePath
{
    // As many as Linux follows before it reports a loop.
    private const int MaxLinks = 40;

    /// <summary>Compares resolved paths as the platform does.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path with the links of every component resolved. Components that do not exist, or cannot be read, are left as they are.</summary>
    public static string Resolve(string path)
    {
        int links = 0;
        return Resolve(Path.GetFullPath(path), ref links);
    }

    private static string Resolve(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        parent = Resolve(parent, ref links);
        string name = Path.GetFileName(path);
        if (name is "" or ".")
            return parent;
        // The parent of the link's target, not of the link.
        if (name == "..")
            return Path.GetDirectoryName(parent) ?? parent;
        string resolved = Path.Join(parent, name);
        string? link = null;
        AppendingLogFile.Try(() => link = new FileInfo(resolved).LinkTarget);
        return link is { } target && links++ < MaxLinks ? Resolve(Path.Combine(parent, target), ref links) : resolved;
    }
}
