using System.Text;
using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace DfsOpt.Logging.Stderr;

/// <summary>Finished lines on their way to stderr, through .NET's console provider and its thread.</summary>
internal sealed class StderrLog : IDisposable
{
    // The provider waits for a second and a half on top.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(4.5);

    private readonly StderrQueue _queue;
    private readonly ConsoleLoggerProvider _console;
    private readonly ILogger _lines;

    public StderrLog(StderrTarget target)
    {
        _queue = new StderrQueue(target);
        _console = OpenConsole(_queue);
        _lines = _console.CreateLogger("dfs_opt");
    }

    public void Write(RecordText record) => _lines.Log(LogLevel.Information, default, record, null, static (_, _) => "");

    /// <summary>Waits until stderr has every line, and gives up on one that a reader leaves full for seconds.</summary>
    public void Drain() => _queue.Wait(_patience);

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
            TextWriter error = Console.Error, ours = TextWriter.Synchronized(new Writer(queue, error));
            Console.SetError(ours);
            try
            {
                return new ConsoleLoggerProvider(new Options(), [new Formatter(queue)]);
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
        public ConsoleLoggerOptions CurrentValue { get; } = new() { FormatterName = Formatter.LineName, LogToStandardErrorThreshold = LogLevel.Trace };

        public ConsoleLoggerOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<ConsoleLoggerOptions, string?> listener) => null;
    }

    /// <summary>Queues lines as they stand: they were made together with the file's, so that both carry the same time.</summary>
    private sealed class Formatter(StderrQueue queue) : ConsoleFormatter(LineName)
    {
        public const string LineName = "run_line";

        public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
        {
            if (logEntry.State is RecordText record && queue.Add(record))
                textWriter.Write(Writer.Signal);
        }
    }

    /// <summary>What the provider takes for stderr: at a signal, the provider's thread writes what is queued. A text of each line would be allocated.</summary>
    private sealed class Writer(StderrQueue queue, TextWriter error) : TextWriter
    {
        public const char Signal = '\0';

        public override Encoding Encoding => error.Encoding;

        public override void Write(char value)
        {
            if (value == Signal)
                queue.WriteOut();
            else
                // Somebody else has found this in the moment in which the provider was given it.
                error.Write(value);
        }
    }
}
