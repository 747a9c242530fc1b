using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Runs;

/// <summary>The runs of a pipeline below an artifacts folder.</summary>
internal sealed class RunsFolder(string artifactsRoot, string pipeline = TrainingPipeline.Name)
{
    private readonly string _root = FullPath(artifactsRoot);

    /// <summary>The folder that holds a directory for each run.</summary>
    public string Path => System.IO.Path.Join(_root, pipeline);

    /// <summary>The pipeline whose runs it holds.</summary>
    public string Pipeline => pipeline;

    /// <summary>The folder of the other pipeline's runs, below the same artifacts folder.</summary>
    public RunsFolder OfOtherPipeline => new(_root, pipeline == TrainingPipeline.Name ? ContestPipeline.Name : TrainingPipeline.Name);

    /// <summary>All runs, newest first. Folders that are not named as a run are none.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder may not be looked into.</exception>
    public IReadOnlyList<RunArtifacts> All() => RunArtifacts.List(_root, pipeline);

    private static string FullPath(string artifactsRoot)
    {
        try
        {
            return System.IO.Path.GetFullPath(artifactsRoot);
        }
        catch (IOException)
        {
            throw new UsageException($"--artifacts-root '{artifactsRoot}' is below the current folder, which no longer exists; give a full path.");
        }
    }
}
