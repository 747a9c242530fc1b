using System.Collections.Immutable;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class ScopeTests : IDisposable
{
#pragma warning disable CA1727 // The name is the contract's, not ours to spell.
    private static readonly Func<ILogger, string, IDisposable?> _templateScope = LoggerMessage.DefineScope<string>("At {step}");
#pragma warning restore CA1727

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void Run_pipeline_and_step_come_from_the_innermost_scope_that_names_them()
    {
        string[] prefixes = Write(log =>
        {
            log.Say("none");
            using (log.Scope("run_id", "r2"))
            using (log.Scope("step", "outer"))
            {
                log.Say("outer");
                using (log.BeginScope(new[] { new KeyValuePair<string, object?>("pipeline", "p2"), new("step", "inner") }))
                    log.Say("inner");
                using (log.Scope("step", null))
                    log.Say("null is no step");
                using (log.Scope("step", ""))
                    log.Say("empty");
                log.Say("outer again");
            }

            log.Say("none again");
        });

        CollectionAssert.AreEqual(
            new[]
            {
                "training run-1 -", "training r2 outer", "p2 r2 inner", "training r2 outer", "training r2 -", "training r2 outer",
                "training run-1 -",
            },
            prefixes);
    }

    [TestMethod]
    public void Any_scope_that_lists_pairs_counts_and_any_other_is_left_alone()
    {
        object[] scopes =
        [
            new List<KeyValuePair<string, object?>> { new("step", "a") },
            new Dictionary<string, object?> { ["step"] = "b" },
            new Dictionary<string, string> { ["step"] = "c" },
            ImmutableDictionary<string, object?>.Empty.Add("step", "d"),
            new HashSet<KeyValuePair<string, object?>> { new("step", "e") },
            "step=f",
            new { step = "g" },
            new List<KeyValuePair<string, object?>> { new("step", 7), new("other", "x") },
            new List<KeyValuePair<string, object?>> { new("step", new DateOnly(2026, 11, 23)) },
            new KeyValuePair<string, object?>[] { new("other", "x"), new("step", "i") },
            ImmutableArray.Create(new KeyValuePair<string, object?>("step", "j")),
        ];

        string[] prefixes = Write(log =>
        {
            foreach (object scope in scopes)
                using (log.BeginScope(scope))
                    log.Say("x");
            using (_templateScope(log, "h"))
                log.Say("x");
        });

        CollectionAssert.AreEqual(
            new[] { "a", "b", "c", "d", "e", "-", "-", "7", "11/23/2026", "i", "j", "h" },
            prefixes.Select(prefix => prefix.Split(' ')[2]).ToArray());
    }

    [TestMethod]
    public void Dictionaries_with_values_of_one_type_count_too()
    {
        string[] prefixes = Write(log =>
        {
            using (log.BeginScope(new Dictionary<string, int> { ["step"] = 7, ["run_id"] = 42 }))
                log.Say("x");
            using (log.BeginScope(new SortedDictionary<string, Guid> { ["step"] = Guid.Empty }))
                log.Say("x");
            using (log.BeginScope(new Dictionary<int, string> { [1] = "step" }))
                log.Say("x");
        });

        CollectionAssert.AreEqual(
            new[] { "training 42 7", "training run-1 00000000-0000-0000-0000-000000000000", "training run-1 -" },
            prefixes);
    }

    [TestMethod]
    public void A_scope_that_cannot_be_read_leaves_its_fields_to_the_one_around_it()
    {
        string[] prefixes = Write(log =>
        {
            using (log.Scope("step", "outer"))
            using (log.BeginScope(Broken()))
                log.Say("x");
            using (log.Scope("step", new Unspeakable()))
                log.Say("y");
        });

        Assert.AreEqual("training run-1 outer", prefixes[0]);
        StringAssert.Contains(prefixes[1], "InvalidOperationException");

        static IEnumerable<KeyValuePair<string, object?>> Broken()
        {
            yield return new("other", 1);
            throw new InvalidOperationException("no more");
        }
    }

    [TestMethod]
    public async Task Scopes_follow_await_child_tasks_parallel_loops_and_async_iterators()
    {
        using (var factory = LoggerCalls.OpenRunFile(_folder["run.log"]))
        {
            var log = factory.CreateLogger("dfs_opt");
            using (log.Scope("step", "outer"))
            {
                await Task.Yield();
                log.Say("outer");
                await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
                {
                    using (log.Scope("step", i))
                    {
                        await Task.Delay(1);
                        await Task.Run(() => log.Say($"{i}"));
                    }
                }));
                Parallel.For(20, 40, i =>
                {
                    using (log.Scope("step", i))
                        log.Say($"{i}");
                });
                await foreach (int i in Iterate(log))
                    log.Say("outer");
                log.Say("outer");
            }
        }

        var read = LogReader.Read(_folder["run.log"]);
        Assert.AreEqual(1 + 20 + 20 + 2 + 2 + 1, read.Count);
        foreach (var record in read)
            Assert.AreEqual(record.Message, record.Step);

        static async IAsyncEnumerable<int> Iterate(ILogger log)
        {
            for (int i = 100; i < 102; i++)
            {
                using (log.Scope("step", i))
                {
                    await Task.Yield();
                    log.Say($"{i}");
                }

                yield return i;
            }
        }
    }

    [TestMethod]
    public void Scopes_that_are_disposed_out_of_order_leave_no_trace()
    {
        string[] prefixes = Write(log =>
        {
            var outer = log.Scope("step", "outer");
            var inner = log.Scope("step", "inner");
            outer?.Dispose();
            log.Say("out of order");
            inner?.Dispose();
            using (log.Scope("step", "fresh"))
                log.Say("fresh");
        });

        Assert.AreEqual(2, prefixes.Length);
        Assert.AreEqual("training run-1 fresh", prefixes[1]);
    }

    [TestMethod]
    public void A_scope_that_logs_while_it_is_read_spoils_no_line()
    {
        string[] prefixes = Write(log =>
        {
            using (log.BeginScope(Talkative(log)))
                log.Say("x");
        });

        CollectionAssert.AreEqual(new[] { "training run-1 -", "training run-1 talkative" }, prefixes);

        static IEnumerable<KeyValuePair<string, object?>> Talkative(ILogger log)
        {
            bool isSaid = false;
            return Pairs();

            IEnumerable<KeyValuePair<string, object?>> Pairs()
            {
                if (!isSaid)
                {
                    isSaid = true;
                    log.Say("said by a scope");
                    isSaid = false;
                    yield return new("step", "talkative");
                }
            }
        }
    }

    private string[] Write(Action<ILogger> write)
    {
        using (var factory = LoggerCalls.OpenRunFile(_folder["run.log"]))
            write(factory.CreateLogger("dfs_opt"));
        return [.. LogReader.Read(_folder["run.log"]).Select(record => record.Prefix)];
    }

    private sealed class Unspeakable
    {
        public override string ToString() => throw new InvalidOperationException("no words");
    }
}
