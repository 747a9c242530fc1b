using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Json;
using DfsOpt.Core.Observation;
using Microsoft.Extensions.Logging.Abstractions;

namespace DfsOpt.Core.Runs;

/// <summary>A run of any pipeline, from its first log line to its manifest: runs the steps of a plan and records how the run ended.</summary>
internal sealed class PipelineRun : IStepRunner, IDisposable
{
    private readonly RunPlan _plan;
    private readonly RunDirectory _directory;
    private readonly long _started;
    private readonly RunObservation _observation;
    private readonly List<StepManifest> _steps = [];
    private readonly List<Problem> _problems = [];
    private RunContext _context;
    private IDisposable? _ownLogger;
    private IDisposable? _scope;
    private StepContext? _current;
    private bool _hasFailed;

    private PipelineRun(RunPlan plan, RunContext context, RunDirectory directory, long started)
    {
        _plan = plan;
        _context = context;
        _directory = directory;
        _started = started;
        _observation = new RunObservation(directory.RunId, plan.Pipeline, context.Host.TimeProvider);
    }

    private Manifests Manifests => new(_directory.RunId, _plan, _context);

    private IReadOnlyList<Problem> Problems => [.. _problems, .. _current?.Problems ?? []];

    /// <summary>Runs a plan in a directory of its own.</summary>
    /// <exception cref="RunException">The run failed; its directory says why.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; its directory says so.</exception>
    public static RunResult Execute(RunPlan plan, RunHost host, CancellationToken cancellationToken)
    {
        using var run = Start(plan, host, cancellationToken);
        try
        {
            run.LogStart();
            var summary = plan.Steps(run);
            return run.Finish(summary);
        }
        catch (Exception e) when (run.LogEnd(e))
        {
            run.WriteEnd(e);
            throw;
        }
    }

    /// <summary>Runs one step and writes its artifacts.</summary>
    public T Step<T>(string name, Func<StepContext, StepOutput<T>> compute)
    {
        using var scope = _context.Log.BeginScope(new LogScope(new KeyValuePair<string, object?>("step", name)));
        using var span = _observation.StartStep(name);
        RunLog.StepStarted(_context.Log, name);
        _context.CancellationToken.ThrowIfCancellationRequested();
        _current = new StepContext(name, _context, Problems);
        var startedAt = _context.Host.TimeProvider.GetUtcNow();
        long started = _current.Clock.GetTimestamp();
        var output = compute(_current);
        _current.LogUnlisted();
        var files = StepFiles.Write(_directory, _current, output, _plan.Config.PersistStepOutputs);
        var duration = _current.Clock.GetElapsedTime(started);
        var step = Manifests.OfStep(_current, output, files, startedAt, duration);
        _directory.Write($"steps/{name}/step_manifest.json", "step_manifest", JsonText.Of(step.WriteTo));
        _steps.Add(step);
        _problems.AddRange(_current.Problems);
        _current = null;
        _observation.StepFinished(name, duration, step.RowCountIn, step.RowCountOut, output.Inputs.Sum(f => f.Size));
        RunLog.StepFinished(_context.Log, name, duration.TotalSeconds, step.RowCountIn, step.RowCountOut, Metric.Fields(output.Metrics));
        return output.Value;
    }

    public void Dispose()
    {
        if (_hasFailed)
            TellHost(LetGo);
        else
            LetGo();
    }

    private static PipelineRun Start(RunPlan plan, RunHost host, CancellationToken cancellationToken)
    {
        var startedAt = host.TimeProvider.GetUtcNow();
        long started = host.TimeProvider.GetTimestamp();
        var directory = RunDirectory.Create(plan.Config.ArtifactsRoot, plan.Pipeline, startedAt);
        return new PipelineRun(plan, new RunContext(host, new KeyValueLogger(host.Logger ?? NullLogger.Instance), startedAt, plan.Config.Strict, cancellationToken), directory, started);
    }

    /// <summary>Opens the run's log and writes its first line.</summary>
    private void LogStart()
    {
        var own = _context.Host.OpenRunLogger?.Invoke(
            new RunLoggerRequest(_directory.RunId, _plan.Pipeline, _directory.FullPath, _directory.LogsPath, _plan.Config.LogLevel));
        _ownLogger = own as IDisposable;
        if (own is not null)
            _context = _context with { Log = new KeyValueLogger(_context.Host.Logger is { } hosts ? new BothLoggers(own, hosts) : own) };
        _scope = _context.Log.BeginScope(new LogScope(new("run_id", _directory.RunId), new("pipeline", _plan.Pipeline)));
        _observation.Start();
        RunLog.RunStarted(_context.Log, Metric.Fields(_plan.Config.ToLog()), BuildInfo.GitSha, BuildInfo.Version);
    }

    /// <summary>Ends a run whose steps have all run.</summary>
    /// <exception cref="RunException">An artifact is missing.</exception>
    private RunResult Finish(IReadOnlyList<Metric> summary)
    {
        _directory.Require(_steps.SelectMany(s => s.Outputs));
        var duration = WriteManifest(RunState.Succeeded, null);
        _observation.Ended(RunState.Succeeded);
        RunLog.RunFinished(_context.Log, duration.TotalSeconds, Metric.Fields(summary), _directory.FullPath);
        return new RunResult(_directory.RunId, _directory.FullPath, duration, _steps, [.. _steps.SelectMany(s => s.Outputs)], Problems);
    }

    /// <summary>Logs how the run ended, while the scope of the step that ended it is still open. Always returns true, as it is called in an exception filter.</summary>
    private bool LogEnd(Exception exception)
    {
        if (exception is RunException failure)
            failure.Of(_directory.RunId, _directory.FullPath);
        TellHost(() => _observation.Ended(StatusOf(exception), exception));
        TellHost(() =>
        {
            if (StatusOf(exception) == RunState.Cancelled)
                RunLog.RunCancelled(_context.Log);
            else
                RunLog.RunFailed(_context.Log, $"{char.ToUpperInvariant(_plan.Pipeline[0])}{_plan.Pipeline.AsSpan(1)}", exception);
        });
        return true;
    }

    /// <summary>Writes the manifest, which says how the run ended.</summary>
    private void WriteEnd(Exception exception)
    {
        _hasFailed = true;
        try
        {
            WriteManifest(StatusOf(exception), exception.Message);
        }
        catch (Exception e)
        {
            // The failure that ended the run is reported; this one only means that there is no manifest.
            TellHost(() => RunLog.ManifestLost(_context.Log, e.Message));
        }
    }

    /// <summary>Releases everything that belongs to the host, even if a part of it fails.</summary>
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

    // If a host's logger or listener fails, that must not hide what ended the run or prevent its manifest.
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

    private RunState StatusOf(Exception exception) =>
        exception is OperationCanceledException && _context.CancellationToken.IsCancellationRequested ? RunState.Cancelled : RunState.Failed;

    private TimeSpan WriteManifest(RunState status, string? error)
    {
        var duration = _context.Host.TimeProvider.GetElapsedTime(_started);
        var manifest = Manifests.OfRun(status, error, duration, _steps, Problems);
        _directory.Write("run_manifest.json", "run_manifest", JsonText.Of(manifest.WriteTo));
        return duration;
    }
}
