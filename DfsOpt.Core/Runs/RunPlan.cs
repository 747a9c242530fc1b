namespace DfsOpt.Core.Runs;

/// <summary>What a run executes: a pipeline's name, its config as data, and its steps.</summary>
internal sealed record RunPlan
{
    /// <summary>The pipeline's name in lower case, as used in paths, logs and manifests.</summary>
    public required string Pipeline { get; init; }

    /// <summary>The folder in which <c>&lt;pipeline&gt;/&lt;run id&gt;</c> is created.</summary>
    public required string ArtifactsRoot { get; init; }

    /// <summary>The lowest level that is written to the run's log.</summary>
    public required string LogLevel { get; init; }

    /// <summary>Whether each step also writes all of its rows.</summary>
    public required bool PersistStepOutputs { get; init; }

    /// <summary>Whether anything that would be set aside ends the run instead.</summary>
    public required bool Strict { get; init; }

    /// <summary>The whole config, for the manifest.</summary>
    public required IReadOnlyDictionary<string, object?> Config { get; init; }

    /// <summary>The part of the config that the log's first line shows.</summary>
    public required IReadOnlyList<Metric> LoggedConfig { get; init; }

    /// <summary>Runs the steps in order, and returns the pipeline's summary: what the log's last line reports.</summary>
    public required Func<IStepRunner, IReadOnlyList<Metric>> Steps { get; init; }
}
