using DfsOpt.Core.Parallel;

namespace DfsOpt.Core.Shares;

/// <summary>Work that passes over lineups, side by side where that pays; the results are the same in any case.</summary>
internal static class PassWork
{
    // A pass over fewer lineups is over before threads have begun.
    private const long LineupsWorthThreads = 3_000_000;

    /// <summary>Does the work for each item; the results come in their order.</summary>
    public static IEnumerable<TResult> Run<TItem, TResult>(IReadOnlyList<TItem> items, long lineups, Func<TItem, TResult> work, CancellationToken cancellationToken) =>
        lineups < LineupsWorthThreads
            ? items.Select(item =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return work(item);
            })
            : OrderedWork.Run(items, () => 0, (item, _) => work(item), cancellationToken);
}
