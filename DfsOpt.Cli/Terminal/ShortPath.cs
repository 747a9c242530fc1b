namespace DfsOpt.Cli.Terminal;

/// <summary>Writes paths the way a person would type them.</summary>
internal static class ShortPath
{
    /// <summary>The path relative to the current folder if that is shorter, otherwise as it is. Both can be copied into a command.</summary>
    public static string Of(string path)
    {
        if (!Path.IsPathFullyQualified(path))
            return path;
        try
        {
            string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
            return relative.Length < path.Length ? relative : path;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return path;
        }
    }
}
