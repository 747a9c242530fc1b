using System.Text;
using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;
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
        var toStderr = new ConfigureOptions<ConsoleLoggerOptions>(options =>
            (options.FormatterName, options.LogToStandardErrorThreshold) = (StderrQueue.FormatterName, LogLevel.Trace));
        var options = new OptionsMonitor<ConsoleLoggerOptions>(new OptionsFactory<ConsoleLoggerOptions>([toStderr], []), [], new OptionsCache<ConsoleLoggerOptions>());
        // It takes Console.Error as it stands, so ours stands there for that moment.
        lock (StderrTarget.ConsoleGate)
        {
            TextWriter error = Console.Error, ours = TextWriter.Synchronized(new Writer(queue, error));
            Console.SetError(ours);
            try
            {
                return new ConsoleLoggerProvider(options, [queue]);
            }
            finally
            {
                if (Console.Error == ours)
                    Console.SetError(error);
            }
        }
    }

    /// <summary>What the provider takes for stderr. What is no signal comes from somebody who has found this in the moment in which it stood there.</summary>
    private sealed class Writer(StderrQueue queue, TextWriter error) : TextWriter
    {
        public override Encoding Encoding => error.Encoding;

        public override void Write(char value)
        {
            if (value == StderrQueue.Signal)
                queue.WriteOut();
            else
                error.Write(value);
        }
    }
}
