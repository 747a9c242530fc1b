namespace DfsOpt.Core.Artifacts;

/// <summary>Finds the runs in some folders.</summary>
internal static class RunList
{
    /// <summary>All runs, newest first.</summary>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static IReadOnlyList<RunArtifacts> Of(IEnumerable<string> folders) =>
        [.. folders.SelectMany(Folders)
            .Where(run => RunId.IsValid(Path.GetFileName(run)))
            .Select(RunArtifacts.Open)
            .GroupBy(run => RunId.StartOf(run.Id))
            .OrderByDescending(second => second.Key)
            .SelectMany(second => second.Count() > 1 ? NewestFirst(second) : second)];

    // Directory.Exists is false for a folder that may not be read, so this lists it instead.
    private static string[] Folders(string folder)
    {
        try
        {
            return Directory.GetDirectories(folder);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    // Ids have the time to the second only; manifests and logs have it to the millisecond.
    private static IEnumerable<RunArtifacts> NewestFirst(IEnumerable<RunArtifacts> second) =>
        second.OrderByDescending(run => run.ReadSummary().StartedAt).ThenByDescending(run => run.Id, StringComparer.Ordinal);
}
