using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class FaultTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Clock _clock = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_formatter_that_throws_leaves_a_line_that_says_so()
    {
        using (var provider = Open())
        {
            var log = provider.CreateLogger("x");
            log.Log(LogLevel.Warning, default, 0, null, static (_, _) => throw new FormatException("no words"));
            log.Log(LogLevel.Warning, default, 0, null, null!);
            log.Log(LogLevel.Warning, default, 0, null, static (_, _) => null!);
            log.Say("on it goes");
            Assert.AreEqual(0, provider.LostRecords);
        }

        var read = LogReader.Read(_folder["run.log"]);
        StringAssert.Contains(read[0].Message, "FormatException: no words");
        StringAssert.Contains(read[1].Message, "NullReferenceException");
        Assert.AreEqual("", read[2].Message);
        Assert.AreEqual("on it goes", read[3].Message);
    }

    [TestMethod]
    public void An_exception_whose_text_cannot_be_read_is_named()
    {
        using (var provider = Open())
            provider.CreateLogger("x").Say(LogLevel.Error, "failed", new Unspeakable());

        var record = LogReader.Read(_folder["run.log"]).Single();
        Assert.AreEqual("failed", record.Message);
        StringAssert.Contains(record.Exception, nameof(Unspeakable));
    }

    [TestMethod]
    public void Records_logged_after_dispose_are_dropped_and_counted()
    {
        var provider = Open();
        var log = provider.CreateLogger("x");
        log.Say("in time");
        provider.Dispose();
        log.Say("late");
        log.Say("later");
        provider.Dispose();

        Assert.AreEqual("in time", LogReader.Read(_folder["run.log"]).Single().Message);
        Assert.AreEqual(2, provider.LostRecords);
    }

    [TestMethod]
    public void Records_logged_during_dispose_are_in_the_file_or_counted()
    {
        const int PerThread = 2_000;
        for (int round = 0; round < 10; round++)
        {
            string path = _folder[$"{round}.log"];
            var provider = new RunFileLoggerProvider(path, "run-1", "training");
            var log = provider.CreateLogger("x");
            Parallel.Invoke(
                () => Log(PerThread),
                () => Log(PerThread),
                () =>
                {
                    SpinWait.SpinUntil(() => new FileInfo(path).Length > 20_000);
                    Parallel.Invoke(provider.Dispose, provider.Dispose);
                });

            Assert.AreEqual(2 * PerThread, LogReader.Read(path).Count + provider.LostRecords);

            void Log(int count)
            {
                for (int i = 0; i < count; i++)
                    log.Say($"{i}");
            }
        }
    }

    [TestMethod]
    public void A_torn_last_line_is_ended_before_anything_is_written()
    {
        File.WriteAllText(_folder["run.log"], "2026-11-23T10:41:07.000Z INFO [training run-1 -] whole\n2026-11-23T10:41:07.001Z INFO [trai");
        using (var provider = Open())
            provider.CreateLogger("x").Say("next");

        string[] lines = File.ReadAllLines(_folder["run.log"]);
        Assert.AreEqual("2026-11-23T10:41:07.001Z INFO [trai", lines[1]);
        StringAssert.Contains(lines[2], "Log reopened: pid=");
        StringAssert.EndsWith(lines[3], "next");
    }

    [TestMethod]
    public void A_log_that_could_not_be_opened_opens_when_it_is_configured_again()
    {
        string logs = _folder["logs"], path = Path.Combine(logs, "run.log");
        File.WriteAllText(logs, "a file where the folder should be");
        using (var first = new RunFileLoggerProvider(path, "run-1", "training"))
        {
            first.CreateLogger("x").Say("nowhere");
            Assert.AreEqual(1, first.LostRecords);
            File.Delete(logs);
            using var second = new RunFileLoggerProvider(path, "run-2", "training");
            first.CreateLogger("x").Say("here");
        }

        CollectionAssert.AreEqual(new[] { "1 log records lost", "here" }, LogReader.Read(path).Select(record => record.Message).ToArray());
    }

    [TestMethod]
    public void A_log_that_could_not_be_opened_is_tried_again_once_a_second()
    {
        string logs = _folder["logs"], path = Path.Combine(logs, "run.log");
        File.WriteAllText(logs, "a file where the folder should be");
        using (var provider = new RunFileLoggerProvider(path, "run-1", "training", _clock))
        {
            var log = provider.CreateLogger("x");
            log.Say("nowhere");
            File.Delete(logs);
            _clock.Now += TimeSpan.FromSeconds(1);
            log.Say("here");
            Assert.AreEqual(1, provider.LostRecords);
        }

        CollectionAssert.AreEqual(new[] { "1 log records lost", "here" }, LogReader.Read(path).Select(record => record.Message).ToArray());
    }

    [TestMethod]
    public void Others_can_read_the_file_while_it_is_written()
    {
        using var provider = Open();
        var log = provider.CreateLogger("x");
        using var tail = new StreamReader(_folder["run.log"]);
        for (int i = 0; i < 100; i++)
        {
            log.Say($"{i}");
            StringAssert.EndsWith(tail.ReadLine(), $" {i}");
            Assert.AreEqual(i + 1, File.ReadAllText(_folder["run.log"]).Count(c => c == '\n'));
        }
    }

    private RunFileLoggerProvider Open() => new(_folder["run.log"], "run-1", "training", _clock);

    private sealed class Unspeakable : Exception
    {
        public override string Message => throw new InvalidOperationException("no words");
    }
}
