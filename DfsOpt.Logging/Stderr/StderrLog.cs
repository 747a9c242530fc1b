using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace DfsOpt.Logging.Stderr;

/// <summary>Finished lines on their way to stderr, through .NET's console provider and its thread.</summary>
internal sealed class StderrLog : IDisposable
{
    // The provider waits for a second and a half on top.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4.5);

    private readonly StderrQueue _queue;
    private readonly ConsoleLoggerProvider _console;
    private readonly ILogger _lines;

    public StderrLog(StderrTarget target)
    {
        _queue = new StderrQueue(target);
        _console = OpenConsole(_queue);
        _lines = _console.CreateLogger("dfs_opt");
    }

    /// <summary>Hands a record's line on.</summary>
    public void Write(RecordText record) => _lines.Log(LogLevel.Information, default, record, null, static (_, _) => "");

    /// <summary>Waits until stderr has every line, and gives up on one that a reader leaves full for seconds.</summary>
    public void Drain() => _queue.Wait(Patience);

    public void Dispose()
    {
        Drain();
        _console.Dispose();
    }

    /// <summary>The provider, made by hand: a container for this one provider would cost a short run a third of its time.</summary>
    private static ConsoleLoggerProvider OpenConsole(StderrQueue queue)
    {
        // It takes Console.Error as it stands, so ours stands there for that moment.
        lock (StderrTarget.ConsoleGate)
        {
            TextWriter error = Console.Error, ours = TextWriter.Synchronized(new StderrWriter(queue, error));
            Console.SetError(ours);
            try
            {
                return new ConsoleLoggerProvider(new Options(), [new StderrLineFormatter(queue)]);
            }
            finally
            {
                if (Console.Error == ours)
                    Console.SetError(error);
            }
        }
    }

    /// <summary>Everything to stderr, in our lines, for good.</summary>
    private sealed class Options : IOptionsMonitor<ConsoleLoggerOptions>
    {
        public ConsoleLoggerOptions CurrentValue { get; } = new() { FormatterName = StderrLineFormatter.FormatterName, LogToStandardErrorThreshold = LogLevel.Trace };

        public ConsoleLoggerOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<ConsoleLoggerOptions, string?> listener) => null;
    }
}
