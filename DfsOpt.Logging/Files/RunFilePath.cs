namespace DfsOpt.Logging.Files;

/// <summary>Tells whether two paths name the same file.</summary>
internal static class RunFilePath
{
    // As many as Linux follows before it calls them a loop.
    private const int MaxLinks = 40;

    /// <summary>Compares resolved paths as the platform does.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path with the links of every component resolved. What does not exist stands as it is.</summary>
    public static string Resolve(string path)
    {
        int links = 0;
        path = Path.GetFullPath(path);
        return Follow(Path.GetPathRoot(path)!, path, ref links);
    }

    private static string Follow(string from, string path, ref int links)
    {
        string names = path[Path.GetPathRoot(path)!.Length..];
        foreach (string name in names.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Join(from, name);
            // One up from where a link leads, not from where it stands.
            if (name == "..")
                from = Path.GetDirectoryName(from) ?? from;
            else if (name != "." && LinkTarget(next) is { } target && links++ < MaxLinks)
                from = Follow(Path.IsPathRooted(target) ? Path.GetFullPath(Path.GetPathRoot(target)!, from) : from, target, ref links);
            else if (name != ".")
                from = next;
        }

        return from;
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
