using System.Buffers;
using System.Globalization;
using System.Text;
using DfsOpt.Logging.Lines;

namespace DfsOpt.Logging.Stderr;

/// <summary>Lines that wait for stderr. Beyond a number of bytes they are left out, and counted: the file has them.</summary>
internal sealed class StderrQueue(StderrTarget target)
{
    private const int MaxBytes = 16 * 1024 * 1024;

    private readonly object _gate = new();
    private byte[] _waiting = [];
    private int _length;
    private long _leftOut;
    private bool _isBeingWritten;

    /// <summary>Adds a record's line.</summary>
    /// <returns>Whether somebody has to be sent to write it: nobody does so yet.</returns>
    public bool Add(RecordText record)
    {
        int bytes = Encoding.UTF8.GetByteCount(record.Line) + Encoding.UTF8.GetByteCount(record.ExceptionOnLine) + 1;
        lock (_gate)
        {
            if (bytes > MaxBytes - _length)
            {
                _leftOut++;
                return false;
            }

            if (bytes > _waiting.Length - _length)
                Grow(bytes);
            _length += Encoding.UTF8.GetBytes(record.Line, _waiting.AsSpan(_length));
            _length += Encoding.UTF8.GetBytes(record.ExceptionOnLine, _waiting.AsSpan(_length));
            _waiting[_length++] = (byte)'\n';

            bool isFirst = !_isBeingWritten;
            _isBeingWritten = true;
            return isFirst;
        }
    }

    /// <summary>Writes what waits, and what comes meanwhile, until nothing is left.</summary>
    public void WriteOut()
    {
        while (TryTake(out byte[] lines, out int length, out long leftOut))
        {
            target.Write(lines.AsSpan(0, length));
            GiveBack(lines);
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
                TimeSpan left = patience - TimeSpan.FromMilliseconds(Environment.TickCount64 - start);
                if (left <= TimeSpan.Zero || !Monitor.Wait(_gate, left))
                    return false;
            }
        }

        return true;
    }

    private bool TryTake(out byte[] lines, out int length, out long leftOut)
    {
        lock (_gate)
        {
            (lines, length, leftOut) = (_waiting, _length, _leftOut);
            (_waiting, _length, _leftOut) = ([], 0, 0);
            _isBeingWritten = length > 0 || leftOut > 0;
            if (!_isBeingWritten)
                Monitor.PulseAll(_gate);
            return _isBeingWritten;
        }
    }

    private void Grow(int bytes)
    {
        byte[] grown = ArrayPool<byte>.Shared.Rent(Math.Max(_length + bytes, 2 * _waiting.Length));
        _waiting.AsSpan(0, _length).CopyTo(grown);
        GiveBack(_waiting);
        _waiting = grown;
    }

    private static void GiveBack(byte[] lines)
    {
        if (lines.Length > 0)
            ArrayPool<byte>.Shared.Return(lines);
    }
}
