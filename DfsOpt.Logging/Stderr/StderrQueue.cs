using System.Buffers;
using DfsOpt.Logging.Lines;

namespace DfsOpt.Logging.Stderr;

/// <summary>Lines that wait for stderr. Beyond 16 MiB they are left out, and counted: the file has them.</summary>
internal sealed class StderrQueue(StderrTarget target)
{
    private const int MaxChars = 8 * 1024 * 1024, MaxKeptChars = 512 * 1024;

    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _isWritten = new(initialState: true);
    private ArrayBufferWriter<char> _waiting = new(), _spare = new();
    private long _leftOut;

    /// <summary>Adds a record's line.</summary>
    /// <returns>Whether somebody has to be sent to write it: nobody does so yet.</returns>
    public bool Add(RecordText record)
    {
        lock (_gate)
        {
            if (record.Line.Length + record.ExceptionOnLine.Length >= MaxChars - _waiting.WrittenCount)
            {
                _leftOut++;
            }
            else
            {
                _waiting.Write(record.Line);
                _waiting.Write(record.ExceptionOnLine);
                _waiting.Write("\n");
            }

            bool isFirst = _isWritten.IsSet;
            _isWritten.Reset();
            return isFirst;
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
