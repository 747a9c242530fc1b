using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class LineClockTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_clock_that_steps_back_by_up_to_a_minute_repeats_the_last_time()
    {
        var clock = new Clock();
        var start = clock.Now;
        Write(
            log =>
            {
                log.Say("first");
                clock.Now -= TimeSpan.FromMinutes(1);
                log.Say("second");
            },
            clock);

        Assert.IsTrue(LogReader.Read(_folder["run.log"]).All(record => record.Time == start.UtcDateTime));
    }

    [TestMethod]
    public void One_wrong_clock_reading_affects_only_its_own_record()
    {
        var clock = new Clock();
        var right = clock.Now;
        clock.Now = new DateTimeOffset(2098, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Write(
            log =>
            {
                log.Say("wrong");
                clock.Now = right;
                log.Say("right");
                log.Say("right again");
            },
            clock);
        Write(log => log.Say("the next run"), clock);

        const string Prefix = "2026-11-23T10:41:07.312Z INFO [training run-1 -] ";
        CollectionAssert.AreEqual(
            new[]
            {
                "2098-01-01T00:00:00.000Z INFO [training run-1 -] wrong",
                "2026-11-23T10:41:07.312Z WARNING [training run-1 -] The clock was set back from 2098-01-01T00:00:00.000Z; the log goes on with it",
                Prefix + "right",
                Prefix + "right again",
                Prefix + $"Log reopened: pid={Environment.ProcessId}",
                Prefix + "the next run",
            },
            File.ReadAllLines(_folder["run.log"]));
    }

    private void Write(Action<ILogger> write, TimeProvider? clock = null)
    {
        using var factory = LoggerCalls.OpenRunFile(_folder["run.log"], clock: clock);
        write(factory.CreateLogger("dfs_opt"));
    }
}
