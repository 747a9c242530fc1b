using System.Diagnostics;
using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Observation;

namespace DfsOpt.Core.Runs;

/// <summary>Traces and measures a run, from its start until it is disposed.</summary>
internal sealed class RunObservation : IDisposable
{
    private readonly string _runId, _pipeline;
    private readonly TimeProvider _clock;
    private readonly long _started;
    private readonly Activity? _around = Activity.Current;
    private Activity? _run, _step;
    private string? _status, _errorType;

    public RunObservation(string runId, string pipeline, TimeProvider clock)
    {
        _runId = runId;
        _pipeline = pipeline;
        _clock = clock;
        _started = clock.GetTimestamp();
    }

    /// <summary>Starts the run's span.</summary>
    public void Start() => _run = Telemetry.Spans.StartActivity(TelemetryNames.RunSpan)?
        .SetTag(TelemetryNames.RunId, _runId)
        .SetTag(TelemetryNames.Pipeline, _pipeline);

    /// <summary>Starts a step's span; disposing it ends it.</summary>
    public IDisposable? StartStep(string name)
    {
        _step = Telemetry.Spans.StartActivity(TelemetryNames.StepSpan)?
            .SetTag(TelemetryNames.RunId, _runId)
            .SetTag(TelemetryNames.Step, name);
        _step?.DisplayName = name;
        return _step;
    }

    public void StepFinished(string name, TimeSpan duration, long rowsIn, long rowsOut, long inputBytes)
    {
        _step?.SetTag(TelemetryNames.RowsIn, rowsIn).SetTag(TelemetryNames.RowsOut, rowsOut);
        _step = null;
        var step = KeyValuePair.Create(TelemetryNames.Step, (object?)name);
        Telemetry.StepDuration.Record(duration.TotalSeconds, step);
        Telemetry.InputBytes.Add(inputBytes, step);
    }

    /// <summary>Records how the run ended, while the span of the step that ended it is still open.</summary>
    public void Ended(RunState status, Exception? exception = null)
    {
        _status = Manifests.StatusText(status);
        _run?.SetTag(TelemetryNames.Status, _status);
        if (status != RunState.Failed || exception is null)
            return;
        _errorType = exception.GetType().FullName;
        _run?.SetTag(TelemetryNames.ErrorType, _errorType).SetStatus(ActivityStatusCode.Error, exception.Message);
        _step?.SetTag(TelemetryNames.ErrorType, _errorType).SetStatus(ActivityStatusCode.Error, exception.Message).AddException(exception);
    }

    public void Dispose()
    {
        var tags = new TagList
        {
            { TelemetryNames.Pipeline, _pipeline },
            { TelemetryNames.Status, _status },
        };
        if (_errorType is not null)
            tags.Add(TelemetryNames.ErrorType, _errorType);
        try
        {
            Telemetry.RunDuration.Record(_clock.GetElapsedTime(_started).TotalSeconds, tags);
        }
        finally
        {
            EndSpan();
        }
    }

    private void EndSpan()
    {
        try
        {
            _run?.Dispose();
        }
        finally
        {
            // If a listener failed, the ended span would otherwise remain the host's current one.
            Activity.Current = _around;
        }
    }
}
