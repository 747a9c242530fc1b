using System.Diagnostics;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

/// <summary>The lock beside a log: whom it keeps out, and what happens where it does not.</summary>
[TestClass]
public sealed class LockTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Clock _clock = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_lock_that_somebody_deletes_comes_back_with_a_warning_so_that_no_other_process_writes_over_lines()
    {
        using (var provider = Open())
        {
            provider.CreateLogger("x").Say("before");
            File.Delete(_folder["run.log"] + ".lock");
            _clock.Now += TimeSpan.FromSeconds(1);
            provider.CreateLogger("x").Say("after");
            Assert.IsTrue(File.Exists(_folder["run.log"] + ".lock"));
        }

        var read = LogReader.Read(_folder["run.log"]);
        Assert.AreEqual(3, read.Count);
        Assert.AreEqual("before", read[0].Message);
        Assert.AreEqual(LogLevel.Warning, read[1].Level);
        StringAssert.Contains(read[1].Message, "it is taken again as soon as it can be");
        Assert.AreEqual("after", read[2].Message);
    }

    [TestMethod]
    public void A_lock_that_is_a_link_is_refused_and_the_run_goes_on_without_its_file()
    {
        File.CreateSymbolicLink(_folder["run.log.lock"], _folder["elsewhere"]);

        using var provider = Open();
        provider.CreateLogger("x").Say("lost");

        Assert.AreEqual(1, provider.LostRecords);
        Assert.IsFalse(File.Exists(_folder["elsewhere"]));
    }

    [TestMethod]
    public void A_lock_that_becomes_a_link_holds_nothing_up_and_loses_nothing()
    {
        using (var provider = Open())
        {
            provider.CreateLogger("x").Say("before");
            File.Delete(_folder["run.log.lock"]);
            File.CreateSymbolicLink(_folder["run.log.lock"], _folder["elsewhere"]);
            for (int i = 0; i < 3; i++)
            {
                _clock.Now += TimeSpan.FromSeconds(1);
                provider.CreateLogger("x").Say($"{i}");
            }

            Assert.AreEqual(0, provider.LostRecords);
        }

        var read = LogReader.Read(_folder["run.log"]);
        StringAssert.Contains(read[1].Message, "deleted or moved while open");
        CollectionAssert.AreEqual(new[] { "before", "0", "1", "2" }, read.Where(record => record.Level == LogLevel.Information).Select(record => record.Message).ToArray());
        Assert.HasCount(5, read);
        Assert.IsFalse(File.Exists(_folder["elsewhere"]));
    }

    [TestMethod]
    public void A_file_whose_name_is_as_long_as_names_may_be_is_locked_too()
    {
        foreach (int length in new[] { 250, 251, 255 })
        {
            string path = _folder[new string('x', length)];
            using (var provider = new RunFileLoggerProvider(path, "run-1", "training", _clock))
            {
                provider.CreateLogger("x").Say("m");
                Assert.HasCount(1, Directory.GetFiles(_folder.Path, "*.lock"));
            }

            Assert.AreEqual("m", LogReader.Read(path).Single().Message);
            Assert.IsEmpty(Directory.GetFiles(_folder.Path, "*.lock"));
        }
    }

    [TestMethod]
    public void A_second_process_on_the_same_path_is_refused_and_logs_only_to_stderr()
    {
        using var first = Child.Start("hold", _folder.Path);
        first.StandardOutput.ReadLine();

        var second = Child.Run("burst", _folder.Path, "3");
        var firstResult = Child.Finish(first);

        Assert.AreEqual(0, second.ExitCode);
        var said = LogReader.Parse(second.Errors);
        Assert.AreEqual(LogLevel.Error, said[0].Level);
        StringAssert.Contains(said[0].Message, "another process is writing it");
        CollectionAssert.AreEqual(new[] { "number 0", "number 1", "number 2" }, said.Skip(1).Select(record => record.Message).ToArray());
        Assert.AreEqual(3, second.Figure("lost"));

        CollectionAssert.AreEqual(
            new[] { $"pid {first.Id}", "done" },
            LogReader.Read(_folder["run.log"]).Select(record => record.Message).ToArray());
        Assert.AreEqual(0, firstResult.Figure("lost"));
    }

    [TestMethod]
    public void A_process_that_is_refused_logs_to_the_file_once_the_one_before_it_is_gone()
    {
        using var first = Child.Start("hold", _folder.Path);
        first.StandardOutput.ReadLine();
        using var second = Child.Start("numbers", _folder.Path, "1");
        var drained = second.StandardError.BaseStream.CopyToAsync(Stream.Null);
        second.StandardOutput.ReadLine();
        Child.Finish(first);
        for (long end = Environment.TickCount64 + 20_000; Environment.TickCount64 < end && !File.ReadAllText(_folder["run.log"]).Contains(" number ", StringComparison.Ordinal);)
            second.StandardOutput.ReadLine();
        second.Kill();
        second.WaitForExit();
        drained.Wait();

        string[] lines = File.ReadAllLines(_folder["run.log"]);
        StringAssert.EndsWith(lines[1], "] done");
        StringAssert.Contains(lines[2], "Log reopened: pid=");
        StringAssert.EndsWith(lines[3], " log records lost");
        StringAssert.Contains(lines[4], "] number ");
    }

    [TestMethod]
    public void Without_working_locks_two_processes_append_whole_lines_and_each_says_so_once()
    {
        Child.OnLinuxOnly();
        const int records = 20_000;
        using Process first = Child.StartWithoutLocks("burst", _folder.Path, $"{records}"), second = Child.StartWithoutLocks("burst", _folder.Path, $"{records}");
        var other = Task.Run(() => Child.Finish(second));
        Assert.AreEqual(0, Child.Finish(first).Figure("lost"));
        Assert.AreEqual(0, other.Result.Figure("lost"));

        string[] messages = [.. File.ReadLines(_folder["run.log"]).Select(line => line[(line.IndexOf("] ", StringComparison.Ordinal) + 2)..])];
        Assert.AreEqual(2, messages.Count(message => message.StartsWith("Locks do nothing here", StringComparison.Ordinal)));
        string[] numbers = [.. messages.Where(message => message.StartsWith("number ", StringComparison.Ordinal))];
        Assert.HasCount(2 * records, numbers);
        Assert.AreEqual(records, numbers.Distinct().Count());
    }

    [TestMethod]
    public void A_lock_left_over_by_a_killed_process_locks_nothing()
    {
        using (var killed = Child.Start("hold", _folder.Path))
        {
            killed.StandardOutput.ReadLine();
            killed.Kill();
            killed.WaitForExit();
        }

        Assert.IsTrue(File.Exists(_folder["run.log"] + ".lock"));
        var next = Child.Run("burst", _folder.Path, "1");

        Assert.AreEqual(0, next.Figure("lost"));
        Assert.AreEqual(3, LogReader.Read(_folder["run.log"]).Count);
        Assert.IsFalse(File.Exists(_folder["run.log"] + ".lock"));
    }

    [TestMethod]
    public void A_lock_that_nobody_holds_locks_nothing_and_is_gone_in_the_end()
    {
        File.WriteAllText(_folder["run.log"] + ".lock", "");
        using (var provider = Open())
            provider.CreateLogger("x").Say("in");

        Assert.AreEqual("in", LogReader.Read(_folder["run.log"]).Single().Message);
        Assert.IsFalse(File.Exists(_folder["run.log"] + ".lock"));
    }

    private RunFileLoggerProvider Open() => new(_folder["run.log"], "run-1", "training", _clock);
}
