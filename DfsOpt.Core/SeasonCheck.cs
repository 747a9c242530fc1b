using DfsOpt.Core.Checks;

namespace DfsOpt.Core;

/// <summary>Reads a season as a run would, writes nothing, and tells everything that is wrong with it.</summary>
public static class SeasonCheck
{
    /// <summary>Checks a season.</summary>
    /// <param name="config">As for a run; <see cref="TrainingConfig.Strict"/> makes no difference here.</param>
    /// <param name="host">Logger, clock and progress; <see langword="null"/> for none. No run logger is opened.</param>
    /// <param name="cancellationToken">Cancels the check between contests.</param>
    /// <returns>What a run would use, and every problem, the worst first; what would end a run is one of them.</returns>
    /// <exception cref="ConfigException">The config cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static SeasonCheckResult Run(TrainingConfig config, TrainingHost? host = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(config);
        ConfigCheck.Require(config);
        return new SeasonReading(config with { Strict = false }, host ?? new TrainingHost(), cancellationToken).Read();
    }
}
