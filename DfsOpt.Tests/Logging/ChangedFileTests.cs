using System.Globalization;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

/// <summary>A log whose file somebody else cuts or writes to.</summary>
[TestClass]
public sealed class ChangedFileTests : IDisposable
{
    // The length of a line that is written without a logger.
    private const int Line = 13;

    private readonly TempFolder _folder = new();
    private readonly Clock _clock = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_file_that_somebody_empties_goes_on_at_its_end_with_a_warning()
    {
        using (RunFileLoggerProvider provider = Open())
        {
            provider.CreateLogger("x").Say("before");
            Cut(0);
            _clock.Now += TimeSpan.FromSeconds(1);
            provider.CreateLogger("x").Say("after");
        }

        IReadOnlyList<LogRecord> read = LogReader.Read(_folder["run.log"]);
        Assert.HasCount(2, read);
        Assert.AreEqual(LogLevel.Warning, read[0].Level);
        Assert.AreEqual("after", read[1].Message);
    }

    [TestMethod]
    public void A_file_that_is_emptied_as_soon_as_it_is_made_has_no_gap_either()
    {
        using (RunFileLoggerProvider provider = Open())
        {
            ILogger log = provider.CreateLogger("x");
            log.Say("before");
            Cut(0);
            log.Say("after");
            _clock.Now += TimeSpan.FromSeconds(1);
            log.Say("on it goes");
            Assert.AreEqual(0, provider.LostRecords);
        }

        LogRecord[] read = [.. LogReader.Read(_folder["run.log"])];
        LogRecord said = read.Single(record => record.Level == LogLevel.Warning);
        StringAssert.Contains(said.Message, "changed by somebody else");
        CollectionAssert.AreEqual(new[] { "after", "on it goes" }, read.Except([said]).Select(record => record.Message).ToArray());
        Assert.DoesNotContain('\0', File.ReadAllText(_folder["run.log"]));
    }

    [TestMethod]
    public void A_line_that_somebody_else_adds_stays_as_it_is_though_the_next_record_comes_within_the_second()
    {
        using (RunFileLoggerProvider provider = Open())
        {
            ILogger log = provider.CreateLogger("x");
            log.Say("before");
            using (var other = new FileStream(_folder["run.log"], FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
                other.Write("2026-11-23T10:41:07.312Z INFO [training run-1 -] by another hand\n"u8);
            // Longer than the machine's clock takes to tick; the run's stands still.
            Thread.Sleep(100);
            log.Say("after, in a record that is longer than that line, so that nothing would be left of it: " + new string('x', 100));
        }

        LogRecord[] read = [.. LogReader.Read(_folder["run.log"])];
        Assert.HasCount(4, read);
        Assert.AreEqual("before", read[0].Message);
        Assert.AreEqual("by another hand", read[1].Message);
        StringAssert.Contains(read[2].Message, "changed by somebody else");
        StringAssert.StartsWith(read[3].Message, "after");
    }

    [TestMethod]
    public void A_file_that_somebody_else_keeps_writing_to_does_not_say_so_before_every_record()
    {
        const int lines = 10;
        using (RunFileLoggerProvider provider = Open())
        {
            ILogger log = provider.CreateLogger("x");
            log.Say("before");
            for (int i = 0; i < lines; i++)
            {
                using (var other = new FileStream(_folder["run.log"], FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
                    other.Write("2026-11-23T10:41:07.312Z INFO [training run-1 -] by another hand\n"u8);
                Thread.Sleep(30);
                log.Say("after");
            }
        }

        IReadOnlyList<LogRecord> read = LogReader.Read(_folder["run.log"]);
        Assert.AreEqual(lines, read.Count(record => record.Message == "by another hand"));
        Assert.AreEqual(lines, read.Count(record => record.Message == "after"));
        Assert.IsInRange(1, lines / 2, read.Count(record => record.Level == LogLevel.Warning));
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(0, true)]
    [DataRow(150, false)]
    [DataRow(100_000, false)]
    public void A_file_that_is_cut_while_it_is_written_says_so_once_and_loses_nothing_that_came_after(int length, bool isSeenAtTheEnd)
    {
        // Long enough that what came after does not fit into what was cut off, and the other way round.
        const int before = 3_000, after = 5_000;
        using (RunFileLoggerProvider provider = Open())
        {
            ILogger log = provider.CreateLogger("x");
            for (int i = 0; i < before; i++)
                log.Say("before");
            _clock.Now += TimeSpan.FromSeconds(1);
            log.Say("seen");
            Cut(length);
            for (int i = 0; i < after; i++)
                log.Say($"after {i}");
            if (!isSeenAtTheEnd)
                _clock.Now += TimeSpan.FromSeconds(1);
            if (!isSeenAtTheEnd)
                log.Say("on it goes");
            Assert.AreEqual(0, provider.LostRecords);
        }

        Assert.DoesNotContain('\0', File.ReadAllText(_folder["run.log"]));
        string[] lines = File.ReadAllLines(_folder["run.log"]);
        int kept = lines.Count(line => line.EndsWith(" before", StringComparison.Ordinal));
        Assert.IsTrue(kept * 60 >= length - 120, $"{kept} lines of {length} bytes");
        Assert.AreEqual(1, lines.Count(line => line.EndsWith("changed by somebody else; the log goes on at its end", StringComparison.Ordinal)));
        // The warning stands where it was seen: before the first of these, or between two.
        string[] rest = [.. lines.Where(line => !line.Contains(" WARNING ", StringComparison.Ordinal)).SkipWhile(line => !line.EndsWith(" after 0", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(']', StringComparison.Ordinal) + 2)..])];
        string[] expected = [.. Enumerable.Range(0, after).Select(i => $"after {i}"), .. isSeenAtTheEnd ? Array.Empty<string>() : ["on it goes"]];
        CollectionAssert.AreEqual(expected, rest);
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(3_000, 0)]
    [DataRow(3_000, 150)]
    [DataRow(3_000, 20_000)]
    [DataRow(3_000, 3_000 * Line)]
    public void A_file_that_is_cut_between_two_looks_has_no_gap(int linesSeen, int length)
    {
        const int unseen = 1_000, after = 5_000;
        using (RecordWriter writer = RecordWriter.Open(_folder["run.log"]))
        {
            AddLines("seen  ", linesSeen);
            Assert.IsFalse(writer.FollowEnd());
            AddLines("unseen", unseen);
            Cut(length);
            AddLines("after ", after);

            Assert.IsTrue(writer.FollowEnd());
            Assert.IsFalse(writer.FollowEnd());
            AddLines("onward", 1);

            void AddLines(string word, int count)
            {
                for (int i = 0; i < count; i++)
                {
                    writer.Add(string.Create(CultureInfo.InvariantCulture, $"{word} {i:00000}\n"));
                    writer.Commit();
                }
            }
        }

        string[] lines = File.ReadAllLines(_folder["run.log"]);
        string[] rest = [.. lines.SkipWhile(line => line != "after  00000")];
        CollectionAssert.AreEqual(Enumerable.Range(0, after).Select(i => $"after  {i:00000}").Append("onward 00000").ToArray(), rest);
        Assert.AreEqual((length + Line - 1) / Line, lines.Length - rest.Length);
        Assert.DoesNotContain('\0', File.ReadAllText(_folder["run.log"]));
    }

    private void Cut(int length)
    {
        using var other = new FileStream(_folder["run.log"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        other.SetLength(length);
    }

    private RunFileLoggerProvider Open() => new(_folder["run.log"], "run-1", "training", _clock);
}
