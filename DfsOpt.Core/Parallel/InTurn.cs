using System.Runtime.ExceptionServices;

namespace DfsOpt.Core.Parallel;

/// <summary>
/// Items that are made side by side and then pass through stages, each of which takes them one at a time, in order. A worker never
/// waits for a stage while there is anything else to do.
/// </summary>
/// <typeparam name="TRoom">What holds an item on its way; used again for later ones.</typeparam>
internal sealed class InTurn<TRoom>
{
    // Enough that a worker finds something to do while others are busy with stages.
    private const int RoomsPerWorker = 3;

    private readonly object _gate = new();
    private readonly Action<int, TRoom>[] _stages;
    private readonly bool[] _busy;
    private readonly int[] _next;
    private readonly int[] _passed;
    private readonly TRoom[] _rooms;
    private readonly int _count;
    private ExceptionDispatchInfo? _failure;

    private InTurn(int count, int workers, Func<TRoom> makeRoom, Action<int, TRoom>[] stages)
    {
        _count = count;
        _stages = stages;
        _busy = new bool[stages.Length];
        _next = new int[stages.Length];
        _rooms = new TRoom[workers * RoomsPerWorker];
        _passed = new int[_rooms.Length];
        for (int i = 0; i < _rooms.Length; i++)
            _rooms[i] = makeRoom();
    }

    /// <summary>Takes every item through all stages.</summary>
    /// <param name="count">How many items there are.</param>
    /// <param name="makeRoom">Makes what holds an item on its way.</param>
    /// <param name="stages">The first is run for many items at a time, each other for one at a time, in order.</param>
    /// <param name="cancellationToken">Ends it between items.</param>
    public static void Run(int count, Func<TRoom> makeRoom, Action<int, TRoom>[] stages, CancellationToken cancellationToken)
    {
        var workers = new Task[Math.Min(Environment.ProcessorCount, count)];
        var line = new InTurn<TRoom>(count, workers.Length, makeRoom, stages);
        for (int w = 0; w < workers.Length; w++)
            workers[w] = Task.Factory.StartNew(() => line.Work(cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task.WaitAll(workers, CancellationToken.None);
        line._failure?.Throw();
    }

    private void Work(CancellationToken cancellationToken)
    {
        while (TryTake(out int stage, out int item))
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                _stages[stage](item, _rooms[item % _rooms.Length]);
                Pass(stage, item, null);
            }
            catch (Exception e)
            {
                Pass(stage, item, ExceptionDispatchInfo.Capture(e));
            }
        }
    }

    /// <summary>Waits for something to do; <see langword="false"/> once there is nothing left, or a worker failed.</summary>
    private bool TryTake(out int stage, out int item)
    {
        lock (_gate)
        {
            while (!TryFind(out stage, out item))
            {
                if (_failure is not null || _next[^1] == _count)
                    return false;
                Monitor.Wait(_gate);
            }

            _busy[stage] = stage > 0;
            _next[stage]++;
            return true;
        }
    }

    /// <summary>The item that is closest to its end comes first, so that its room is soon free, and its bytes are still at hand.</summary>
    private bool TryFind(out int stage, out int item)
    {
        for (stage = _stages.Length - 1; stage >= 0; stage--)
        {
            item = _next[stage];
            if (_failure is not null || item == _count || _busy[stage])
                continue;
            if (stage > 0 ? item < _next[0] && _passed[item % _rooms.Length] == stage : item < Finished + _rooms.Length)
                return true;
        }

        item = -1;
        return false;
    }

    private int Finished => _next[^1] - (_busy[^1] ? 1 : 0);

    private void Pass(int stage, int item, ExceptionDispatchInfo? failure)
    {
        lock (_gate)
        {
            _failure ??= failure;
            _busy[stage] = false;
            _passed[item % _rooms.Length] = (stage + 1) % _stages.Length;
            Monitor.PulseAll(_gate);
        }
    }
}
