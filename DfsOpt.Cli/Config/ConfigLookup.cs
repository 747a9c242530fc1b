using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Config;

/// <summary>Finds the config file that belongs to the current folder: the nearest <c>dfs-opt.yaml</c>, in the folder itself or above it.</summary>
internal static class ConfigLookup
{
    /// <summary>The file's path, relative to the current folder if that is shorter; <see langword="null"/> if there is none.</summary>
    public static string? Find()
    {
        for (var folder = CurrentFolder(); folder is not null; folder = folder.Parent)
        {
            string file = Path.Join(folder.FullName, ConfigTemplate.FileName);
            if (File.Exists(file))
                return ShortPath.Of(file);
        }

        return null;
    }

    // The folder may have been removed.
    private static DirectoryInfo? CurrentFolder()
    {
        try
        {
            return new DirectoryInfo(Directory.GetCurrentDirectory());
        }
        catch (IOException)
        {
            return null;
        }
    }
}
