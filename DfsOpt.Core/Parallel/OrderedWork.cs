namespace DfsOpt.Core.Parallel;

/// <summary>Work shared among threads, with results in the order of the items, so that nothing ever depends on who was faster.</summary>
internal static class OrderedWork
{
    /// <summary>Does the work for each item.</summary>
    /// <typeparam name="TItem">What there is to work on.</typeparam>
    /// <typeparam name="TTool">What a worker needs for itself alone, such as buffers.</typeparam>
    /// <typeparam name="TResult">What comes out.</typeparam>
    /// <param name="items">What to work on.</param>
    /// <param name="makeTool">Called once for each worker.</param>
    /// <param name="work">Called once for each item, from any worker.</param>
    /// <param name="cancellationToken">Ends it between items.</param>
    /// <returns>The results in the order of <paramref name="items"/>, each as soon as it is there. The first failure in that order is thrown.</returns>
    public static IEnumerable<TResult> Run<TItem, TTool, TResult>(
        IReadOnlyList<TItem> items, Func<TTool> makeTool, Func<TItem, TTool, TResult> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var results = new TaskCompletionSource<TResult>[items.Count];
        for (int i = 0; i < results.Length; i++)
            results[i] = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        int next = -1;
        var workers = Workers.Start(items.Count, Worker);
        try
        {
            foreach (var result in results)
                yield return result.Task.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            Workers.Join(workers);
            // Failures behind the one that is thrown are nobody's; unread, they would be reported to the host as unobserved.
            foreach (var result in results)
                _ = result.Task.Exception;
        }

        void Worker()
        {
            try
            {
                var tool = makeTool();
                for (int i = Interlocked.Increment(ref next); i < items.Count; i = Interlocked.Increment(ref next))
                {
                    // The caller's own first: it is the one that a host looks for.
                    cancellationToken.ThrowIfCancellationRequested();
                    stop.Token.ThrowIfCancellationRequested();
                    Do(i, tool);
                }
            }
            catch (Exception e)
            {
                // This worker cannot go on, so whoever waits for a result hears why.
                Array.ForEach(results, r => r.TrySetException(e));
            }
        }

        void Do(int i, TTool tool)
        {
            try
            {
                results[i].TrySetResult(work(items[i], tool));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                results[i].TrySetException(e);
            }
        }
    }
}
