using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

/// <summary>A record as the reader found it: every escape undone.</summary>
internal sealed record LogRecord(DateTime Time, LogLevel Level, string Pipeline, string RunId, string Step, string Message, string Exception)
{
    /// <summary>Where it stands, for comparisons.</summary>
    public string Prefix => $"{Pipeline} {RunId} {Step}";
}
