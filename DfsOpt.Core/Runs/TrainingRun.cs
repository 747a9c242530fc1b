using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Observation;
using DfsOpt.Core.Steps;
using Microsoft.Extensions.Logging.Abstractions;

namespace DfsOpt.Core.Runs;

/// <summary>A run from its first log line to its manifest: runs steps one after the other and answers for how it ended.</summary>
internal sealed class TrainingRun : IDisposable
{
    /// <summary>The pipeline's name, as it stands in logs and manifests.</summary>
    public const string Pipeline = "training";

    private readonly RunDirectory _directory;
    private readonly long _started;
    private readonly RunObservation _observation;
    private readonly List<FinishedStep> _steps = [];
    private RunSurroundings _run;
    private IDisposable? _ownLogger;
    private IDisposable? _scope;
    private StepContext? _current;
    private bool _hasFailed;

    private TrainingRun(RunSurroundings run, RunDirectory directory, long started)
    {
        _run = run;
        _directory = directory;
        _started = started;
        _observation = new RunObservation(directory.RunId, Pipeline, run.Host.TimeProvider);
    }

    private IReadOnlyList<Problem> Problems => [.. _steps.SelectMany(s => s.Problems), .. _current?.Problems ?? []];

    /// <exception cref="TrainingException">The artifacts folder cannot be written.</exception>
    public static TrainingRun Start(TrainingConfig config, TrainingHost host, CancellationToken cancellationToken)
    {
        var startedAt = host.TimeProvider.GetUtcNow();
        long started = host.TimeProvider.GetTimestamp();
        var directory = RunDirectory.Create(config.ArtifactsRoot, Pipeline, startedAt);
        return new TrainingRun(new RunSurroundings(config, host, new KeyValueLogger(host.Logger ?? NullLogger.Instance), startedAt, cancellationToken), directory, started);
    }

    /// <summary>Opens the run's log and writes its first line.</summary>
    public void LogStart()
    {
        var config = _run.Config;
        var own = _run.Host.OpenRunLogger?.Invoke(
            new RunLoggerRequest(_directory.RunId, Pipeline, _directory.FullPath, _directory.LogsPath, config.LogLevel));
        _ownLogger = own as IDisposable;
        if (own is not null)
            _run = _run with { Log = new KeyValueLogger(_run.Host.Logger is { } hosts ? new BothLoggers(own, hosts) : own) };
        _scope = _run.Log.BeginScope(new LogScope(new("run_id", _directory.RunId), new("pipeline", Pipeline)));
        _observation.Start();
        RunLog.RunStarted(
            _run.Log, config.DataRoot, config.ArtifactsRoot, config.Seed, config.PersistStepOutputs, config.GppCategory, config.LogLevel,
            string.Join(',', config.OnlySports ?? config.Sports), config.Strict, BuildInfo.GitSha, BuildInfo.Version);
    }

    /// <summary>Runs one step and leaves its artifacts behind.</summary>
    public T Step<T>(string name, Func<StepContext, StepOutput<T>> compute)
    {
        using var scope = _run.Log.BeginScope(new LogScope(new KeyValuePair<string, object?>("step", name)));
        using var span = _observation.StartStep(name);
        RunLog.StepStarted(_run.Log, name);
        _run.CancellationToken.ThrowIfCancellationRequested();
        _current = new StepContext(name, _run, Problems);
        var startedAt = _run.Host.TimeProvider.GetUtcNow();
        long started = _current.StartTimer();
        var output = compute(_current);
        _current.LogUnlisted();
        var preview = TableFiles.Preview(output.Table);
        var files = StepArtifacts.Write(_directory, _current, output, preview);
        var step = new FinishedStep(name, startedAt, _run.Host.TimeProvider.GetUtcNow(), _current.Elapsed(started), output.RowCountIn, output.Table.RowCount)
        {
            Inputs = output.Inputs,
            Outputs = files,
            Metrics = [.. output.Metrics, .. output.Details],
            Problems = _current.Problems,
            SchemaFingerprint = TableFiles.SchemaFingerprint(output.Table),
            DataFingerprint = TableFiles.DataFingerprint(output.Table, preview),
        };
        _directory.Write($"steps/{name}/step_manifest.json", "step_manifest", JsonText.Of(Manifests.OfStep(_directory.RunId, step)));
        _steps.Add(step);
        _current = null;
        _observation.StepFinished(name, step.Duration, step.RowCountIn, step.RowCountOut, step.Inputs.Sum(f => f.Size));
        RunLog.StepFinished(_run.Log, name, step.Duration.TotalSeconds, step.RowCountIn, step.RowCountOut,
            output.Metrics.Select(m => KeyValuePair.Create(m.Name, m.Value)).ToList());
        return output.Value;
    }

