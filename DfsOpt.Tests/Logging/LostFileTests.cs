using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class LostFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Clock _clock = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_file_that_is_deleted_or_moved_is_created_again_with_a_warning(bool isMoved)
    {
        using (var provider = Open())
        {
            var log = provider.CreateLogger("x");
            log.Say("before");
            if (isMoved)
                File.Move(_folder["run.log"], _folder["moved.log"]);
            else
                File.Delete(_folder["run.log"]);
            _clock.Now += TimeSpan.FromSeconds(1);
            log.Say("after");
            log.Say("on it goes");
            Assert.AreEqual(0, provider.LostRecords);
        }

        AssertMadeAnew("after", "on it goes");
        if (isMoved)
            Assert.AreEqual("before", LogReader.Read(_folder["moved.log"]).Single().Message);
        Assert.IsFalse(File.Exists(_folder["run.log"] + ".lock"));
    }

    [TestMethod]
    public void A_file_that_is_deleted_is_created_again_even_if_the_runs_clock_stands_still()
    {
        using (var provider = Open())
        {
            provider.CreateLogger("x").Say("before");
            File.Delete(_folder["run.log"]);
            Thread.Sleep(TimeSpan.FromSeconds(1.1));
            provider.CreateLogger("x").Say("after");
        }

        AssertMadeAnew("after");
    }

    [TestMethod]
    public void A_file_whose_folder_is_deleted_is_created_again_with_it()
    {
        string logs = _folder["logs"], path = Path.Combine(logs, "run.log");
        using (var provider = new RunFileLoggerProvider(path, "run-1", "training", _clock))
        {
            provider.CreateLogger("x").Say("before");
            Directory.Delete(logs, recursive: true);
            _clock.Now -= TimeSpan.FromSeconds(30);
            provider.CreateLogger("x").Say("after");

            // The lock came back with the file.
            Assert.IsTrue(File.Exists(path + ".lock"));
        }

        var read = LogReader.Read(path);
        Assert.AreEqual(LogLevel.Warning, read[0].Level);
        Assert.AreEqual("after", read[1].Message);
    }

    [TestMethod]
    public void A_file_that_replaced_the_log_is_kept_and_appended_to()
    {
        using (var provider = Open())
        {
            provider.CreateLogger("x").Say("before");
            File.WriteAllText(_folder["other"], "2026-11-23T10:41:07.000Z INFO [training run-1 -] by another hand\n");
            File.Move(_folder["other"], _folder["run.log"], overwrite: true);
            _clock.Now += TimeSpan.FromSeconds(1);
            provider.CreateLogger("x").Say("after");
        }

        var read = LogReader.Read(_folder["run.log"]);
        Assert.AreEqual(4, read.Count);
        Assert.AreEqual("by another hand", read[0].Message);
        StringAssert.StartsWith(read[1].Message, "Log reopened: pid=");
        Assert.AreEqual(LogLevel.Warning, read[2].Level);
        Assert.AreEqual("after", read[3].Message);
    }

    [TestMethod]
    public void Another_file_of_the_same_length_and_times_in_the_place_of_the_log_is_noticed()
    {
        using (var provider = Open())
        {
            provider.CreateLogger("x").Say("before");
            File.Copy(_folder["run.log"], _folder["other"]);
            File.SetLastWriteTimeUtc(_folder["other"], File.GetLastWriteTimeUtc(_folder["run.log"]));
            File.Move(_folder["other"], _folder["run.log"], overwrite: true);
            _clock.Now += TimeSpan.FromSeconds(1);
            provider.CreateLogger("x").Say("after");
        }

        Assert.AreEqual("after", LogReader.Read(_folder["run.log"])[^1].Message);
    }

    [TestMethod]
    public void A_file_that_comes_back_to_its_place_goes_on()
    {
        string logs = _folder["logs"], path = Path.Combine(logs, "run.log");
        using (var provider = new RunFileLoggerProvider(path, "run-1", "training", _clock))
        {
            provider.CreateLogger("x").Say("before");
            Directory.Move(logs, _folder["moved"]);
            File.WriteAllText(logs, "a file where the folder was");
            _clock.Now += TimeSpan.FromSeconds(1);
            provider.CreateLogger("x").Say("lost");
            File.Delete(logs);
            Directory.Move(_folder["moved"], logs);
            _clock.Now += TimeSpan.FromSeconds(1);
            provider.CreateLogger("x").Say("after");
        }

        CollectionAssert.AreEqual(new[] { "before", "1 log records lost", "after" }, LogReader.Read(path).Select(record => record.Message).ToArray());
    }

    [TestMethod]
    public void A_link_in_the_place_of_a_moved_file_is_not_followed_into_what_others_write()
    {
        using (var provider = Open())
        {
            provider.CreateLogger("x").Say("before");
            File.Move(_folder["run.log"], _folder["moved.log"]);
            File.CreateSymbolicLink(_folder["run.log"], _folder["moved.log"]);
            _clock.Now += TimeSpan.FromSeconds(1);
            provider.CreateLogger("x").Say("lost");
            File.Delete(_folder["run.log"]);
            _clock.Now += TimeSpan.FromSeconds(1);
            provider.CreateLogger("x").Say("after");
            Assert.AreEqual(1, provider.LostRecords);
        }

        Assert.AreEqual("before", LogReader.Read(_folder["moved.log"]).Single().Message);
        AssertMadeAnew("1 log records lost", "after");
    }

    [TestMethod]
    public void A_run_that_is_configured_again_while_its_file_is_out_of_reach_gives_nothing_up()
    {
        string logs = _folder["logs"], path = Path.Combine(logs, "run.log");
        using (var first = new RunFileLoggerProvider(path, "run-1", "training", _clock))
        {
            first.CreateLogger("x").Say("before");
            PutOutOfReach(logs);
            first.CreateLogger("x").Say("lost");
            using var second = new RunFileLoggerProvider(path, "run-2", "training", _clock);
            File.Delete(logs);
            _clock.Now += TimeSpan.FromSeconds(1);
            second.CreateLogger("x").Say("after");
        }

        CollectionAssert.AreEqual(
            new[] { "1 log records lost", "after" },
            LogReader.Read(path).Select(record => record.Message).Skip(1).ToArray());
    }

    [TestMethod]
    public void Records_that_could_not_be_written_are_counted_and_named_once_the_file_is_back()
    {
        string logs = _folder["logs"], path = Path.Combine(logs, "run.log");
        using (var provider = new RunFileLoggerProvider(path, "run-1", "training", _clock))
        {
            var log = provider.CreateLogger("x");
            log.Say("before");
            PutOutOfReach(logs);
            for (int i = 0; i < 3; i++)
                log.Say("lost");
            Assert.AreEqual(3, provider.LostRecords);

            File.Delete(logs);
            _clock.Now += TimeSpan.FromSeconds(1);
            log.Say("after");
            Assert.AreEqual(3, provider.LostRecords);
        }

        var read = LogReader.Read(path);
        Assert.AreEqual(3, read.Count);
        StringAssert.Contains(read[0].Message, "deleted or moved");
        Assert.AreEqual((LogLevel.Warning, "3 log records lost"), (read[1].Level, read[1].Message));
        Assert.AreEqual("after", read[2].Message);
    }

    [TestMethod]
    public void Records_that_are_lost_to_the_end_are_named_where_the_file_can_be_made_again()
    {
        string logs = _folder["logs"], path = Path.Combine(logs, "run.log");
        using (var provider = new RunFileLoggerProvider(path, "run-1", "training", _clock))
        {
            provider.CreateLogger("x").Say("before");
            PutOutOfReach(logs);
            provider.CreateLogger("x").Say("lost");
            File.Delete(logs);
        }

        Assert.Contains("1 log records lost", LogReader.Read(path).Select(record => record.Message));
    }

    private void PutOutOfReach(string logs)
    {
        Directory.Delete(logs, recursive: true);
        File.WriteAllText(logs, "a file where the folder was");
        _clock.Now += TimeSpan.FromSeconds(1);
    }

    private RunFileLoggerProvider Open() => new(_folder["run.log"], "run-1", "training", _clock);

    private void AssertMadeAnew(params string[] messages)
    {
        var read = LogReader.Read(_folder["run.log"]);
        Assert.AreEqual(LogLevel.Warning, read[0].Level);
        CollectionAssert.AreEqual(messages, read.Skip(1).Select(record => record.Message).ToArray());
    }
}
