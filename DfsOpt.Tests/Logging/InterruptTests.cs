using System.Diagnostics;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

/// <summary>Threads that are interrupted while they have to do with a log.</summary>
[TestClass]
public sealed class InterruptTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_thread_that_is_interrupted_while_it_waits_to_log_loses_no_record_and_still_hears_of_it()
    {
        const int records = 20_000;
        bool isHeard = false;
        using (var provider = new RunFileLoggerProvider(_folder["run.log"], "run-1", "training"))
        {
            ILogger log = provider.CreateLogger("x");
            InterruptAmongOthers(
                () =>
                {
                    for (int i = 0; i < records; i++)
                        log.Say("own");
                    try
                    {
                        Thread.Sleep(Timeout.Infinite);
                    }
                    catch (ThreadInterruptedException)
                    {
                        isHeard = true;
                    }
                },
                _ => log.Say("other"));
            Assert.AreEqual(0, provider.LostRecords);
        }

        Assert.IsTrue(isHeard);
        Assert.AreEqual(records, LogReader.Read(_folder["run.log"]).Count(record => record.Message == "own"));
    }

    [TestMethod]
    public void A_thread_that_is_interrupted_while_it_waits_to_open_or_to_close_a_file_does_both()
    {
        const int files = 300;
        Exception? thrown = null;
        InterruptAmongOthers(
            () =>
            {
                try
                {
                    for (int i = 0; i < files; i++)
                        using (var provider = new RunFileLoggerProvider(_folder[$"own {i}"], "run-1", "training"))
                            provider.CreateLogger("x").Say("own");
                }
                catch (ThreadInterruptedException interrupted)
                {
                    thrown = interrupted;
                }
            },
            other => new RunFileLoggerProvider(_folder[$"other {other}"], "run-1", "training").Dispose());

        Assert.IsNull(thrown, $"{thrown}");
        for (int i = 0; i < files; i++)
            Assert.AreEqual("own", LogReader.Read(_folder[$"own {i}"]).Single().Message);
        Assert.IsEmpty(Directory.GetFiles(_folder.Path, "*.lock"));
    }

    [TestMethod]
    public void A_thread_that_was_interrupted_closes_its_log_and_loses_no_line_on_stderr()
    {
        const int records = 5_000;
        using Process process = Child.Start("interrupted", _folder.Path, $"{records}");
        while (!File.Exists(_folder["run.log"]) || LogReader.Read(_folder["run.log"]).Count < records || File.Exists(_folder["run.log"] + ".lock"))
            Thread.Sleep(20);
        // The file is closed, and stderr, which nobody has read so far, holds up the rest.
        Thread.Sleep(200);
        ChildResult child = Child.Finish(process);

        Assert.AreEqual("interrupt=heard\n", child.Output);
        Assert.AreEqual(0, child.ExitCode, child.Errors);
        CollectionAssert.AreEqual(
            Enumerable.Range(0, records).Select(i => $"number {i}").ToArray(),
            LogReader.Parse(child.Errors).Select(record => record.Message).ToArray());
    }

    /// <summary>Interrupts a thread again and again until it is through, while two others do what it has to wait for.</summary>
    private static void InterruptAmongOthers(ThreadStart what, Action<int> others)
    {
        using var done = new CancellationTokenSource();
        var own = new Thread(what);
        Thread[] threads = [own, .. Enumerable.Range(0, 2).Select(other => new Thread(() =>
        {
            while (!done.IsCancellationRequested)
                others(other);
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        while (own.IsAlive)
            own.Interrupt();
        done.Cancel();
        foreach (Thread thread in threads)
            thread.Join();
    }
}
