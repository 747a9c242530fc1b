using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DfsOpt.Cli.Runs;

/// <summary>One run's directory and how to read what the run left in it.</summary>
internal sealed class RunDirectory(string path)
{
    /// <summary>The directory, as a full path.</summary>
    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>The run's id, which is the directory's name.</summary>
    public string Id => System.IO.Path.GetFileName(Path);

    public string ManifestPath => Below("run_manifest.json");

    public string LogPath => Below("logs", "run.log");

    /// <summary>Whether anything here says that a run was.</summary>
    public bool HoldsRun => File.Exists(ManifestPath) || Directory.Exists(Below("steps")) || File.Exists(LogPath);

    /// <summary>Whether a process holds the run's log right now. Where that may not be looked at, a manifest says that the run has ended.</summary>
    public bool IsLive => RunLock.IsHeld(LogPath + ".lock", mayBe: !File.Exists(ManifestPath));

    /// <summary>The run's manifest; <see langword="null"/> where the run has written none.</summary>
    /// <exception cref="RunDirectoryException">It is no such manifest.</exception>
    public RunManifest? ReadManifest() =>
        File.Exists(ManifestPath) ? Read(ManifestPath, RunJson.Default.RunManifest) : null;

    /// <summary>The manifests of the steps that finished, in the order of the steps.</summary>
    /// <exception cref="RunDirectoryException">One of them is no such manifest.</exception>
    public IReadOnlyList<StepManifest> ReadSteps() =>
        [.. StepManifestPaths().Select(file => Read(file, RunJson.Default.StepManifest) with
        {
            // The folder's name carries the number, which the manifest of another program may leave out.
            StepName = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file))!,
        })];

    /// <summary>The distributions the run fitted, by segment in natural order.</summary>
    /// <exception cref="RunDirectoryException">One of them is no such file.</exception>
    public IReadOnlyList<TargetDistribution> ReadDistributions() =>
        [.. DistributionPaths().Select(file => Read(file, RunJson.Default.TargetDistribution))];

    /// <summary>Where the manifests of the steps are.</summary>
    public IEnumerable<string> StepManifestPaths() =>
        Directory.Exists(Below("steps"))
            ? Directory.EnumerateDirectories(Below("steps"))
                .Order(StringComparer.Ordinal)
                .Select(step => System.IO.Path.Join(step, "step_manifest.json"))
                .Where(File.Exists)
            : [];

    /// <summary>Where the distributions are.</summary>
    public IEnumerable<string> DistributionPaths() =>
        Directory.Exists(Below("target_distributions"))
            ? Directory.EnumerateFiles(Below("target_distributions"), "*.json").OrderBy(System.IO.Path.GetFileNameWithoutExtension, SegmentOrder.Natural)
            : [];

    /// <summary>The run's log, record by record; empty where there is none.</summary>
    public IEnumerable<LogRecord> ReadLog() => RunLog.Read(LogPath);

    private string Below(params ReadOnlySpan<string> names) => System.IO.Path.Join(Path, System.IO.Path.Join(names));

    private static T Read<T>(string file, JsonTypeInfo<T> type)
        where T : class => RunJsonFile.Read(file, json => JsonSerializer.Deserialize(json, type));
}
