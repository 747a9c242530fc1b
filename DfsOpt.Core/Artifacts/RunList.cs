namespace DfsOpt.Core.Artifacts;

/// <summary>Finds the runs below a folder.</summary>
internal static class RunList
{
    /// <summary>All runs, newest first.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder may not be looked into.</exception>
    public static IReadOnlyList<RunArtifacts> Of(string folder) =>
        [.. Folders(folder)
            .Where(run => RunId.IsValid(Path.GetFileName(run)))
            .Select(RunArtifacts.Open)
            .GroupBy(run => RunId.StartOf(run.Id))
            .OrderByDescending(second => second.Key)
            .SelectMany(second => second.Count() > 1 ? NewestFirst(second) : second)];

    // Asked whether it exists, a folder that may not be looked into does not.
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

    // The id tells no more than the second; what else the runs left tells the rest.
    private static IEnumerable<RunArtifacts> NewestFirst(IEnumerable<RunArtifacts> second) =>
        second.OrderByDescending(run => run.ReadHeadline().StartedAt).ThenByDescending(run => run.Id, StringComparer.Ordinal);
}
