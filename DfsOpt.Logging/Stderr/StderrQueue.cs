using System.Buffers;
using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace DfsOpt.Logging.Stderr;

/// <summary>Takes lines from the console provider as they stand in the file, and keeps them for its thread. A text of each would be allocated.</summary>
internal sealed class StderrQueue(StderrTarget target) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "run_line";

    /// <summary>What the provider's thread is sent, so that it calls <see cref="WriteOut"/>.</summary>
    public const char Signal = '\0';

    // Beyond 16 MiB lines are left out, and counted: the file has them.
    private const int MaxChars = 8 * 1024 * 1024, MaxKeptChars = 512 * 1024;

    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _isWritten = new(initialState: true);
    private ArrayBufferWriter<char> _waiting = new(), _spare = new();
    private long _leftOut;

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (logEntry.State is not RecordText record)
            return;
        lock (_gate)
        {
            if (record.Line.Length + record.ExceptionOnLine.Length < MaxChars - _waiting.WrittenCount)
            {
                _waiting.Write(record.Line);
                _waiting.Write(record.ExceptionOnLine);
                _waiting.Write("\n");
            }
            else
            {
                _leftOut++;
            }

            if (_isWritten.IsSet)
                textWriter.Write(Signal);
            _isWritten.Reset();
        }
    }

    /// <summary>Writes what waits, and what comes meanwhile, until nothing is left.</summary>
    public void WriteOut()
    {
        while (TryTake(out var lines, out long leftOut))
        {
            target.Write(lines.WrittenSpan);
            if (leftOut > 0)
                target.Write($"({leftOut} lines are left out here, for stderr was not read; the log file has them)\n");
        }
    }

    /// <summary>Waits until all is written, but no longer than this.</summary>
    public void Wait(TimeSpan patience) => _isWritten.Wait(patience);

    private bool TryTake(out ArrayBufferWriter<char> lines, out long leftOut)
    {
        lock (_gate)
        {
            // What was taken before is written by now, and has room for the next lines.
            _spare.ResetWrittenCount();
            (lines, leftOut) = (_waiting, _leftOut);
            (_waiting, _spare, _leftOut) = (_spare.Capacity > MaxKeptChars ? new() : _spare, lines, 0);
            if (lines.WrittenCount == 0 && leftOut == 0)
                _isWritten.Set();
            return !_isWritten.IsSet;
        }
    }
}
