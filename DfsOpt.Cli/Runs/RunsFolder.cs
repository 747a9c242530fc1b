using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Runs;

/// <summary>The runs below an artifacts folder.</summary>
internal sealed class RunsFolder(string artifactsRoot)
{
    /// <summary>What stands for the newest run.</summary>
    public const string Latest = "latest";

    private readonly string root = FullPath(artifactsRoot);

    /// <summary>The folder that holds a directory for each run.</summary>
    public string Path => System.IO.Path.Join(root, TrainingPipeline.Name);

    /// <summary>All runs, newest first. Folders that are not named as a run are none.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder may not be looked into.</exception>
    public IReadOnlyList<RunArtifacts> All() => RunArtifacts.List(root, TrainingPipeline.Name);

    /// <summary>The run that <paramref name="name"/> means: <c>latest</c>, an id, the start of one, or a run's directory.</summary>
    /// <exception cref="UsageException">It means no run, or more than one.</exception>
    public RunArtifacts Find(string name)
    {
        // A directory may lie anywhere and have any name, so one of another program can be looked at too.
        if (name.AsSpan().ContainsAny('/', '\\') || name is "." or "..")
            return InDirectory(name) ?? throw new UsageException($"{name} is no run's directory: it has no run_manifest.json, no steps and no logs/run.log.");

        var runs = All();
        if (name == Latest && runs.Count > 0)
            return runs[0];
        var found = runs.Where(run => run.Id.StartsWith(name, StringComparison.Ordinal)).ToList();
        if (found.Count == 0 && Directory.Exists(name) && InDirectory(name) is { } here)
            return here;
        return found switch
        {
            [var only] => only,
            _ when runs.Count == 0 => throw new UsageException($"there are no runs in {Path}; name the folder that holds them with --artifacts-root."),
            [] => throw new UsageException($"no run in {Path} starts with '{name}'{Suggestion.For(name, runs.Select(run => run.Id))}; see 'dfs-opt runs list'."),
            _ => throw new UsageException($"{found.Count} runs start with '{name}', the newest is {found[0].Id}; give more of the id."),
        };
    }

    /// <exception cref="UsageException">There is no such directory.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked into.</exception>
    private static RunArtifacts? InDirectory(string path)
    {
        try
        {
            _ = Directory.GetFileSystemEntries(path);
        }
        catch (Exception e) when (e is IOException and not PathTooLongException)
        {
            throw new UsageException($"there is no run directory {path}.");
        }

        var directory = RunArtifacts.Open(path);
        return directory.HoldsRun ? directory : null;
    }

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
}
