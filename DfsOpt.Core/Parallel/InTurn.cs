namespace DfsOpt.Core.Parallel;

/// <summary>Work shared among threads of which one part, for each item, must be done in order.</summary>
internal static class InTurn
{
    /// <summary>Does three things for each item.</summary>
    /// <typeparam name="TTool">What a worker needs for itself alone, such as buffers.</typeparam>
    /// <param name="count">How many items there are.</param>
    /// <param name="makeTool">Called once for each worker.</param>
    /// <param name="before">Done first, side by side with other items.</param>
    /// <param name="inTurn">Done next, one item at a time, in order.</param>
    /// <param name="after">Done last, side by side with other items.</param>
    /// <param name="cancellationToken">Ends it between items.</param>
    public static void Run<TTool>(
        int count, Func<TTool> makeTool, Action<int, TTool> before, Action<int, TTool> inTurn, Action<int, TTool> after, CancellationToken cancellationToken)
    {
        var turn = new Turn();
        int next = -1;
        var workers = new Task[Math.Min(Environment.ProcessorCount, count)];
        for (int w = 0; w < workers.Length; w++)
            workers[w] = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task.WaitAll(workers, CancellationToken.None);
        turn.ThrowIfFailed();

        void Work()
        {
            try
            {
                var tool = makeTool();
                for (int item; (item = Interlocked.Increment(ref next)) < count;)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    before(item, tool);
                    if (!turn.Wait(item))
                        return;
                    inTurn(item, tool);
                    turn.Pass();
                    after(item, tool);
                }
            }
            catch (Exception e)
            {
                turn.Fail(e);
            }
        }
    }
}
