using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DfsOpt.Core.Observation;

/// <summary>The process's activity source and meter. The platform expects both to be static; they do nothing until somebody listens.</summary>
internal static class Telemetry
{
    // Seconds, from a small contest to a season of millions of entries.
    private static readonly InstrumentAdvice<double> _seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600],
    };

    private static readonly Meter _meter = new(TelemetryNames.Source, BuildInfo.Version);

    public static ActivitySource Spans { get; } = new(TelemetryNames.Source, BuildInfo.Version);

    public static Counter<long> Contests { get; } = _meter.CreateCounter<long>(TelemetryNames.Contests, "{contest}", "Contests read or set aside.");

    public static Counter<long> Entries { get; } = _meter.CreateCounter<long>(TelemetryNames.Entries, "{entry}", "Entry rows in contests read or set aside.");

    public static Counter<long> InputBytes { get; } = _meter.CreateCounter<long>(TelemetryNames.InputBytes, "By", "Size of the input files that steps read.");

    public static Histogram<double> RunDuration { get; } = Seconds(TelemetryNames.RunDuration, "From a run's start to its end.");

    public static Histogram<double> StepDuration { get; } = Seconds(TelemetryNames.StepDuration, "From a step's start until its artifacts are written.");

    public static Histogram<double> ContestDuration { get; } = Seconds(TelemetryNames.ContestDuration, "The time to read one contest.");

    private static Histogram<double> Seconds(string name, string description) => _meter.CreateHistogram(name, "s", description, tags: null, _seconds);
}
