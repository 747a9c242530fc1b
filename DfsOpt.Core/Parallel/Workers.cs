namespace DfsOpt.Core.Parallel;

/// <summary>Threads that share one piece of work.</summary>
internal static class Workers
{
    /// <summary>Starts one thread per processor, or per item if there are fewer items.</summary>
    public static Task[] Start(int items, Action work)
    {
        var workers = new Task[Math.Min(Environment.ProcessorCount, items)];
        for (int w = 0; w < workers.Length; w++)
            workers[w] = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return workers;
    }

    /// <summary>Does the work on this thread and on a thread for each other processor, or for each other item if there are fewer.</summary>
    /// <param name="items">How many items there are, at least one.</param>
    /// <param name="work">The work of one thread; it must not throw.</param>
    public static void Run(int items, Action work)
    {
        var others = Start(Math.Min(Environment.ProcessorCount, items) - 1, work);
        work();
        Join(others);
    }

    /// <summary>Waits until all workers have ended, even if this thread is interrupted, since the caller then releases what they use. The thread is interrupted again afterwards.</summary>
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
