using DfsOpt.Logging;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Logging;

/// <summary>A log whose file somebody else cuts or writes to, or that a crash has left with zeros.</summary>
[TestClass]
public sealed class ChangedFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Clock _clock = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    [DataRow(0)]
    [DataRow(2 * 60)]
    public void A_file_that_is_truncated_continues_at_its_end_without_a_gap(int length)
    {
        using (var provider = Open())
        {
            var log = provider.CreateLogger("x");
            for (int i = 0; i < 100; i++)
                log.Say("1234567890");
            using (var other = new FileStream(_folder["run.log"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                other.SetLength(length);
            for (int i = 0; i < 100; i++)
                log.Say("after");
            Assert.AreEqual(0, provider.LostRecords);
        }

        Assert.AreEqual(100, LogReader.Read(_folder["run.log"]).Count(record => record.Message == "after"));
    }

    [TestMethod]
    public void Another_process_that_appends_is_not_an_error_and_neither_loses_a_line()
    {
        const int lines = 3_000;
        using (var provider = Open())
        {
            var log = provider.CreateLogger("x");
            Parallel.Invoke(
                () =>
                {
                    for (int i = 0; i < lines; i++)
                        log.Say("mine");
                },
                () =>
                {
                    using var other = new RunLogNeighbour(_folder["run.log"]);
                    for (int i = 0; i < lines; i++)
                    {
                        other.Append("by another hand");
                        _clock.Now += TimeSpan.FromMilliseconds(10);
                    }
                });
            Assert.AreEqual(0, provider.LostRecords);
        }

        string[] messages = [.. File.ReadLines(_folder["run.log"]).Select(line => line[(line.IndexOf("] ", StringComparison.Ordinal) + 2)..])];
        Assert.AreEqual(lines, messages.Count(message => message == "mine"));
        Assert.AreEqual(lines, messages.Count(message => message == "by another hand"));
        Assert.HasCount(2 * lines, messages);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(200_000)]
    public void Zeros_that_a_loss_of_power_left_at_the_end_are_cut_off_and_reported(int zeros)
    {
        const string Whole = "2026-11-23T10:41:07.000Z INFO [training run-1 -] whole\n", Torn = "2026-11-23T10:41:07.001Z INFO [trai";
        File.WriteAllText(_folder["run.log"], Whole + Torn + new string('\0', zeros));
        using (var provider = Open())
            provider.CreateLogger("x").Say("next");

        string[] lines = File.ReadAllLines(_folder["run.log"]);
        Assert.HasCount(5, lines);
        Assert.AreEqual(Torn, lines[1]);
        StringAssert.Contains(lines[2], "Log reopened");
        StringAssert.Contains(lines[3], $" WARNING [training run-1 -] Cut off {zeros} bytes of zeros");
        StringAssert.EndsWith(lines[4], "] next");
    }

    [TestMethod]
    public void A_file_of_only_zeros_is_emptied()
    {
        File.WriteAllBytes(_folder["run.log"], new byte[70_000]);
        using (var provider = Open())
            provider.CreateLogger("x").Say("next");

        Assert.AreEqual("next", LogReader.Read(_folder["run.log"])[^1].Message);
    }

    private RunFileLoggerProvider Open() => new(_folder["run.log"], "run-1", "training", _clock);
}
