using DfsOpt.Core.Runs;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Samples.EmbedWorker;

/// <summary>Reports a run's progress to the service's own log. Called from any of the run's threads, a few times a second.</summary>
internal sealed partial class TrainingProgressLog(ILogger<TrainingProgressLog> log) : IProgress<RunProgress>
{
    public void Report(RunProgress value) => Reached(value.Step, value.Total > 0 ? 100 * value.Done / value.Total : 0);

    [LoggerMessage(1, LogLevel.Debug, "{Step}: {Percent} %")]
    private partial void Reached(string step, long percent);
}
