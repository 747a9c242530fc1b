using System.Globalization;
using System.Text;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class LineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_record_is_a_line_with_time_level_run_and_step()
    {
        using (var factory = LoggerCalls.OpenRunFile(_folder["run.log"], "2026-11-23T104107Z_3fa91c", clock: new Clock()))
            RunLogging.GetStepLogger(factory.CreateLogger("dfs_opt"), "00_ingest").Say("Finished step 00_ingest: duration_s=0.042");

        Assert.AreEqual(
            "2026-11-23T10:41:07.312Z INFO [training 2026-11-23T104107Z_3fa91c 00_ingest] Finished step 00_ingest: duration_s=0.042\n",
            File.ReadAllText(_folder["run.log"]));
    }

    [TestMethod]
    public void Levels_have_six_names_and_none_is_never_written()
    {
        Write(log =>
        {
            for (var level = LogLevel.Trace; level <= LogLevel.None; level++)
                log.Say(level, "x");
        });

        CollectionAssert.AreEqual(
            new[] { "TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL" },
            File.ReadAllLines(_folder["run.log"]).Select(line => line.Split(' ')[1]).ToArray());
    }

    [TestMethod]
    public void Whatever_could_break_a_line_is_escaped()
    {
        Write(log => log.Say("a\\b\nc\rd\te\0f\u001b[31mg\u007fh\u0085i\u009bj\u2028k\u2029l\ud800m\udc00n\ud83d\ude00oDončićp\u00a0q"));

        StringAssert.EndsWith(
            File.ReadAllText(_folder["run.log"]),
            @"] a\\b\nc\rd\te\u0000f\u001b[31mg\u007fh\u0085i\u009bj\u2028k\u2029l\ud800m\udc00n😀oDončićp" + "\u00a0q\n");
    }

    [TestMethod]
    public void Every_character_is_written_the_same_way_anywhere_in_a_message()
    {
        const string Around = "sixteen around it";
        Write(log =>
        {
            for (int c = 0; c <= char.MaxValue; c++)
            {
                log.Say($"{(char)c}");
                log.Say(Around.Insert(c % Around.Length, $"{(char)c}"));
            }
        });

        string[] messages = [.. File.ReadAllText(_folder["run.log"]).Split('\n').SkipLast(1).Select(line => line[(line.IndexOf(']', StringComparison.Ordinal) + 2)..])];
        Assert.HasCount(2 * (char.MaxValue + 1), messages);
        for (int c = 0; c <= char.MaxValue; c++)
            Assert.AreEqual(Around.Insert(c % Around.Length, messages[2 * c]), messages[(2 * c) + 1], $"U+{c:X4}");
    }

    [TestMethod]
    public void Between_the_brackets_spaces_and_brackets_are_escaped_too_and_nothing_reads_as_a_dash()
    {
        using (var factory = LoggerCalls.OpenRunFile(_folder["run.log"], runId: "a] b", pipeline: ""))
            RunLogging.GetStepLogger(factory.CreateLogger("x"), "[s\n").Say("m");

        StringAssert.Contains(File.ReadAllText(_folder["run.log"]), @" INFO [- a\u005d\u0020b \u005bs\n] m" + "\n");
    }

    [TestMethod]
    public void An_exception_follows_on_indented_lines_without_blank_ones_and_forges_nothing()
    {
        const string Forged = "2026-11-23T10:41:07.312Z INFO [training run-1 -] all is well";
        Exception thrown;
        try
        {
            throw new InvalidDataException($"bad\n{Forged}\r\n \t \r\n\nname \u001b[2J", new ArgumentException("inner"));
        }
        catch (InvalidDataException e)
        {
            thrown = e;
        }

        Write(log => log.Say(LogLevel.Error, "Training pipeline failed", thrown));

        var record = LogReader.Read(_folder["run.log"]).Single();
        Assert.AreEqual("Training pipeline failed", record.Message);
        string[] lines = File.ReadAllLines(_folder["run.log"]);
        Assert.AreEqual("    System.IO.InvalidDataException: bad", lines[1]);
        Assert.AreEqual("    " + Forged, lines[2]);
        Assert.AreEqual(@"    name \u001b[2J", lines[3]);
        StringAssert.Contains(record.Exception, "System.ArgumentException: inner");
        StringAssert.Contains(record.Exception, nameof(An_exception_follows_on_indented_lines_without_blank_ones_and_forges_nothing));
    }

    [TestMethod]
    public void Random_records_are_read_back_exactly()
    {
        const int Seed = 20261123;
        var random = new Random(Seed);
        var clock = new Clock();
        var written = new List<LogRecord>();
        using (var factory = LoggerCalls.OpenRunFile(_folder["run.log"], clock: clock))
        {
            var log = factory.CreateLogger("dfs_opt");
            for (int i = 0; i < 2_000; i++)
            {
                clock.Now += TimeSpan.FromMilliseconds(random.Next(3));
                // An error is flushed to disk, which takes long.
                var level = (LogLevel)random.Next(random.Next(20) == 0 ? 6 : 4);
                string message = RandomText(random, random.Next(50) == 0 ? 20_000 : 60);
                string pipeline = RandomText(random, 8), runId = RandomText(random, 8), step = RandomText(random, 8);
                using (log.Scope("run_id", runId))
                using (log.Scope("pipeline", pipeline))
                    RunLogging.GetStepLogger(log, step).Say(level, message);
                written.Add(new LogRecord(clock.Now.UtcDateTime, level, Shown(pipeline), Shown(runId), Shown(step), message, ""));
            }
        }

        var read = LogReader.Read(_folder["run.log"]);
        for (int i = 0; i < written.Count; i++)
            Assert.AreEqual(written[i], read[i], $"seed {Seed}, record {i}");
        Assert.AreEqual(written.Count, read.Count);

        static string Shown(string field) => field.Length == 0 ? "-" : field;
    }

    [TestMethod]
    public void A_megabyte_of_text_is_one_record()
    {
        string message = string.Concat(Enumerable.Repeat("Dončić 😀, Šarić 😀, Vučević 😀\n\\ ", 33_000));
        Write(log => log.Say(message));

        Assert.AreEqual(message, LogReader.Read(_folder["run.log"]).Single().Message);
    }

    [TestMethod]
    public void A_thread_with_another_culture_writes_the_same_bytes()
    {
        // Made by hand, so that it works where the machine knows no cultures.
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NegativeSign = "−";
        foreign.NumberFormat.NumberDecimalSeparator = "٫";
        foreign.DateTimeFormat.DateSeparator = ".";
        foreign.DateTimeFormat.TimeSeparator = "h";

        var thread = new Thread(() => Write(
            log =>
            {
                using (log.Scope("step", -1234.5))
                using (log.Scope("run_id", new DateTime(2026, 11, 23)))
                    log.Say("m");
            },
            new Clock()))
        { CurrentCulture = foreign };
        thread.Start();
        thread.Join();

        Assert.AreEqual("2026-11-23T10:41:07.312Z INFO [training 11/23/2026\\u002000:00:00 -1234.5] m\n", File.ReadAllText(_folder["run.log"]));
    }

    [TestMethod]
    public void The_file_is_utf8_without_a_byte_order_mark_and_lines_end_with_LF_everywhere()
    {
        Write(log => log.Say("é"));

        byte[] bytes = File.ReadAllBytes(_folder["run.log"]);
        CollectionAssert.AreEqual(Encoding.UTF8.GetBytes("] é\n"), bytes[^5..]);
        Assert.AreEqual((byte)'2', bytes[0]);
    }

    private static string RandomText(Random random, int maxLength)
    {
        const string Nasty = "\\\n\r\t\0\u001b\u007f\u0085\u009f\u2028\u2029\ud800\udc00 []\"=-u";
        var text = new StringBuilder();
        for (int length = random.Next(maxLength + 1); length > 0; length--)
        {
            text.Append(random.Next(4) switch
            {
                0 => Nasty[random.Next(Nasty.Length)],
                1 => (char)random.Next(char.MaxValue + 1),
                _ => (char)random.Next(' ', '\u007f'),
            });
        }

        return text.ToString();
    }

    private void Write(Action<ILogger> write, TimeProvider? clock = null)
    {
        using var factory = LoggerCalls.OpenRunFile(_folder["run.log"], clock: clock);
        write(factory.CreateLogger("dfs_opt"));
    }
}
