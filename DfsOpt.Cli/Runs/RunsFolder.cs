using DfsOpt.Core;

namespace DfsOpt.Cli.Runs;

/// <summary>The runs below an artifacts folder.</summary>
internal sealed class RunsFolder(string artifactsRoot)
{
    /// <summary>The folder that holds a directory for each run.</summary>
    public string Path { get; } = System.IO.Path.Join(FullPath(artifactsRoot), TrainingPipeline.Name);

    /// <summary>All runs, newest first. Folders that are not named as a run are none.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder may not be looked into.</exception>
    public IReadOnlyList<RunDirectory> All() =>
        [.. Folders()
            .Where(folder => RunId.IsOne(System.IO.Path.GetFileName(folder)))
            .Select(folder => new RunDirectory(folder))
            .GroupBy(run => RunId.StartOf(run.Id))
            .OrderByDescending(second => second.Key)
            .SelectMany(second => second.Count() > 1 ? NewestFirst(second) : second)];

    private static string FullPath(string artifactsRoot)
    {
        try
        {
            return System.IO.Path.GetFullPath(artifactsRoot);
        }
        catch (IOException)
        {
            throw new UsageException($"--artifacts-root '{artifactsRoot}' is below the current folder, which is gone; give a full path.");
        }
    }

    // Asked whether it exists, a folder that may not be looked into does not.
    private string[] Folders()
    {
        try
        {
            return Directory.GetDirectories(Path);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    // The id tells no more than the second; what else the runs left tells the rest.
    private static IEnumerable<RunDirectory> NewestFirst(IEnumerable<RunDirectory> second) =>
        second.OrderByDescending(run => RunHeadlineReader.Read(run).StartedAt).ThenByDescending(run => run.Id, StringComparer.Ordinal);
}
