using DfsOpt.Core.Observation;

namespace DfsOpt.Core.Runs;

/// <summary>A figure that a step or a pipeline reports.</summary>
/// <param name="Name">As it stands in the manifest and in the log.</param>
/// <param name="Value">A number, <see langword="null"/> where there is none to tell, or a JSON value.</param>
internal sealed record Metric(string Name, object? Value)
{
    /// <summary>Metrics as fields of a log line, each with a space before it.</summary>
    public static string Fields(IEnumerable<Metric> metrics) => string.Concat(metrics.Select(m => $" {m.Name}={LogText.Metric(m.Value)}"));
}
