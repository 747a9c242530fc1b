using System.Runtime.ExceptionServices;

namespace DfsOpt.Core.Parallel;

/// <summary>
/// A pipeline of three stages: produce in parallel, process in order, finish in parallel. One worker does all stages of an item,
/// so that the item stays in its core's cache.
/// </summary>
internal sealed class OrderedPipeline
{
    // An item's turn usually comes sooner than a thread wakes up.
    private const int Spins = 200;

    private readonly object _gate = new();
    private readonly int _count;
    private int _next = -1;
    private volatile int _turn;
    private int _waiting;
    private volatile ExceptionDispatchInfo? _failure;

    private OrderedPipeline(int count) => _count = count;

    /// <summary>Runs all items through the pipeline.</summary>
    /// <typeparam name="TBuffer">The buffer in which a worker produces an item; its later items reuse it.</typeparam>
    /// <param name="count">The number of items.</param>
    /// <param name="createBuffer">Called once per worker.</param>
    /// <param name="produce">Produces an item, in parallel with others.</param>
    /// <param name="inOrder">Called for one item at a time, in order.</param>
    /// <param name="finish">Finishes an item, in parallel with others.</param>
    /// <param name="cancellationToken">Stops it between items.</param>
    public static void Run<TBuffer>(
        int count, Func<TBuffer> createBuffer, Action<int, TBuffer> produce, Action<int, TBuffer> inOrder, Action<int, TBuffer> finish, CancellationToken cancellationToken)
    {
        if (count == 0)
            return;
        var pipeline = new OrderedPipeline(count);
        Workers.Run(count, Work);
        pipeline._failure?.Throw();

        void Work()
        {
            try
            {
                var buffer = createBuffer();
                while (pipeline.TryTake(out int item))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    produce(item, buffer);
                    if (!pipeline.TryAwaitTurn(item))
                        return;
                    inOrder(item, buffer);
                    pipeline.EndTurn();
                    finish(item, buffer);
                }
            }
            catch (Exception e)
            {
                pipeline.Fail(e);
            }
        }
    }

    private bool TryTake(out int item)
    {
        item = Interlocked.Increment(ref _next);
        return item < _count && _failure is null;
    }

    /// <summary>Waits for an item's turn; <see langword="false"/> if another worker failed.</summary>
    private bool TryAwaitTurn(int item)
    {
        var spin = default(SpinWait);
        while (_turn != item && _failure is null && spin.Count < Spins)
            spin.SpinOnce(sleep1Threshold: -1);
        if (_turn == item)
            return true;
        lock (_gate)
        {
            _waiting++;
            while (_turn != item && _failure is null)
                Monitor.Wait(_gate);
            _waiting--;
            return _turn == item;
        }
    }

    private void EndTurn()
    {
        lock (_gate)
        {
            _turn++;
            if (_waiting > 0)
                Monitor.PulseAll(_gate);
        }
    }

    private void Fail(Exception exception)
    {
        lock (_gate)
        {
            _failure ??= ExceptionDispatchInfo.Capture(exception);
            Monitor.PulseAll(_gate);
        }
    }
}
