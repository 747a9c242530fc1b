using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Runs;

/// <summary>The runs below an artifacts folder, of one pipeline or of both.</summary>
/// <param name="artifactsRoot">The artifacts folder.</param>
/// <param name="pipeline">The pipeline; <see langword="null"/> for both.</param>
internal sealed class RunsFolder(string artifactsRoot, string? pipeline)
{
    private static readonly string[] _both = [TrainingPipeline.Name, ContestPipeline.Name];

    private readonly string _root = FullPath(artifactsRoot);

    /// <summary>The folder that the runs are below: the artifacts folder, or the pipeline's folder in it.</summary>
    public string Path => pipeline is null ? _root : System.IO.Path.Join(_root, pipeline);

    /// <summary>The pipeline whose runs are listed; <see langword="null"/> for both.</summary>
    public string? Pipeline => pipeline;

    /// <summary>The runs of the other pipeline, which are left out; <see langword="null"/> if both are listed.</summary>
    public RunsFolder? OfOtherPipeline => pipeline is null ? null : new(_root, _both.First(other => other != pipeline));

    /// <summary>The pipeline of a run in this folder.</summary>
    public static string PipelineOf(RunArtifacts run) => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(run.Path)) ?? "";

    /// <summary>All runs, newest first. Folders without a run's name are ignored.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public IReadOnlyList<RunArtifacts> All() => RunArtifacts.List(_root, pipeline is null ? _both : [pipeline]);

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
