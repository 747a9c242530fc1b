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
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (int followed = 0; followed < MaxLinks && FollowFirstLink(path) is { } target; followed++)
            path = target;
        return path;
    }

    private static string? FollowFirstLink(string path)
    {
        int start = Path.GetPathRoot(path)!.Length;
        while (start < path.Length)
        {
            int end = path.IndexOf(Path.DirectorySeparatorChar, start);
            end = end < 0 ? path.Length : end;
            if (LinkTarget(path[..end]) is { } target)
                return Path.TrimEndingDirectorySeparator(Path.GetFullPath(target + path[end..], Path.GetDirectoryName(path[..end])!));
            start = end + 1;
        }

        return null;
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
