using System.Diagnostics;
using System.Globalization;

namespace DfsOpt.Benchmarks;

/// <summary>The cost of a line of the log, compared with a plain write of the same bytes, taking turns within one process.</summary>
/// <remarks>
/// Each round is compared with the round of plain writes right before it, and the median ratio counts. The machine's speed can change by half within seconds,
/// so the minimum times may come from different speeds. The ratio depends on how a process was compiled and laid out in memory, so it is measured in
/// several processes, and their median and range are printed.
/// </remarks>
internal static class LogCost
{
    /// <summary>The argument with which the program measures once, while another process reads its stdout and stderr.</summary>
    public const string InOneProcess = "log-cost-process";

    private const int Processes = 11, Rounds = 400, WarmUps = 5, WarmUpRounds = 40, LinesARound = 500, CallsBelowLevel = 20_000_000;

    // The runtime recompiles methods only after a tenth of a second without new ones.
    private static readonly TimeSpan _compilerPause = TimeSpan.FromSeconds(0.25);

    public static void Run()
    {
        var measured = Enumerable.Range(0, Processes).SelectMany(_ => MeasureInOwnProcess()).GroupBy(cost => cost.Name);
        Console.Out.WriteLine($"{Processes} processes, one thread, a line            ratio to a bare write: median and range     bare write   bytes a line");
        foreach (var way in measured)
        {
            double[] ratios = [.. way.Select(cost => cost.Ratio).Order()];
            double bare = Median(way.Select(cost => cost.Bare)), bytes = Median(way.Select(cost => cost.Bytes));
            Console.Out.WriteLine($"{way.Key,-44}{Median(ratios),12:F2}x{ratios[0],14:F2} to {ratios[^1]:F2}{bare,18:F0} ns{bytes,15:F1}");
        }

        using var writers = new LogWriters();
        writers.OpenScopes();
        (double below, double bytesBelow) = Least(writers.LogBelowLevel, CallsBelowLevel, rounds: 9);
        Console.Out.WriteLine($"call below the level: {below:F2} ns, {bytesBelow:F1} bytes");

        Console.Out.WriteLine("one file, all lines from            one thread   two at once   ratio");
        CompareThreads("record, step from a scope", writers.Log);
        CompareThreads("bare write within a lock", writers.WriteBareLocked);
    }

    /// <summary>Measures every way once, and prints the figures for the process that reads them.</summary>
    public static void RunInOneProcess()
    {
        using var writers = new LogWriters();
        writers.OpenScopes();
        // So that everything is compiled before the first measurement.
        for (int warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            foreach (var write in new[] { writers.WriteBare, writers.WriteLeast, writers.LogFile, writers.LogFileInScopes, writers.Log, writers.LogStep, writers.LogRun })
                Time(write, WarmUpRounds * LinesARound);
            Thread.Sleep(_compilerPause);
        }

        Compare("finished text, lock, clock, writer", writers.WriteBare, writers.WriteLeast);
        Compare("file alone, step logger", writers.WriteBare, writers.LogFile);
        Compare("file alone, step from a scope", writers.WriteBare, writers.LogFileInScopes);
        Compare("file alone, a host's, step from a scope", writers.WriteBare, writers.Log);
        Compare("file alone, a host's, step logger", writers.WriteBare, writers.LogStep);
        Compare("file and stderr, a pipe that is read", writers.WriteBare, writers.LogRun);
    }

    private static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[sorted.Length / 2];
    }

    private static List<Cost> MeasureInOwnProcess()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [InOneProcess]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var child = Process.Start(start)!;
        // A thread that only reads, like the terminal or the program that started a run.
        var reading = Task.Factory.StartNew(() => child.StandardError.BaseStream.CopyTo(Stream.Null), TaskCreationOptions.LongRunning);
        var costs = new List<Cost>();
        while (child.StandardOutput.ReadLine() is { } line)
            costs.Add(Cost.Parse(line));
        reading.Wait();
        child.WaitForExit();
        return costs;
    }

    /// <summary>Compares one thread with two that write the same number of lines to one file, taking turns.</summary>
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

    /// <summary>Measures both in turns, so that other load on the machine affects both.</summary>
    private static void Compare(string name, Action bare, Action write)
    {
        var bareTimes = new List<double>();
        var ratios = new List<double>();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int round = 0; round < Rounds; round++)
        {
            bareTimes.Add(Time(bare, LinesARound).Nanoseconds);
            ratios.Add(Time(write, LinesARound).Nanoseconds / bareTimes[^1]);
        }

        // Of the whole process, so that other threads' allocations count too.
        double bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)(Rounds * LinesARound);
        Console.Out.WriteLine(new Cost(name, Median(ratios), Median(bareTimes), bytes).ToLine());
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

    /// <summary>The cost of one way of writing a line in one process: its ratio to the plain write, the plain write in nanoseconds, and the bytes allocated per line.</summary>
    private sealed record Cost(string Name, double Ratio, double Bare, double Bytes)
    {
        public static Cost Parse(string line) => line.Split('\t') is [var name, var ratio, var bare, var bytes]
            ? new Cost(name, Figure(ratio), Figure(bare), Figure(bytes))
            : throw new FormatException($"Not a line of figures: {line}");

        public string ToLine() => FormattableString.Invariant($"{Name}\t{Ratio}\t{Bare}\t{Bytes}");

        private static double Figure(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }
}
