using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class SharedFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_file_is_opened_once_by_whatever_names_it()
    {
        string real = _folder["real", "deep", "logs"];
        Directory.CreateDirectory(real);
        Directory.CreateSymbolicLink(_folder["absolute"], _folder["real"]);
        Directory.CreateSymbolicLink(_folder["real", "relative"], "deep");
        File.CreateSymbolicLink(_folder["file"], System.IO.Path.Combine("absolute", "deep", "logs", "run.log"));
        string[] names =
        [
            Path.Combine(real, "run.log"),
            Path.Combine(real, "run.log") + Path.DirectorySeparatorChar,
            Path.Combine(real, "..", "logs", ".", "run.log"),
            real + "///run.log",
            Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(real, "run.log")),
            _folder["absolute", "deep", "logs", "run.log"],
            _folder["absolute", "relative", "logs", "run.log"],
            _folder["file"],
        ];

        List<ILoggerFactory> factories = [.. names.Select(name => LoggerCalls.OpenRunFile(name))];
        for (int i = 0; i < factories.Count; i++)
            factories[i].CreateLogger("x").Say($"{i}");
        int timesOpen = CountOpen(Path.Combine(real, "run.log"));
        factories.ForEach(factory => factory.Dispose());

        CollectionAssert.AreEqual(
            Enumerable.Range(0, names.Length).Select(i => $"{i}").ToArray(),
            LogReader.Read(names[0]).Select(record => record.Message).ToArray());
        if (OperatingSystem.IsLinux())
            Assert.AreEqual(1, timesOpen);
        Assert.AreEqual(0, CountOpen(Path.Combine(real, "run.log")));
    }

    [TestMethod]
    public void A_relative_link_starts_where_the_link_before_it_leads()
    {
        Directory.CreateDirectory(_folder["y", "deep"]);
        Directory.CreateDirectory(_folder["y", "logs"]);
        Directory.CreateDirectory(_folder["x"]);
        Directory.CreateSymbolicLink(_folder["x", "sub"], _folder["y", "deep"]);
        Directory.CreateSymbolicLink(_folder["x", "link"], Path.Combine("sub", "..", "logs"));

        using (var provider = new RunFileLoggerProvider(_folder["x", "link", "run.log"], "run-1", "training"))
            provider.CreateLogger("x").Say("here");

        Assert.AreEqual("here", LogReader.Read(_folder["y", "logs", "run.log"]).Single().Message);
        Assert.IsFalse(Directory.Exists(_folder["x", "logs"]));
    }

    [TestMethod]
    public void Links_in_a_circle_are_reported_and_do_not_hang()
    {
        File.CreateSymbolicLink(_folder["a"], "b");
        File.CreateSymbolicLink(_folder["b"], "a");

        using var provider = new RunFileLoggerProvider(_folder["a"], "run-1", "training");
        provider.CreateLogger("x").Say("nowhere");

        Assert.AreEqual(1, provider.LostRecords);
    }

    [TestMethod]
    public void Names_that_differ_in_case_are_two_files_where_the_platform_says_so()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Inconclusive("Only Linux tells them apart.");
        using (var lower = LoggerCalls.OpenRunFile(_folder["run.log"]))
        using (var upper = LoggerCalls.OpenRunFile(_folder["RUN.LOG"]))
        {
            lower.CreateLogger("x").Say("lower");
            upper.CreateLogger("x").Say("upper");
        }

        Assert.AreEqual("lower", LogReader.Read(_folder["run.log"]).Single().Message);
        Assert.AreEqual("upper", LogReader.Read(_folder["RUN.LOG"]).Single().Message);
    }

    [TestMethod]
    public void A_file_configured_from_many_threads_at_once_holds_each_record_once()
    {
        const int Threads = 16, Rounds = 40;
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            for (int round = 0; round < Rounds; round++)
            {
                using var factory = LoggerCalls.OpenRunFile(_folder["run.log"]);
                factory.CreateLogger("x").Say($"{thread} {round}");
            }
        });

        string[] messages = [.. LogReader.Read(_folder["run.log"]).Select(record => record.Message).Where(message => !message.StartsWith("Log reopened", StringComparison.Ordinal))];
        Assert.AreEqual(Threads * Rounds, messages.Length);
        Assert.AreEqual(Threads * Rounds, messages.Distinct().Count());
    }

    [TestMethod]
    public void A_host_that_adds_the_same_file_twice_writes_each_record_once_under_the_newer_run()
    {
        using (var factory = LoggerFactory.Create(builder => builder
            .AddRunFile(_folder["run.log"], "run-1", "old")
            .AddRunFile(_folder[".", "run.log"], "run-2", "new")))
        {
            factory.CreateLogger("x").Say("once");
            using (factory.CreateLogger("x").Scope("step", "s"))
                factory.CreateLogger("y").Say("once more");
        }

        CollectionAssert.AreEqual(
            new[] { "new run-2 - once", "new run-2 s once more" },
            LogReader.Read(_folder["run.log"]).Select(record => $"{record.Prefix} {record.Message}").ToArray());
    }

    [TestMethod]
    public void The_newest_run_wins_and_closing_one_keeps_the_others_writing()
    {
        var first = LoggerCalls.OpenRunFile(_folder["run.log"], "run-1", "old");
        first.CreateLogger("x").Say("1");
        var second = LoggerCalls.OpenRunFile(_folder["run.log"], "run-2", "new");
        first.CreateLogger("x").Say("2");
        var secondLogger = second.CreateLogger("x");
        second.Dispose();
        secondLogger.Say("gone");
        first.CreateLogger("x").Say("3");
        first.Dispose();

        CollectionAssert.AreEqual(
            new[] { "old run-1 - 1", "new run-2 - 2", "new run-2 - 3" },
            LogReader.Read(_folder["run.log"]).Select(record => $"{record.Prefix} {record.Message}").ToArray());
    }

    [TestMethod]
    public void A_logger_after_the_last_one_closed_reopens_the_file_and_says_so()
    {
        LoggerCalls.OpenRunFile(_folder["run.log"], "run-1").Dispose();
        Assert.AreEqual(0, new FileInfo(_folder["run.log"]).Length);
        Assert.IsFalse(File.Exists(_folder["run.log"] + ".lock"));

        using (var factory = LoggerCalls.OpenRunFile(_folder["run.log"], "run-2"))
            factory.CreateLogger("x").Say("one");
        using (var factory = LoggerCalls.OpenRunFile(_folder["run.log"], "run-3"))
            factory.CreateLogger("x").Say("two");

        CollectionAssert.AreEqual(
            new[] { "run-2 one", $"run-3 Log reopened: pid={Environment.ProcessId}", "run-3 two" },
            LogReader.Read(_folder["run.log"]).Select(record => $"{record.RunId} {record.Message}").ToArray());
    }

    [TestMethod]
    public void Sixty_four_runs_at_once_keep_their_own_records_in_order()
    {
        const int Runs = 64, PerThread = 500;
        Parallel.For(0, Runs, new ParallelOptions { MaxDegreeOfParallelism = Runs }, run =>
        {
            using var factory = LoggerCalls.OpenRunFile(_folder[$"{run}", "run.log"], $"run-{run}");
            var log = factory.CreateLogger("dfs_opt");
            using (log.Scope("step", "outer"))
            {
                Parallel.For(0, 2, half =>
                {
                    using (log.Scope("step", half))
                        for (int i = 0; i < PerThread; i++)
                            log.Say($"{run} {half} {i}");
                });
            }
        });

        for (int run = 0; run < Runs; run++)
            AssertOwnRecords(LogReader.Read(_folder[$"{run}", "run.log"]), run, PerThread);
    }

    /// <summary>Holds a run's records against what its two threads logged.</summary>
    internal static void AssertOwnRecords(IReadOnlyList<LogRecord> records, int run, int perThread)
    {
        Assert.AreEqual(2 * perThread, records.Count);
        for (int half = 0; half < 2; half++)
        {
            CollectionAssert.AreEqual(
                Enumerable.Range(0, perThread).Select(i => $"training run-{run} {half}: {run} {half} {i}").ToArray(),
                records.Where(record => record.Step == $"{half}").Select(record => $"{record.Prefix}: {record.Message}").ToArray());
        }
    }

    private static int CountOpen(string path) =>
        !OperatingSystem.IsLinux() ? 0 : Directory.GetFiles("/proc/self/fd").Count(fd => LinkTarget(fd) == path);

    private static string? LinkTarget(string fd)
    {
        try
        {
            return new FileInfo(fd).LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
