namespace DfsOpt.Cli.Terminal;

/// <summary>Writes paths the way a person would type them.</summary>
internal static class ShortPath
{
    /// <summary>The path from the current folder where that is shorter, as it stands otherwise. Either can be copied into a command.</summary>
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