    /// <summary>Ends a run whose steps have all run.</summary>
    /// <exception cref="TrainingException">An artifact is gone.</exception>
    public TrainingResult Finish()
    {
        _directory.Require(_steps.SelectMany(s => s.Outputs));
        var duration = WriteManifest(RunStatus.Succeeded, null);
        var last = _steps[^1];
        _observation.Ended(RunStatus.Succeeded);
        RunLog.RunFinished(_run.Log, duration.TotalSeconds, last.RowCountIn, last.RowCountOut, _directory.FullPath);
        return new TrainingResult(
            _directory.RunId, _directory.FullPath, RunStatus.Succeeded, duration,
            [.. _steps.Select(s => new StepResult(s.Name, s.Duration, s.RowCountIn, s.RowCountOut, s.Metrics.ToDictionary(m => m.Name, m => WideCount(m.Value))))],
            [.. _steps.SelectMany(s => s.Outputs)], Problems);
    }

    /// <summary>Logs how the run ended, while the scope of the step that ended it is still open. Always true: made for an exception filter.</summary>
    public bool LogEnd(Exception exception)
    {
        TellHost(() => _observation.Ended(StatusOf(exception), exception));
        TellHost(() =>
        {
            if (StatusOf(exception) == RunStatus.Cancelled)
                RunLog.RunCancelled(_run.Log);
            else
                RunLog.RunFailed(_run.Log, exception);
        });
        return true;
    }

    /// <summary>Leaves a manifest behind that says how the run ended.</summary>
    public void WriteEnd(Exception exception)
    {
        _hasFailed = true;
        try
        {
            WriteManifest(StatusOf(exception), exception.Message);
        }
        catch (Exception e)
        {
            // The failure that ended the run is the one to report; this one only costs its manifest.
            TellHost(() => RunLog.ManifestLost(_run.Log, e.Message));
        }
    }

    /// <summary>Lets go of what is the host's, all of it whatever part of it fails.</summary>
    public void Dispose()
    {
        if (_hasFailed)
            TellHost(LetGo);
        else
            LetGo();
    }

    private void LetGo()
    {
        try
        {
            _scope?.Dispose();
        }
        finally
        {
            try
            {
                _observation.Dispose();
            }
            finally
            {
                _ownLogger?.Dispose();
            }
        }
    }

    // A host's logger or listener that fails must not hide what ended the run, nor cost it its manifest.
    private static void TellHost(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception)
        {
        }
    }

    // A host that asks for a count finds one type, however a step counted.
    private static object? WideCount(object? metric) => metric is int count ? (long)count : metric;

    private RunStatus StatusOf(Exception exception) =>
        exception is OperationCanceledException && _run.CancellationToken.IsCancellationRequested ? RunStatus.Cancelled : RunStatus.Failed;

    private TimeSpan WriteManifest(RunStatus status, string? error)
    {
        var duration = _run.Host.TimeProvider.GetElapsedTime(_started);
        var manifest = Manifests.OfRun(_directory.RunId, _run, status, error, _run.Host.TimeProvider.GetUtcNow(), duration, _steps, Problems);
        _directory.Write("run_manifest.json", "run_manifest", JsonText.Of(manifest));
        return duration;
    }
}
