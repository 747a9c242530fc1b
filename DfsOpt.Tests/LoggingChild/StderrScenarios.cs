using System.Text;
using DfsOpt.Logging;
using Microsoft.Extensions.Logging;

namespace DfsOpt.LoggingChild;

/// <summary>What becomes of a process whose stderr is no good.</summary>
internal static class StderrScenarios
{
    /// <summary>Logs more than a pipe holds, and then prints, as any program does.</summary>
    public static void WriteToStdoutWhileStderrHangs(string folder)
    {
        var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training");
        for (int number = 0; number < 5_000; number++)
            Scenarios.Say(run, LogLevel.Information, $"number {number}");
        // Until the thread that writes to stderr waits for its reader.
        Thread.Sleep(500);
        Console.Out.WriteLine("stdout works");
        Console.Out.Flush();
        run.Dispose();
    }

    /// <summary>Logs from several threads while what stands for stderr first throws and then never returns.</summary>
    public static void LogToWriterThatFailsOnceAndThenHangs(string folder)
    {
        Console.SetError(new FailingWriter());
        var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training");
        Scenarios.Say(run, LogLevel.Information, "fails");
        Thread.Sleep(200);
        Parallel.For(0, 4, _ =>
        {
            for (int number = 0; number < 100; number++)
                Scenarios.Say(run, LogLevel.Information, "hangs");
        });
        Parent.Tell($"lost={run.LostRecords}");
        Environment.Exit(0);
    }

    public static void LeaveStderrOut(string folder)
    {
        using var run = RunLogging.ConfigureRunLogger(folder, "run-1", "training", toStderr: false);
        Scenarios.Say(run, LogLevel.Error, "in the file alone");
    }

    private sealed class FailingWriter : TextWriter
    {
        private int _writes;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (Interlocked.Increment(ref _writes) == 1)
                throw new IOException("no room");
            Thread.Sleep(Timeout.Infinite);
        }

        public override void Write(string? value) => Write('x');
    }
}
