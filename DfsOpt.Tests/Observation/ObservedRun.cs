using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DfsOpt.Tests.Observation;

/// <summary>
/// Hears the spans and measurements of one test's runs. Listeners hear the whole process, so the runs are marked: by a trace of
/// their own, and by a value that flows with the code that runs in them.
/// </summary>
internal sealed class ObservedRun : IDisposable
{
    private static readonly AsyncLocal<ObservedRun?> _current = new();

    private readonly Activity _root = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<Measured> _measurements = new();
    private readonly ActivityListener _spanListener;
    private readonly MeterListener _meterListener;

    public ObservedRun()
    {
        _current.Value = this;
        _spanListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.Parent.TraceId == _root.TraceId ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = span =>
            {
                if (span.TraceId == _root.TraceId)
                    _spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(_spanListener);
        _meterListener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == TelemetryNames.Source)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meterListener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meterListener.Start();
    }

    public ActivitySpanId RootId => _root.SpanId;

    public IReadOnlyList<Activity> Spans(string name) => [.. _spans.Where(s => s.OperationName == name)];

    public IReadOnlyList<Measured> Measurements(string instrument) => [.. _measurements.Where(m => m.Instrument.Name == instrument)];

    public void Dispose()
    {
        _meterListener.Dispose();
        _spanListener.Dispose();
        _root.Dispose();
        _current.Value = null;
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (_current.Value == this)
            _measurements.Enqueue(new Measured(instrument, value, tags.ToArray().ToDictionary()));
    }

    internal sealed record Measured(Instrument Instrument, double Value, Dictionary<string, object?> Tags);
}
