using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace DfsOpt.Logging;

/// <summary>Finished lines on their way to stderr, through .NET's console provider and its thread.</summary>
internal sealed class StderrLog : IDisposable
{
    private const int PatienceMilliseconds = 6000;

    // A little less than it takes.
    private const int WaitMilliseconds = 1400;

    // Made by hand: a container for this one provider would cost a short run a third of its time.
    private readonly ConsoleLoggerProvider _console = new(new StderrOptions(), [new StderrLineFormatter()]);
    private readonly ILogger _lines;

    public StderrLog() => _lines = _console.CreateLogger("dfs_opt");

    /// <summary>Hands a line on.</summary>
    public void Write(string line) =>
        Uninterrupted.Do((_lines, line), static it => it._lines.Log(LogLevel.Information, default, it.line, null, static (text, _) => text));

    /// <summary>Waits until stderr has every line, and gives up on one that a reader leaves full for seconds.</summary>
    public void Drain()
    {
        long patience = Environment.TickCount64 + PatienceMilliseconds;
        bool isOut = false, isInterrupted = false;
        while (!isOut && Environment.TickCount64 < patience)
        {
            long start = Environment.TickCount64;
            try
            {
                // The provider waits for a second and a half, each time that it is asked to; it waits no longer once all is out.
                _console.Dispose();
                isOut = Environment.TickCount64 - start < WaitMilliseconds;
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        }

        if (isInterrupted)
            Thread.CurrentThread.Interrupt();
    }

    public void Dispose() => Uninterrupted.Do(_console, static console => console.Dispose());
}
