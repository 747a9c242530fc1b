using System.Diagnostics;

namespace DfsOpt.Benchmarks;

/// <summary>What a line of the log costs beside a bare write of the same bytes, in turns within one process: the least of many rounds, for a busy machine only adds.</summary>
internal static class LogCost
{
    /// <summary>The argument under which the program measures with its stderr read by another.</summary>
    public const string WithStderr = "log-cost-stderr";

    private const int Rounds = 1_000, LinesARound = 500, CallsBelowLevel = 20_000_000;

    public static void Run()
    {
        using (var writers = new LogWriters())
        {
            writers.OpenScopes();
            Console.Out.WriteLine("one thread, a line                   least      bare write   ratio to bare   bytes a line");
            Compare("finished text, lock, clock, writer", writers.WriteBare, writers.WriteLeast);
            Compare("file alone, step from a scope", writers.WriteBare, writers.Log);
            Compare("file alone, no scopes, run logger", writers.WriteBare, writers.LogRunFile);
            Compare("file alone, step logger, a host's", writers.WriteBare, writers.LogStep);
        }

        RunWithStderrRead();
        using (var writers = new LogWriters())
        {
            writers.OpenScopes();
            (double below, double bytes) = Least(writers.LogBelowLevel, CallsBelowLevel, rounds: 9);
            Console.Out.WriteLine($"call below the level            {below,8:F2} ns                                  {bytes,8:F1}");

            Console.Out.WriteLine("one file, all lines from            one thread   two at once   ratio");
            CompareThreads("record, step from a scope", writers.Log);
            CompareThreads("bare write within a lock", writers.WriteBareLocked);
        }
    }

    /// <summary>Measures a run's logger, whose lines go to stderr too.</summary>
    public static void RunOnStderr()
    {
        using var writers = new LogWriters();
        Compare("file and stderr, a pipe that is read", writers.WriteBare, writers.LogRun);
    }

    private static void RunWithStderrRead()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [WithStderr]) { RedirectStandardError = true };
        using var child = Process.Start(start)!;
        child.StandardError.BaseStream.CopyTo(Stream.Null);
        child.WaitForExit();
    }

    /// <summary>Has one thread and two write the same number of lines to one file, in turns.</summary>
    private static void CompareThreads(string name, Action write)
    {
        var alone = new List<double>();
        var both = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            alone.Add(Time(write, LinesARound).Nanoseconds);
            both.Add(Time(() => Parallel.Invoke(Half, Half), 1).Nanoseconds / LinesARound);
        }

        double ratio = both.Min() / alone.Min();
        Console.Out.WriteLine($"{name,-34}{alone.Min(),9:F0} ns{both.Min(),11:F0} ns{ratio,7:F2}x");

        void Half()
        {
            for (int i = 0; i < LinesARound / 2; i++)
                write();
        }
    }

    /// <summary>Takes both in turns, so that whatever else the machine does falls on both.</summary>
    private static void Compare(string name, Action bare, Action write)
    {
        var bareTimes = new List<double>();
        var times = new List<double>();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int round = 0; round < Rounds; round++)
        {
            bareTimes.Add(Time(bare, LinesARound).Nanoseconds);
            times.Add(Time(write, LinesARound).Nanoseconds);
        }

        // Of the whole process, so that no other thread allocates unseen.
        double bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)(Rounds * LinesARound);
        Console.Out.WriteLine($"{name,-36}{times.Min(),6:F0} ns{bareTimes.Min(),13:F0} ns{times.Min() / bareTimes.Min(),15:F2}x{bytes,15:F1}");
    }

    private static (double Nanoseconds, double Bytes) Least(Action call, int count, int rounds)
    {
        var times = new List<double>();
        double bytes = 0;
        for (int round = 0; round < rounds; round++)
        {
            (double time, bytes) = Time(call, count);
            times.Add(time);
        }

        return (times.Min(), bytes);
    }

    private static (double Nanoseconds, double Bytes) Time(Action call, int count)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
            call();
        double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
        return (nanoseconds, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)count);
    }
}
