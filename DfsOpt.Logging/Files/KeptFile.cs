using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>A file that is kept in its place: opened when it is first needed, looked after as time goes by, and made anew where it is gone.</summary>
internal sealed class KeptFile(string path, OwnLines lines, LineClock clock)
{
    private const int LookEveryMilliseconds = 1000;

    private readonly RunFileNotes _notes = new(lines);
    private RecordWriter? _writer;
    private DateTime _lastLook;
    private long _lastLookTicks;
    private long _lastTicks;
    private bool _isChangeSaid;

    /// <summary>Whether it is open now.</summary>
    public bool IsOpen => _writer is not null;

    /// <summary>Whether it ever was.</summary>
    public bool WasOpen { get; private set; }

    /// <summary>How many records it misses.</summary>
    public long Lost => _notes.LostInAll;

    /// <summary>Writes what the file has to say of itself, then a record if there is one; all of it or nothing.</summary>
    /// <returns>Why nothing was written.</returns>
    public Exception? TryWrite(RecordText? record, DateTime now, StderrLog? stderr)
    {
        try
        {
            // Unsigned, so that a clock that was set back does not put this off; by the machine's clock too, for the run's may stand still.
            long ticks = Environment.TickCount64;
            if ((ulong)(now - _lastLook).Ticks >= TimeSpan.TicksPerSecond || ticks - _lastLookTicks >= LookEveryMilliseconds)
                Look(now, ticks);
            // The machine's clock ticks every few milliseconds: a burst of records pays for this once, and hardly anybody is fast enough to come between two.
            else if (ticks != _lastTicks && _writer is not null)
                FollowEnd(_writer);
            _lastTicks = ticks;
            RecordWriter writer = _writer ??= Open();

            if (!_notes.IsEmpty)
                _notes.WriteTo(writer);
            if (record is not null)
            {
                record.Stamp(clock.Text);
                writer.Add(record.Record);
            }

            writer.Commit();
        }
        catch (Exception fault)
        {
            _writer?.RollBack();
            return fault;
        }

        if (!_notes.IsEmpty)
            _notes.Settle(stderr);
        return null;
    }

    /// <summary>Counts a record that could not be written. The file says so as soon as it can be.</summary>
    public void CountLost() => _notes.CountLost();

    /// <summary>Sees to it that what is written outlives a loss of power.</summary>
    /// <returns>Why it may not.</returns>
    public Exception? TryFlushToDisk() => Try(static writer => writer.FlushToDisk());

    /// <summary>Writes what is left to say, flushes to disk, and closes.</summary>
    /// <returns>What went wrong last.</returns>
    public Exception? TryClose(DateTime now, StderrLog? stderr)
    {
        Exception? unfollowed = Try(FollowEnd);
        if (WasOpen && !_notes.IsEmpty)
            TryWrite(record: null, now, stderr);
        Exception? unflushed = TryFlushToDisk();
        return Try(static writer => writer.Dispose()) ?? unflushed ?? unfollowed;
    }

    private RecordWriter Open()
    {
        RecordWriter writer = RecordWriter.Open(path);
        WasOpen = true;
        if (writer.LastTime is { } last)
            clock.Advance(last);
        if (!writer.IsEmpty)
            _notes.AddReopened();
        return writer;
    }

    private void Look(DateTime now, long ticks)
    {
        (_lastLook, _lastLookTicks, _isChangeSaid) = (now, ticks, false);
        if (_writer is null)
            return;

        if (!_writer.IsInPlace)
            LetGo("The log file was deleted or moved while open; this is a new one");
        else if (!_writer.IsLocked)
            LetGo("The lock beside the log file was deleted or moved while open; it is there again");
        else
            FollowEnd(_writer);
    }

    private void FollowEnd(RecordWriter writer)
    {
        if (!writer.FollowEnd() || _isChangeSaid)
            return;
        _isChangeSaid = true;
        _notes.Add(LogLevel.Warning, "The log file was changed by somebody else; the log goes on at its end");
    }

    /// <summary>Closes the file, to be opened again, and notes why.</summary>
    private void LetGo(string why)
    {
        _notes.Add(LogLevel.Warning, why);
        RecordWriter gone = _writer!;
        _writer = null;
        gone.Dispose();
    }

    private Exception? Try(Action<RecordWriter> action)
    {
        try
        {
            if (_writer is not null)
                action(_writer);
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }
}
