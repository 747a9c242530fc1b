using DfsOpt.Core.Json;

namespace DfsOpt.Core.Runs;

/// <summary>A figure that a step or a pipeline reports.</summary>
/// <param name="Name">Its name in the manifest and the log.</param>
/// <param name="Value">A number, a JSON value, or <see langword="null"/> if it is not known.</param>
internal sealed record Metric(string Name, object? Value)
{
    /// <summary>Metrics as they are in a manifest, by name in ordinal order.</summary>
    public static JsonDictionary Data(IEnumerable<Metric> metrics) => new(JsonText.Element(metrics.ToDictionary(m => m.Name, m => m.Value)));

    /// <summary>Metrics as fields of a log line.</summary>
    public static IReadOnlyList<KeyValuePair<string, object?>> Fields(IEnumerable<Metric> metrics)
    {
        var fields = new List<KeyValuePair<string, object?>>();
        foreach (var metric in metrics)
            fields.Add(new(metric.Name, metric.Value));
        return fields;
    }
}
