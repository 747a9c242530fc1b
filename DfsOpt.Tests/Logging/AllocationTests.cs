using DfsOpt.Logging;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class AllocationTests : IDisposable
{
    private const int Records = 400, Rounds = 6;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_record_allocates_nothing_in_scopes_of_key_value_lists_either()
    {
        using var factory = LoggerCalls.OpenRunFile(_folder["run.log"]);
        var log = factory.CreateLogger("dfs_opt");
        using (log.BeginScope(new List<KeyValuePair<string, object?>> { new("run_id", "run-2"), new("pipeline", "p") }))
        using (log.BeginScope(new Dictionary<string, object?> { ["step"] = 7 }))
        using (log.BeginScope(new KeyValuePair<string, object?>[] { new("other", "x") }))
            Assert.AreEqual(0, BytesOf(() => log.Say("Dončić: a\\b")));

        Assert.AreEqual("p run-2 7", LogReader.Read(_folder["run.log"])[0].Prefix);
    }

    [TestMethod]
    public void A_call_below_the_level_allocates_nothing()
    {
        using var run = RunLogging.ConfigureRunLogger(_folder.Path, "run-1", "training", "ERROR");
        var step = RunLogging.GetStepLogger(run, "00_ingest");

        Assert.AreEqual(0, BytesOf(() =>
        {
            run.Say("below");
            step.Say("below");
        }));
        Assert.AreEqual(0, new FileInfo(run.Path).Length);
    }

    [TestMethod]
    public void A_record_for_file_and_stderr_allocates_less_than_its_line_through_a_step_logger_too()
    {
        var child = Child.Run("allocations", _folder.Path);

        Assert.IsInRange(0, 100, child.Figure("run"));
        Assert.IsInRange(0, 100, child.Figure("step"));
    }

    /// <summary>What a call allocates on this thread: the least of several rounds, for it is compiled in the first, and once a second a log looks after its file.</summary>
    private static long BytesOf(Action call) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Records; i++)
            call();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Records;
    });
}
