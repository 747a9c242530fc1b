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
        Console.Out.WriteLine("one thread, file alone, a line      median   ratio to bare   bytes a line");
        Compare("record, step from a scope", writers.WriteBare, writers.Log);
        Compare("record, step logger over a host's", writers.WriteBare, writers.LogStep);

        (double below, double bytes) = Median(writers.LogBelowLevel, CallsBelowLevel, rounds: 9);
        Console.Out.WriteLine($"call below the level            {below,8:F2} ns                  {bytes,8:F1}");

        Console.Out.WriteLine("two threads on one file, each line");
        (double alone, _) = Median(writers.Log, LinesARound, Rounds);
        (double both, _) = Median(() => Parallel.Invoke(Repeat(writers.Log), Repeat(writers.Log)), 1, Rounds);
        Console.Out.WriteLine($"one thread {alone:F0} ns, two threads {both / (2 * LinesARound):F0} ns");
    }

    private static Action Repeat(Action write) => () =>
    {
        for (int i = 0; i < LinesARound; i++)
            write();
    };

    /// <summary>Takes both in turns, so that whatever else the machine does falls on both.</summary>
    private static void Compare(string name, Action bare, Action write)
    {
        var ratios = new List<double>();
        var times = new List<double>();
        double bytes = 0;
        for (int round = 0; round < Rounds; round++)
        {
            (double bareTime, _) = Time(bare, LinesARound);
            (double time, bytes) = Time(write, LinesARound);
            times.Add(time);
            ratios.Add(time / bareTime);
        }

        Console.Out.WriteLine($"{name,-34}{Median(times),6:F0} ns{Median(ratios),13:F2}x{bytes,15:F1}");
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
