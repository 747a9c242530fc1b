using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Runs;

/// <summary>The runs below an artifacts folder.</summary>
internal sealed class RunsFolder(string artifactsRoot)
{
    /// <summary>What stands for the newest run.</summary>
    public const string Latest = "latest";

    /// <summary>The folder that holds a directory for each run.</summary>
    public string Path { get; } = System.IO.Path.Join(System.IO.Path.GetFullPath(artifactsRoot), TrainingPipeline.Name);

    /// <summary>All runs, newest first. Folders that are not named as a run are none.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder may not be looked into.</exception>
    public IReadOnlyList<RunDirectory> All() =>
        [.. Folders()
            .Where(folder => RunId.IsOne(System.IO.Path.GetFileName(folder)))
            .Select(folder => new RunDirectory(folder))
            .GroupBy(run => RunId.StartOf(run.Id))
            .OrderByDescending(second => second.Key)
            .SelectMany(second => second.Count() > 1 ? NewestFirst(second) : second)];

    /// <summary>The run that <paramref name="name"/> means: <c>latest</c>, an id, the start of one, or a run's directory.</summary>
    /// <exception cref="UsageException">It means no run, or more than one.</exception>
    public RunDirectory Find(string name)
    {
        // A directory may lie anywhere and have any name, so one of another program can be looked at too.
        if (name.AsSpan().ContainsAny('/', '\\') || name is "." or ".." || (!RunId.IsOne(name) && File.Exists(System.IO.Path.Join(name, "run_manifest.json"))))
        {
            if (!Directory.Exists(name))
                throw new UsageException($"there is no run directory {name}.");
            var directory = new RunDirectory(name);
            return directory.HoldsRun
                ? directory
                : throw new UsageException($"{name} is no run's directory: it has no run_manifest.json, no steps and no logs/run.log.");
        }

        var runs = All();
        if (runs.Count == 0)
            throw new UsageException($"there are no runs in {Path}; name the folder that holds them with --artifacts-root.");
        if (name == Latest)
            return runs[0];
        var found = runs.Where(run => run.Id.StartsWith(name, StringComparison.Ordinal)).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new UsageException($"no run in {Path} starts with '{name}'{Suggestion.For(name, runs.Select(run => run.Id))}; see 'dfs-opt runs list'."),
            _ => throw new UsageException($"{found.Count} runs start with '{name}', the newest is {found[0].Id}; give more of the id."),
        };
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
