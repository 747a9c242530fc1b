using System.Globalization;
using DfsOpt.Logging;
using Microsoft.Extensions.Logging;

namespace DfsOpt.LoggingChild;

internal static class Scenarios
{
    /// <summary>Every level, a step, an exception, and whatever wants to be escaped.</summary>
    public static void LogRepertoire(string folder, string level)
    {
        using var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training", level);
        foreach (var each in new[] { LogLevel.Trace, LogLevel.Debug, LogLevel.Information, LogLevel.Warning, LogLevel.Error, LogLevel.Critical })
            Say(run, each, $"at {each}");
        Say(RunLogging.GetStepLogger(run, "00_ingest"), LogLevel.Warning, "a step, \u001b[31mred\u001b[0m, two\nlines");
        using (run.BeginScope(new Dictionary<string, object?> { ["step"] = "01_parse_projections" }))
            Say(run, LogLevel.Error, "Training pipeline failed", new InvalidDataException("bad\nfile"));

        run.Dispose();
        Say(run, LogLevel.Error, "after dispose");
        Parent.Tell($"lost={run.LostRecords}");
    }

    /// <summary>Numbers, some on lines too long for one write; each is acknowledged once its call has returned.</summary>
    public static void LogNumbersForever(string folder, int seed)
    {
        var random = new Random(seed);
        using var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training");
        for (int number = 0; ; number++)
        {
            string tail = new('x', random.Next(20) == 0 ? random.Next(200_000) : random.Next(200));
            Say(run, LogLevel.Information, $"number {number} {tail}.");
            Parent.Tell($"{number}");
        }
    }

    /// <summary>Many short records as fast as they go.</summary>
    public static void LogBurst(string folder, int count)
    {
        var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training");
        for (int number = 0; number < count; number++)
            Say(run, LogLevel.Information, $"number {number}");
        run.Dispose();
        Parent.Tell($"lost={run.LostRecords}");
    }

    /// <summary>Logs while there is room, while there is none, and when there is room again.</summary>
    public static void LogIntoFullFile(string folder, Action<long> fill, Action makeRoom)
    {
        using var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training");
        var random = new Random(4711);
        int number = 0;
        for (; number < 50; number++)
            Say(run, LogLevel.Information, Numbered());

        fill(new FileInfo(run.Path).Length + 700);
        for (; number < 250; number++)
            Say(run, LogLevel.Information, Numbered());
        Parent.Tell($"lost={run.LostRecords}");

        makeRoom();
        for (; number < 300; number++)
            Say(run, LogLevel.Information, Numbered());
        Parent.Tell($"lost={run.LostRecords}");

        // Some of them take several writes, of which the first may still find room.
        string Numbered() => $"number {number} {new string('x', 1 + random.Next(random.Next(20) == 0 ? 40_000 : 800))}.";
    }

    /// <summary>Keeps the log open until the parent closes stdin.</summary>
    public static void HoldUntilStdinEnds(string folder)
    {
        var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training");
        Say(run, LogLevel.Information, $"pid {Environment.ProcessId}");
        Parent.Tell("ready");
        Console.In.ReadToEnd();
        Say(run, LogLevel.Information, "done");
        run.Dispose();
        Parent.Tell($"lost={run.LostRecords}");
    }

