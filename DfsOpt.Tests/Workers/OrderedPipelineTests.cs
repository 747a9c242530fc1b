using DfsOpt.Core.Parallel;

namespace DfsOpt.Tests.Workers;

[TestClass]
public sealed class OrderedPipelineTests
{
    private const int Items = 500;

    [TestMethod]
    public void Every_item_has_its_turn_in_order_with_what_was_made_for_it()
    {
        var turns = new List<int>();
        bool[] finished = new bool[Items];
        OrderedPipeline.Run(
            Items, () => new List<int>(), Make,
            (item, room) => turns.Add(room.Single() == item ? item : -1),
            (item, room) => finished[item] = room.Single() == item,
            CancellationToken.None);
        CollectionAssert.AreEqual(Enumerable.Range(0, Items).ToArray(), turns);
        CollectionAssert.DoesNotContain(finished, false);

        static void Make(int item, List<int> room)
        {
            room.Clear();
            room.Add(item);
            // Some are slow, so that the worker beside must sleep until its turn comes.
            if (item % 100 == 0)
                Thread.Sleep(5);
        }
    }

    [TestMethod]
    [DataRow("make")]
    [DataRow("turn")]
    [DataRow("finish")]
    public void A_failure_is_thrown_unchanged_and_no_item_after_it_has_its_turn(string where)
    {
        var turns = new List<int>();
        var thrown = new InvalidDataException("item 40");
        var caught = Assert.ThrowsExactly<InvalidDataException>(() => OrderedPipeline.Run(
            Items, () => 0,
            (item, _) => Fail("make", item),
            (item, _) =>
            {
                Fail("turn", item);
                turns.Add(item);
            },
            (item, _) => Fail("finish", item),
            CancellationToken.None));
        Assert.AreSame(thrown, caught);
        CollectionAssert.AreEqual(Enumerable.Range(0, turns.Count).ToArray(), turns);
        if (where != "finish")
            Assert.HasCount(40, turns);

        void Fail(string at, int item)
        {
            if (at == where && item == 40)
                throw thrown;
        }
    }

    [TestMethod]
    public void Cancellation_ends_it_between_items()
    {
        using var cancel = new CancellationTokenSource();
        int turns = 0;
        Assert.ThrowsExactly<OperationCanceledException>(() => OrderedPipeline.Run(
            Items, () => 0,
            (_, _) => { },
            (item, _) =>
            {
                turns++;
                if (item == 40)
                    cancel.Cancel();
            },
            (_, _) => { },
            cancel.Token));
        Assert.IsInRange(41, 40 + Environment.ProcessorCount, turns);
    }

    [TestMethod]
    public void Nothing_is_done_for_no_items() =>
        OrderedPipeline.Run<int>(0, () => throw new AssertFailedException(), (_, _) => { }, (_, _) => { }, (_, _) => { }, CancellationToken.None);
}
