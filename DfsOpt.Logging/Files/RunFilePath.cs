namespace DfsOpt.Logging;

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
        path = Path.GetFullPath(path);
        string resolved = Path.GetPathRoot(path)!;
        var ahead = new Stack<string>();
        GoOn(path[resolved.Length..]);
        int followed = 0;
        while (ahead.TryPop(out string? name))
        {
            string next = Path.Join(resolved, name);
            // One up from where a link leads, not from where it stands: only what is resolved is cut.
            if (name == "..")
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
            else if (followed < MaxLinks && LinkTarget(next) is { } target)
                Follow(target);
            else
                resolved = next;
        }

        return resolved;

        void Follow(string target)
        {
            followed++;
            string root = Path.GetPathRoot(target)!;
            if (root.Length > 0)
                resolved = Path.GetFullPath(root, resolved);
            GoOn(target[root.Length..]);
        }

        void GoOn(string names)
        {
            string[] parts = names.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
            foreach (string part in parts.Where(part => part != ".").Reverse())
                ahead.Push(part);
        }
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
