using System.Buffers;
using System.Text;
using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace DfsOpt.Logging.Stderr;

/// <summary>Finished lines on their way to stderr, through .NET's console provider and its thread.</summary>
/// <remarks>It keeps the lines itself, as the provider would allocate a string for each. The provider, whose formatter it is, gets only a signal, and that only when its thread is not writing.</remarks>
internal sealed class StderrLog : ConsoleFormatter, IDisposable
{
    private const string FormatterName = "run_line";
    private const char Signal = '\0';

    // Beyond 16 MiB lines are left out and counted; the file has them. Once all are written, a large buffer is released.
    private const int MaxChars = 8 * 1024 * 1024, MaxKeptChars = 1024 * 1024;

    // The provider waits for another second and a half.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(4.5);

    private readonly StderrTarget _target;
    private readonly ConsoleLoggerProvider _console;
    private readonly ILogger _lines;
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _isWritten = new(initialState: true);
    private ArrayBufferWriter<char> _waiting = new(), _spare = new();
    private long _leftOut;

    public StderrLog(StderrTarget target)
        : base(FormatterName)
    {
        _target = target;
        _console = OpenConsole();
        _lines = _console.CreateLogger("dfs_opt");
    }

    public void Write(RecordText record)
    {
        lock (_gate)
        {
            if (record.Line.Length + record.EndOnStderr.Length <= MaxChars - _waiting.WrittenCount)
            {
                _waiting.Write(record.Line);
                _waiting.Write(record.EndOnStderr);
            }
            else
            {
                _leftOut++;
            }

            if (!_isWritten.IsSet)
                return;
            _isWritten.Reset();
        }

        _lines.Log(LogLevel.Information, default, Signal, null, static (_, _) => "");
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter) => textWriter.Write(Signal);

    /// <summary>Waits until stderr has every line, and gives up if nobody reads it for some seconds.</summary>
    public void Drain() => _isWritten.Wait(_patience);

    public void Dispose() => _console.Dispose();

    /// <summary>Creates the provider directly: a container for this one provider would take a third of a short run's time.</summary>
    private ConsoleLoggerProvider OpenConsole()
    {
        var toStderr = new ConfigureOptions<ConsoleLoggerOptions>(options =>
            (options.FormatterName, options.LogToStandardErrorThreshold) = (FormatterName, LogLevel.Trace));
        var options = new OptionsMonitor<ConsoleLoggerOptions>(new OptionsFactory<ConsoleLoggerOptions>([toStderr], []), [], new OptionsCache<ConsoleLoggerOptions>());
        // The provider takes the current Console.Error, so it is replaced for that moment.
        lock (StderrTarget.ConsoleGate)
        {
            TextWriter error = Console.Error, ours = TextWriter.Synchronized(new Writer(this, error));
            Console.SetError(ours);
            try
            {
                return new ConsoleLoggerProvider(options, [this]);
            }
            finally
            {
                if (Console.Error == ours)
                    Console.SetError(error);
            }
        }
    }

    /// <summary>Writes the waiting lines, and those that are added meanwhile, until none is left.</summary>
    private void WriteOut()
    {
        while (TryTake(out var lines, out long leftOut))
        {
            _target.Write(lines.WrittenSpan);
            if (leftOut > 0)
                _target.Write($"({leftOut} lines are left out here, as stderr was not read; the log file has them)\n");
            // So that lines gather: to wake this thread and its reader for a few at a time would slow the threads that log.
            Thread.Sleep(1);
        }
    }

    private bool TryTake(out ArrayBufferWriter<char> lines, out long leftOut)
    {
        lock (_gate)
        {
            // The buffer that was taken before is written by now, and has room for the next lines.
            _spare.ResetWrittenCount();
            (lines, leftOut) = (_waiting, _leftOut);
            (_waiting, _spare, _leftOut) = (_spare, lines, 0);
            if (lines.WrittenCount > 0 || leftOut > 0)
                return true;
            if (Math.Max(_waiting.Capacity, _spare.Capacity) > MaxKeptChars)
                (_waiting, _spare) = (new(), new());
            _isWritten.Set();
            return false;
        }
    }

    /// <summary>The writer that the provider takes for stderr. Anything but a signal comes from a thread that got it while it was Console.Error.</summary>
    private sealed class Writer(StderrLog log, TextWriter error) : TextWriter
    {
        public override Encoding Encoding => error.Encoding;

        public override void Write(char value)
        {
            if (value == Signal)
                log.WriteOut();
            else
                error.Write(value);
        }
    }
}
