using DfsOpt.Core.Parallel;

namespace DfsOpt.Tests.Workers;

[TestClass]
public sealed class OrderedWorkTests
{
    private static readonly int[] _items = [.. Enumerable.Range(0, 300)];

    [TestMethod]
    public void Results_come_in_the_order_of_the_items_whoever_is_faster()
    {
        var results = OrderedWork.Run(_items, () => 2, SlowNowAndThen, CancellationToken.None);
        CollectionAssert.AreEqual(_items.Select(i => i * 2).ToArray(), results.ToArray());

        static int SlowNowAndThen(int item, int factor)
        {
            if (item % 50 == 0)
                Thread.Sleep(5);
            return item * factor;
        }
    }

    [TestMethod]
    public void The_first_failure_in_the_order_is_thrown_after_the_results_before_it()
    {
        var taken = new List<int>();
        var results = OrderedWork.Run(_items, () => 0, (item, _) => item is 40 or 90 ? throw new InvalidDataException($"{item}") : item, CancellationToken.None);
        var thrown = Assert.ThrowsExactly<InvalidDataException>(() =>
        {
            foreach (int result in results)
                taken.Add(result);
        });
        Assert.AreEqual("40", thrown.Message);
        CollectionAssert.AreEqual(_items[..40], taken);
    }

    [TestMethod]
    [Timeout(30_000, CooperativeCancellation = true)]
    public void A_tool_that_cannot_be_created_is_a_failure_and_not_an_endless_wait()
    {
        var results = OrderedWork.Run<int, int, int>(_items, () => throw new InvalidDataException("tool"), (item, _) => item, CancellationToken.None);
        Assert.AreEqual("tool", Assert.ThrowsExactly<InvalidDataException>(() => results.ToList()).Message);
    }

    [TestMethod]
    public void Cancelled_work_ends_with_that()
    {
        using var stop = new CancellationTokenSource();
        var results = OrderedWork.Run(_items, () => 0, CancelAtForty, stop.Token);
        Assert.Throws<OperationCanceledException>(() => results.ToList());

        int CancelAtForty(int item, int tool)
        {
            if (item == 40)
                stop.Cancel();
            return item;
        }
    }

    [TestMethod]
    public void Failures_after_the_one_that_is_thrown_are_observed()
    {
        int unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, e) => unobserved += e.Exception.InnerExceptions.Count(x => x.Message.StartsWith("nobody reads", StringComparison.Ordinal));
        TaskScheduler.UnobservedTaskException += count;
        try
        {
            Assert.ThrowsExactly<InvalidDataException>(() => FailOften());
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= count;
        }

        Assert.AreEqual(0, unobserved);

        static List<int> FailOften() =>
            OrderedWork.Run<int, int, int>(_items, () => 0, (item, _) => throw new InvalidDataException($"nobody reads {item}"), CancellationToken.None).ToList();
    }
}
