using System.Globalization;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Runs;

/// <summary>What all steps of a run share.</summary>
internal sealed record RunContext(RunHost Host, ILogger Log, DateTimeOffset StartedAt, bool Strict, CancellationToken CancellationToken)
{
    /// <summary>When the run started, as it stands in every file.</summary>
    public string StartedAtText => TimeText(StartedAt);

    /// <summary>UTC, ISO 8601, three decimals.</summary>
    // The platform's own format is compiled ahead of time; one of ours would be compiled anew in every process.
    public static string TimeText(DateTimeOffset time) => $"{time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture).AsSpan(0, "2026-11-23T10:41:07.312".Length)}Z";
}
