using System.Runtime.ExceptionServices;

namespace DfsOpt.Core.Parallel;

/// <summary>Whose turn it is among workers that must go in order, until one of them fails.</summary>
internal sealed class Turn
{
    private readonly object _gate = new();
    private ExceptionDispatchInfo? _failure;
    private int _current;

    /// <summary>Waits for an item's turn; <see langword="false"/> if a worker failed meanwhile.</summary>
    public bool Wait(int item)
    {
        lock (_gate)
        {
            while (_current != item && _failure is null)
                Monitor.Wait(_gate);
            return _failure is null;
        }
    }

    /// <summary>Gives the turn to the next item.</summary>
    public void Pass()
    {
        lock (_gate)
        {
            _current++;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Ends it for all; the first failure is kept.</summary>
    public void Fail(Exception exception)
    {
        lock (_gate)
        {
            _failure ??= ExceptionDispatchInfo.Capture(exception);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Throws what <see cref="Fail"/> was told, if anything.</summary>
    public void ThrowIfFailed() => _failure?.Throw();
}
