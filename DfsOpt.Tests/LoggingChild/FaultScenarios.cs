using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using DfsOpt.Logging;
using Microsoft.Extensions.Logging;

namespace DfsOpt.LoggingChild;

/// <summary>What becomes of a log under faults that need a process of their own.</summary>
internal static partial class FaultScenarios
{
    // Nobody's, on every Linux.
    private const uint Nobody = 65534;

    /// <summary>Logs for seconds while the folder lets nobody in, as somebody whom that stops.</summary>
    [UnsupportedOSPlatform("windows")]
    public static void LogWhileFolderCannotBeSearched(string folder)
    {
        if (GetUser() == 0 && SetUser(Nobody) != 0)
            throw new InvalidOperationException("This user stays root, whom no folder keeps out.");
        string logs = Directory.CreateDirectory(Path.Combine(folder, "logs")).FullName;
        var mode = File.GetUnixFileMode(logs);
        using var run = RunLogging.ConfigureRunLogger(logs, "run-1", "training");
        int number = 0;
        LogFor(TimeSpan.FromMilliseconds(100));
        File.SetUnixFileMode(logs, UnixFileMode.None);
        LogFor(TimeSpan.FromSeconds(2.2));
        File.SetUnixFileMode(logs, mode);
        LogFor(TimeSpan.FromSeconds(1.2));
        Parent.Tell($"logged={number}");
        Parent.Tell($"lost={run.LostRecords}");

        void LogFor(TimeSpan time)
        {
            for (long end = Environment.TickCount64 + (long)time.TotalMilliseconds; Environment.TickCount64 < end; Thread.Sleep(10))
                Scenarios.Say(run, LogLevel.Information, $"number {number++}");
        }
    }

    /// <summary>Eight threads that have nothing but errors to say.</summary>
    public static void LogErrorsFromManyThreads(string folder)
    {
        using var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training", toStderr: false);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            for (int number = 0; number < 50; number++)
                Scenarios.Say(run, LogLevel.Error, "error");
        });
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetUser();

    [LibraryImport("libc", EntryPoint = "setuid")]
    private static partial int SetUser(uint user);
}
