using System.Globalization;
using System.Text;

namespace DfsOpt.Logging;

/// <summary>Lines that wait for stderr. Beyond a number of bytes they are left out, and counted: the file has them.</summary>
internal sealed class StderrQueue(StderrTarget target)
{
    private const int MaxBytes = 16 * 1024 * 1024, KeptBytes = 256 * 1024, LeastBytes = 4096;

    private readonly object _gate = new();
    private byte[] _waiting = new byte[LeastBytes];
    private byte[] _spare = new byte[LeastBytes];
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
                Array.Resize(ref _waiting, Math.Max(_length + bytes, Math.Min(2 * _waiting.Length, MaxBytes)));
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
        while (TryTake(out ReadOnlySpan<byte> lines, out long leftOut))
        {
            target.Write(lines);
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

    private bool TryTake(out ReadOnlySpan<byte> lines, out long leftOut)
    {
        lock (_gate)
        {
            lines = _waiting.AsSpan(0, _length);
            leftOut = _leftOut;
            _isBeingWritten = _length > 0 || _leftOut > 0;
            (_length, _leftOut) = (0, 0);
            (_waiting, _spare) = (_spare, _waiting);
            if (!_isBeingWritten)
            {
                // What a burst has taken is given back.
                _waiting = _waiting.Length > KeptBytes ? new byte[LeastBytes] : _waiting;
                _spare = _spare.Length > KeptBytes ? new byte[LeastBytes] : _spare;
                Monitor.PulseAll(_gate);
            }

            return _isBeingWritten;
        }
    }
}
