using System.Buffers;
using System.Globalization;
using System.Text;
using DfsOpt.Logging.Lines;

namespace DfsOpt.Logging.Stderr;

/// <summary>Lines that wait for stderr. Beyond a number of bytes they are left out, and counted: the file has them.</summary>
internal sealed class StderrQueue(StderrTarget target)
{
    private const int MaxBytes = 16 * 1024 * 1024, MaxKeptBytes = 1024 * 1024;

    private readonly object _gate = new();
    private ArrayBufferWriter<byte> _waiting = new(), _spare = new();
    private long _leftOut;
    private bool _isBeingWritten;

    /// <summary>Adds a record's line.</summary>
    /// <returns>Whether somebody has to be sent to write it: nobody does so yet.</returns>
    public bool Add(RecordText record)
    {
        int bytes = Encoding.UTF8.GetByteCount(record.Line) + Encoding.UTF8.GetByteCount(record.ExceptionOnLine) + 1;
        lock (_gate)
        {
            if (bytes > MaxBytes - _waiting.WrittenCount)
            {
                _leftOut++;
                return false;
            }

            var room = _waiting.GetSpan(bytes)[..bytes];
            int length = Encoding.UTF8.GetBytes(record.Line, room);
            Encoding.UTF8.GetBytes(record.ExceptionOnLine, room[length..]);
            room[^1] = (byte)'\n';
            _waiting.Advance(bytes);

            bool isFirst = !_isBeingWritten;
            _isBeingWritten = true;
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
                target.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"({leftOut} lines are left out here, for stderr was not read; the log file has them)\n")));
        }
    }

    /// <summary>Waits until all is written.</summary>
    /// <returns>Whether it is; <see langword="false"/> where that takes longer than this.</returns>
    public bool Wait(TimeSpan patience)
    {
        long start = Environment.TickCount64;
        lock (_gate)
        {
            while (_isBeingWritten)
            {
                var left = patience - TimeSpan.FromMilliseconds(Environment.TickCount64 - start);
                if (left <= TimeSpan.Zero || !Monitor.Wait(_gate, left))
                    return false;
            }
        }

        return true;
    }

    private bool TryTake(out ArrayBufferWriter<byte> lines, out long leftOut)
    {
        lock (_gate)
        {
            // What was taken before is written by now, and has room for the next lines.
            _spare.ResetWrittenCount();
            (lines, leftOut) = (_waiting, _leftOut);
            (_waiting, _spare, _leftOut) = (_spare.Capacity > MaxKeptBytes ? new() : _spare, lines, 0);
            _isBeingWritten = lines.WrittenCount > 0 || leftOut > 0;
            if (!_isBeingWritten)
                Monitor.PulseAll(_gate);
            return _isBeingWritten;
        }
    }
}
