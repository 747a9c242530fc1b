namespace DfsOpt.Core.Parallel;

/// <summary>Parallel work with results in the order of the items, so that no result depends on timing.</summary>
internal static class OrderedWork
{
    /// <summary>Does the work for each item.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <typeparam name="TTool">What each worker owns, such as buffers.</typeparam>
    /// <typeparam name="TResult">The type of a result.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="makeTool">Called once per worker.</param>
    /// <param name="work">Called once per item, on any worker.</param>
    /// <param name="cancellationToken">Stops it between items.</param>
    /// <returns>The results in the order of <paramref name="items"/>, each as soon as it is ready. The first failure in that order is thrown.</returns>
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
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return result.Task.GetAwaiter().GetResult();
            }
        }
        finally
        {
            stop.Cancel();
            Workers.Join(workers);
            // Later failures are read here so that the host does not see them as unobserved exceptions.
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
                    // Checks the caller's token first, so that the exception has it.
                    cancellationToken.ThrowIfCancellationRequested();
                    stop.Token.ThrowIfCancellationRequested();
                    Do(i, tool);
                }
            }
            catch (Exception e)
            {
                // This worker stops, so every result that it has not set fails with its exception.
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