    /// <summary>64 runs, 1,000 records each, from two threads each, with nested and parallel steps.</summary>
    public static void LogManyRunsAtOnce(string folder)
    {
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 64 }, index =>
        {
            using var run = RunLogging.ConfigureRunLogger(Path.Combine(folder, $"{index}"), $"run-{index}", "training");
            using var scope = run.BeginScope(new Dictionary<string, object?> { ["step"] = "outer" });
            Parallel.For(0, 2, half =>
            {
                ILogger step = half == 0 ? RunLogging.GetStepLogger(run, $"{half}") : run;
                using var inner = run.BeginScope(new[] { new KeyValuePair<string, object?>("step", half) });
                for (int number = 0; number < 500; number++)
                    Say(step, LogLevel.Information, $"{index} {half} {number}");
            });
        });
    }

    /// <summary>Two loggers on one path: the second one's run id, pipeline and level hold for both.</summary>
    public static void ConfigureSamePathTwice(string folder)
    {
        using var first = RunLogging.ConfigureRunLogger(folder, "run-1", "old", "INFO");
        Say(first, LogLevel.Information, "alone");
        using var second = RunLogging.ConfigureRunLogger(folder + "/../" + Path.GetFileName(folder), "run-2", "new", "WARNING");
        Say(first, LogLevel.Information, "below the newer level");
        Say(first, LogLevel.Warning, "by the first");
        Say(second, LogLevel.Warning, "by the second");
        second.Dispose();
        Say(first, LogLevel.Warning, "by the first, left alone");
    }

    /// <summary>Logs what cultures write in ways of their own.</summary>
    public static void LogInCulture(string folder, string culture)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Parent.Tell($"{-1234.5:N1} {new DateTime(2026, 11, 23):d} {"i".ToUpper(CultureInfo.CurrentCulture)}");
        using var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training", "information", new StoppedClock());
        using var scope = run.BeginScope(new[] { new KeyValuePair<string, object?>("step", -1234.5), new("pipeline", new DateOnly(2026, 11, 23)) });
        Say(run, LogLevel.Information, "Iıİi");
        Say(run, LogLevel.Critical, "fails", new InvalidOperationException("I"));
    }

    /// <summary>Counts the process's write calls around records of many lengths.</summary>
    public static void CountWrites(string folder)
    {
        using var factory = LoggerFactory.Create(builder => builder.AddRunFile(Path.Combine(folder, "run.log"), "run-1", "training"));
        var log = factory.CreateLogger("dfs_opt");
        Say(log, LogLevel.Information, "the first one");

        long before = Writes();
        for (int length = 0; length < 16_000; length += 160)
            Say(log, LogLevel.Information, new string('é', length));
        Parent.Tell($"writes={Writes() - before}");

        static long Writes() => long.Parse(
            File.ReadLines("/proc/self/io").Single(line => line.StartsWith("syscw: ", StringComparison.Ordinal))["syscw: ".Length..],
            CultureInfo.InvariantCulture);
    }

    /// <summary>What a record allocates on its way to file and stderr in the whole process, without and with a step.</summary>
    public static void CountAllocations(string folder)
    {
        // Fewer bytes than a pipe holds, so that a reader that is late does not make more room for them necessary.
        const int records = 200, rounds = 200;
        string message = new('x', 200);
        var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training");
        Parent.Tell($"run={BytesOf(run)}");
        Parent.Tell($"step={BytesOf(RunLogging.GetStepLogger(run, "00"))}");
        run.Dispose();

        long BytesOf(ILogger log)
        {
            // The least of several rounds: the room for lines that wait is made in the first.
            return Enumerable.Range(0, rounds).Min(_ =>
            {
                long before = GC.GetTotalAllocatedBytes(precise: true);
                for (int i = 0; i < records; i++)
                    Say(log, LogLevel.Information, message);
                return (GC.GetTotalAllocatedBytes(precise: true) - before) / records;
            });
        }
    }

    /// <summary>Records that are flushed to disk, and records that are not.</summary>
    public static void LogFlushes(string folder)
    {
        string path = Path.Combine(folder, "run.log");
        using var factory = LoggerFactory.Create(builder => builder.AddRunFile(path, "run-1", "training"));
        var log = factory.CreateLogger("dfs_opt");
        Say(log, LogLevel.Information, "info");
        Say(log, LogLevel.Warning, "warning");
        Say(log, LogLevel.Error, "error");
        Say(log, LogLevel.Critical, "critical");
        log.Log(LogLevel.Information, new EventId(1, "StepFinished"), "step", null, static (text, _) => text);
        log.Log(LogLevel.Information, new EventId(2, "RunFinished"), "run", null, static (text, _) => text);
        using (new RunFileLoggerProvider(path, "run-1", "training"))
            Say(log, LogLevel.Information, "shared");
        Say(log, LogLevel.Information, "last");
    }

    internal static void Say(ILogger logger, LogLevel level, string message, Exception? exception = null) =>
        logger.Log(level, default, message, exception, static (text, _) => text);
}
