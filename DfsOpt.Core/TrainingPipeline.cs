namespace DfsOpt.Core;

/// <summary>Reads a season of showdown contests and learns what real fields look like.</summary>
public static class TrainingPipeline
{
    /// <summary>The pipeline's name, as it stands in logs and manifests.</summary>
    public const string Name = "training";

    /// <summary>Runs the six steps and leaves a run directory behind.</summary>
    /// <param name="config">What to read and where to write.</param>
    /// <param name="host">Logger, clock and progress; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the run between contests and blocks of rows.</param>
    /// <returns>What the run made.</returns>
    /// <exception cref="ConfigException">The config cannot be used; no run directory was made.</exception>
    /// <exception cref="TrainingException">The run failed; its directory says why.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; its directory says so.</exception>
    public static TrainingResult Run(TrainingConfig config, TrainingHost? host = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
