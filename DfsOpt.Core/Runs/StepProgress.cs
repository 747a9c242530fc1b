namespace DfsOpt.Core.Runs;

/// <summary>Counts a step's progress, from any thread, and reports it to the host a few times a second.</summary>
internal sealed class StepProgress(string step, RunHost host)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private ProgressUnit _unit;
    private long _done, _total, _lastTold;
    private int _contestsDone, _contestsTotal;

    /// <summary>Sets how much there is to do.</summary>
    public void Expect(ProgressUnit unit, long total, int contests = 0)
    {
        _unit = unit;
        _total = total;
        _contestsTotal = contests;
        _done = _contestsDone = 0;
        Tell();
    }

    /// <summary>Adds what has been done.</summary>
    public void Add(long done, int contests = 0)
    {
        if (host.Progress is null)
            return;
        Interlocked.Add(ref _contestsDone, contests);
        long reached = Interlocked.Add(ref _done, done);
        if (reached >= _total && reached - done < _total)
        {
            Tell();
            return;
        }

        long last = Volatile.Read(ref _lastTold);
        long now = host.TimeProvider.GetTimestamp();
        if (host.TimeProvider.GetElapsedTime(last, now) >= _pause && Interlocked.CompareExchange(ref _lastTold, now, last) == last)
            Tell();
    }

    private void Tell() => host.Progress?.Report(new RunProgress(
        step, _unit, Interlocked.Read(ref _done), _total, Volatile.Read(ref _contestsDone), _contestsTotal));
}
