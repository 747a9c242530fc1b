namespace DfsOpt.Tests.Support;

/// <summary>Files that the tests bring along.</summary>
internal static class TestData
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Data");

    public static string Golden(string season, string part) => Path.Combine(Folder, "golden", season, part);

    /// <summary>A copy of a golden season's data that a test may change.</summary>
    public static void CopyGolden(string season, string to)
    {
        string from = Golden(season, "data");
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
