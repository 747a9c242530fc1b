using System.Diagnostics;

namespace DfsOpt.Core.Observation;

/// <summary>Traces and measures the reading of one contest.</summary>
internal readonly struct ContestObservation : IDisposable
{
    private readonly string _sport;
    private readonly TimeProvider _clock;
    private readonly long _started;
    private readonly Activity? _span;

    /// <param name="file">Its file.</param>
    /// <param name="sport">Its sport.</param>
    /// <param name="clock">The host's clock.</param>
    /// <param name="step">The step's span, in case the host does not let it flow to other threads.</param>
    public ContestObservation(string file, string sport, TimeProvider clock, ActivityContext step)
    {
        _sport = sport;
        _clock = clock;
        _started = clock.GetTimestamp();
        _span = Telemetry.Spans.StartActivity(TelemetryNames.ContestSpan, ActivityKind.Internal, Activity.Current is null ? step : default)?
            .SetTag(TelemetryNames.File, file)
            .SetTag(TelemetryNames.Sport, sport);
    }

    /// <summary>Records the outcome.</summary>
    /// <param name="gppCategory">Its segment; <see langword="null"/> if it was set aside.</param>
    /// <param name="entryRows">Entry rows in its file.</param>
    public void Read(string? gppCategory, int entryRows)
    {
        var tags = new TagList
        {
            { TelemetryNames.Sport, _sport },
            { TelemetryNames.Outcome, gppCategory is null ? "set_aside" : "read" },
        };
        Telemetry.ContestDuration.Record(_clock.GetElapsedTime(_started).TotalSeconds, tags);
        if (gppCategory is not null)
            tags.Add(TelemetryNames.GppCategory, gppCategory);
        Telemetry.Contests.Add(1, tags);
        Telemetry.Entries.Add(entryRows, tags);
        if (_span is null)
            return;
        foreach (var (key, value) in tags)
            _span.SetTag(key, value);
        _span.SetTag(TelemetryNames.EntryCount, entryRows);
    }

    public void Dispose() => _span?.Dispose();
}
