using System.Globalization;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Steps;

/// <summary>What all steps of a run share.</summary>
internal sealed record RunSurroundings(TrainingConfig Config, TrainingHost Host, ILogger Log, DateTimeOffset StartedAt, CancellationToken CancellationToken)
{
    /// <summary>When the run started, as it stands in every file.</summary>
    public string StartedAtText => TimeText(StartedAt);

    /// <summary>UTC, ISO 8601, three decimals.</summary>
    public static string TimeText(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
