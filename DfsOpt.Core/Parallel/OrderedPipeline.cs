using System.Runtime.ExceptionServices;

namespace DfsOpt.Core.Parallel;

/// <summary>
/// Items that are made side by side, and of which each then has its turn, in order. Whatever is done for an item is done by one
/// worker, so that what it works on stays in its core's cache.
/// </summary>
internal sealed class OrderedPipeline
{
    // A turn mostly comes soon; to sleep until it does takes longer.
    private const int Spins = 200;

    private readonly object _gate = new();
    private readonly int _count;
    private int _next = -1;
    private volatile int _turn;
    private int _waiting;
    private volatile ExceptionDispatchInfo? _failure;

    private OrderedPipeline(int count) => _count = count;

    /// <summary>Does the work for every item.</summary>
    /// <typeparam name="TRoom">What a worker makes an item in; used again for its later ones.</typeparam>
    /// <param name="count">How many items there are.</param>
    /// <param name="makeRoom">Called once for each worker.</param>
    /// <param name="make">Makes an item, beside others.</param>
    /// <param name="inTurn">Called for one item at a time, in order.</param>
    /// <param name="finish">Ends an item, beside others.</param>
    /// <param name="cancellationToken">Ends it between items.</param>
    public static void Run<TRoom>(
        int count, Func<TRoom> makeRoom, Action<int, TRoom> make, Action<int, TRoom> inTurn, Action<int, TRoom> finish, CancellationToken cancellationToken)
    {
        var line = new OrderedPipeline(count);
        Workers.Join(Workers.Start(count, Work));
        line._failure?.Throw();

        void Work()
        {
            try
            {
                var room = makeRoom();
                while (line.TryTake(out int item))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    make(item, room);
                    if (!line.TryAwait(item))
                        return;
                    inTurn(item, room);
                    line.Pass();
                    finish(item, room);
                }
            }
            catch (Exception e)
            {
                line.Fail(e);
            }
        }
    }

    private bool TryTake(out int item)
    {
        item = Interlocked.Increment(ref _next);
        return item < _count && _failure is null;
    }

    /// <summary>Waits for an item's turn; <see langword="false"/> if a worker failed meanwhile.</summary>
    private bool TryAwait(int item)
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

    private void Pass()
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
