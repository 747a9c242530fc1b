using DfsOpt.Core.Parallel;

namespace DfsOpt.Core.SharePasses;

/// <summary>Work that passes over lineups, side by side where that pays; the results are the same in any case.</summary>
internal static class PassWork
{
    // A pass over fewer lineups is over before threads have begun.
    private const long LineupsWorthThreads = 3_000_000;

    /// <summary>Does the work for each item; the results come in their order.</summary>
    public static IEnumerable<TResult> Run<TItem, TResult>(IReadOnlyList<TItem> items, long lineups, Func<TItem, TResult> work, CancellationToken cancellationToken) =>
        Run(items, lineups, () => work, (item, tool) => tool(item), cancellationToken);

    /// <summary>The same with a tool that each worker makes once.</summary>
    public static IEnumerable<TResult> Run<TItem, TTool, TResult>(
        IReadOnlyList<TItem> items, long lineups, Func<TTool> makeTool, Func<TItem, TTool, TResult> work, CancellationToken cancellationToken) =>
        lineups < LineupsWorthThreads ? RunHere(items, makeTool, work, cancellationToken) : OrderedWork.Run(items, makeTool, work, cancellationToken);

    private static IEnumerable<TResult> RunHere<TItem, TTool, TResult>(
        IReadOnlyList<TItem> items, Func<TTool> makeTool, Func<TItem, TTool, TResult> work, CancellationToken cancellationToken)
    {
        var tool = makeTool();
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return work(item, tool);
        }
    }
}
