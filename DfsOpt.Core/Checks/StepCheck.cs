using DfsOpt.Core.Observation;
using DfsOpt.Core.Runs;
using Microsoft.Extensions.Logging.Abstractions;

namespace DfsOpt.Core.Checks;

/// <summary>Runs the steps of a pipeline without writing artifacts, as far as they get, and keeps every problem that they report.</summary>
internal sealed class StepCheck(RunHost host, CancellationToken cancellationToken) : IStepRunner
{
    private readonly RunContext _context = new(host, new KeyValueLogger(host.Logger ?? NullLogger.Instance), host.TimeProvider.GetUtcNow(), Strict: false, cancellationToken);
    private readonly List<Problem> _problems = [];

    /// <summary>The problems that the steps have reported. A failure that would end a run is one of them.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Runs steps one after the other.</summary>
    /// <returns>Whether all of them ran.</returns>
    public bool TryRun(Action<IStepRunner> steps)
    {
        try
        {
            steps(this);
            return true;
        }
        catch (RunException e)
        {
            _problems.Add(new Problem { Code = e.Code, File = e.File, Message = e.Message });
            return false;
        }
    }

    public T Step<T>(string name, Func<StepContext, StepOutput<T>> compute)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var step = new StepContext(name, _context, [.. _problems]);
        try
        {
            return compute(step).Value;
        }
        finally
        {
            _problems.AddRange(step.Problems);
        }
    }
}
