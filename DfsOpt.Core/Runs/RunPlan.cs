namespace DfsOpt.Core.Runs;

/// <summary>What a run executes: a pipeline's name, its config, and its steps.</summary>
internal sealed record RunPlan
{
    /// <summary>The pipeline's name in lower case, as used in paths, logs and manifests.</summary>
    public required string Pipeline { get; init; }

    /// <summary>The pipeline's config.</summary>
    public required IRunConfig Config { get; init; }

    /// <summary>Runs the steps in order, and returns the pipeline's summary: what the log's last line reports.</summary>
    public required Func<IStepRunner, IReadOnlyList<Metric>> Steps { get; init; }
}

/// <summary>What a run uses of the config of any pipeline.</summary>
internal interface IRunConfig
{
    /// <summary>The folder in which <c>&lt;pipeline&gt;/&lt;run id&gt;</c> is created.</summary>
    string ArtifactsRoot { get; }

    /// <summary>The lowest level that is written to the run's log.</summary>
    string LogLevel { get; }

    /// <summary>Whether each step also writes all of its rows.</summary>
    bool PersistStepOutputs { get; }

    /// <summary>Whether anything that would be set aside ends the run instead.</summary>
    bool Strict { get; }

    /// <summary>The whole config, for the manifest.</summary>
    Dictionary<string, object?> ToData();

    /// <summary>The part of the config that the log's first line shows.</summary>
    IReadOnlyList<Metric> ToLog();
}
