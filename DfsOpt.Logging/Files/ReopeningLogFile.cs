using DfsOpt.Logging.Lines;
using DfsOpt.Logging.Stderr;
using static System.FormattableString;

namespace DfsOpt.Logging.Files;

/// <summary>A log file that is kept in its place, with the lock beside it: tried again once a second while it cannot be opened, and made anew where it is gone.</summary>
internal sealed class ReopeningLogFile(string path, FileNotes notes)
{
    private AppendingLogFile? _file;
    private LogFileLock? _lock;
    private Exception? _fault;
    private DateTime _lastLook;
    private long _lastLookTicks;
    private bool _isLockSaid;

    /// <summary>Whether it can be written, as far as the last look tells.</summary>
    public bool IsOpen => WasOpen && _fault is null;

    public bool WasOpen => _file is not null;

    /// <summary>Writes what there is to say of the file, then a record if there is one.</summary>
    /// <returns>Why it was not written; nothing of the record stays then.</returns>
    public Exception? TryWrite(RecordText? record, DateTime now, StderrLog? stderr)
    {
        if (IsLookDue(now))
            Look(now);
        if (_fault is not null)
            return _fault;
        try
        {
            if (!notes.IsEmpty)
                notes.WriteTo(_file!, stderr);
            if (record is not null)
                _file!.Append(record.Record);
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    /// <summary>Opens the file, or sees whether it is still in its place.</summary>
    /// <returns>Why it cannot be written until the next look.</returns>
    public Exception? Look(DateTime now)
    {
        (_lastLook, _lastLookTicks, _fault) = (now, Environment.TickCount64, null);
        try
        {
            if (_file is not { IsInPlace: true })
                Open();
            else if (_lock is { Holds: true, IsInPlace: false })
                LockAgain();
        }
        catch (Exception fault)
        {
            _fault = fault;
        }

        return _fault;
    }

    /// <summary>Sees to it that what is written outlives a loss of power. May be called while others write.</summary>
    /// <returns>Why it may not.</returns>
    public Exception? TryFlushToDisk()
    {
        try
        {
            Volatile.Read(ref _file)?.FlushToDisk();
            return null;
        }
        catch (ObjectDisposedException)
        {
            // A file that was closed meanwhile was flushed, or given up for a new one.
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    /// <summary>Writes what is left to say, flushes to disk, and closes.</summary>
    /// <returns>What went wrong.</returns>
    public Exception? TryClose(DateTime now, StderrLog? stderr)
    {
        var unsaid = WasOpen && !notes.IsEmpty ? Look(now) ?? TryWrite(record: null, now, stderr) : null;
        var unflushed = TryFlushToDisk();
        try
        {
            using (_lock)
                _file?.Dispose();
            return unflushed ?? unsaid;
        }
        catch (Exception unclosed)
        {
            return unclosed;
        }
    }

    // Unsigned, so that a clock that was set back does not put this off; the machine's own where the run's stands still.
    private bool IsLookDue(DateTime now) =>
        (ulong)(now - _lastLook).Ticks >= TimeSpan.TicksPerSecond || (now == _lastLook && Environment.TickCount64 - _lastLookTicks >= 1000);

    /// <summary>Opens the file, and only then lets go of the one before, which may come back to its place.</summary>
    private void Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var before = _lock;
        var held = before is { IsInPlace: true } ? before : LogFileLock.Take(path);
        try
        {
            var opened = AppendingLogFile.Open(path);
            Say(opened, held);
            Interlocked.Exchange(ref _file, opened)?.Dispose();
            _lock = held;
        }
        finally
        {
            // The one that is not in use: the new one where the file could not be opened.
            if (held != before)
                (_lock == held ? before : held)?.Dispose();
        }
    }

    private void Say(AppendingLogFile opened, LogFileLock held)
    {
        if (WasOpen)
            notes.Add("The log file was deleted or moved while open; this is a new one");
        if (opened.ZerosCutOff > 0)
            notes.Add(Invariant($"Cut off {opened.ZerosCutOff} bytes of zeros at the end of the log file, as a loss of power leaves them"));
        if (!held.Holds && !_isLockSaid)
            notes.Add("Locks do nothing here: another process can append to this log file too");
        _isLockSaid = !held.Holds;
        if (!opened.WasEmpty)
            notes.AddReopened();
    }

    // Without the lock the file is as good as ever: nobody writes over what is appended.
    private void LockAgain()
    {
        if (!_isLockSaid)
            notes.Add("The lock beside the log file was deleted or moved while open; it is taken again as soon as it can be");
        _isLockSaid = true;
        try
        {
            var gone = _lock;
            _lock = LogFileLock.Take(path);
            _isLockSaid = false;
            gone?.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next look tries again.
        }
    }
}
