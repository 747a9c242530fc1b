namespace DfsOpt.Core.Parallel;

/// <summary>Threads that share one piece of work.</summary>
internal static class Workers
{
    /// <summary>Starts as many as there are processors, or items if these are fewer.</summary>
    public static Task[] Start(int items, Action work)
    {
        var workers = new Task[Math.Min(Environment.ProcessorCount, items)];
        for (int w = 0; w < workers.Length; w++)
            workers[w] = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return workers;
    }

    /// <summary>Waits until all have ended, also on a thread that is interrupted meanwhile: what they work on is let go behind this. The interrupt comes when the thread next sleeps.</summary>
    public static void Join(Task[] workers)
    {
        bool isInterrupted = false;
        while (true)
        {
            try
            {
                Task.WaitAll(workers, CancellationToken.None);
                break;
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        }

        if (isInterrupted)
            Thread.CurrentThread.Interrupt();
    }
}
