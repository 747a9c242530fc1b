using System.Diagnostics;

namespace DfsOpt.Benchmarks;

/// <summary>What a line of the log costs beside a bare write of the same bytes, in turns within one process.</summary>
internal static class LogCost
{
    private const int Rounds = 41, LinesARound = 20_000, CallsBelowLevel = 20_000_000;

    public static void Run()
    {
        using var writers = new LogWriters();
        writers.OpenScopes();
        Console.Out.WriteLine("one thread, file alone, a line      median      bare write   ratio to bare   bytes a line");
        Compare("record, step from a scope", writers.WriteBare, writers.Log);
        Compare("record, step logger over a host's", writers.WriteBare, writers.LogStep);

        (double below, double bytes) = Median(writers.LogBelowLevel, CallsBelowLevel, rounds: 9);
        Console.Out.WriteLine($"call below the level            {below,8:F2} ns                                  {bytes,8:F1}");

        Console.Out.WriteLine("one file, all lines from            one thread   two at once   ratio");
        CompareThreads("record, step from a scope", writers.Log);
        CompareThreads("bare write within a lock", writers.WriteBareLocked);
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

        double ratio = Median([.. both.Zip(alone, (two, one) => two / one)]);
        Console.Out.WriteLine($"{name,-34}{Median(alone),9:F0} ns{Median(both),11:F0} ns{ratio,7:F2}x");

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
        double bytes = 0;
        for (int round = 0; round < Rounds; round++)
        {
            bareTimes.Add(Time(bare, LinesARound).Nanoseconds);
            (double time, bytes) = Time(write, LinesARound);
            times.Add(time);
        }

        double ratio = Median([.. times.Zip(bareTimes, (time, bareTime) => time / bareTime)]);
        Console.Out.WriteLine($"{name,-34}{Median(times),6:F0} ns{Median(bareTimes),13:F0} ns{ratio,15:F2}x{bytes,15:F1}");
    }

    private static (double Nanoseconds, double Bytes) Median(Action call, int count, int rounds)
    {
        var times = new List<double>();
        double bytes = 0;
        for (int round = 0; round < rounds; round++)
        {
            (double time, bytes) = Time(call, count);
            times.Add(time);
        }

        return (Median(times), bytes);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

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
