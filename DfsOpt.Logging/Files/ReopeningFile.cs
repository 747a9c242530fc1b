using System.Globalization;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>A file that is kept in its place, with the lock beside it: tried again while it cannot be opened, and made anew where it is gone.</summary>
internal sealed class ReopeningFile(string path, FileNotes notes)
{
    private const int LookEveryMilliseconds = 1000;

    private AppendingFile? _file;
    private RunFileLock? _lock;
    private Exception? _fault;
    private DateTime _lastTime;
    private DateTime _lastLook;
    private long _lastLookTicks;
    private bool _isLockFaultSaid;
    private bool _isIdleLockSaid;

    /// <summary>Whether it can be written, as far as the last look tells.</summary>
    public bool IsOpen => _file is not null && _fault is null;

    /// <summary>Whether it ever was open.</summary>
    public bool WasOpen { get; private set; }

    /// <summary>Writes what there is to say of the file, then a record.</summary>
    /// <returns>Why the record was not written; nothing of it stays then.</returns>
    public Exception? TryWrite(RecordText record, DateTime now, StderrLog? stderr)
    {
        if (IsLookDue(now))
            Look(now);
        if (_fault is not null)
            return _fault;
        try
        {
            if (!notes.IsEmpty)
                notes.WriteTo(_file!, stderr);
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
        (_lastLook, _lastLookTicks) = (now, Environment.TickCount64);
        try
        {
            if (_file is not { IsInPlace: true })
                Open();
            else if (_lock is { Holds: true, IsInPlace: false })
                LockAgain();
            return _fault = null;
        }
        catch (Exception fault)
        {
            return _fault = fault;
        }
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
            // Closed meanwhile, which flushes too, or given up for a new one.
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    /// <summary>Writes what is left to say, flushes to disk, and closes.</summary>
    /// <returns>What went wrong last.</returns>
    public Exception? TryClose(DateTime now, StderrLog? stderr)
    {
        Exception? fault = null;
        try
        {
            if (WasOpen && !notes.IsEmpty && Look(now) is null)
                notes.WriteTo(_file!, stderr);
        }
        catch (Exception unwritten)
        {
            fault = unwritten;
        }

        fault = TryFlushToDisk() ?? fault;
        try
        {
            using (_lock)
                _file?.Dispose();
            return fault;
        }
        catch (Exception unclosed)
        {
            return unclosed;
        }
    }

    private bool IsLookDue(DateTime now)
    {
        // The machine's clock is asked where the run's stands still.
        bool standsStill = now == _lastTime;
        _lastTime = now;
        // Unsigned, so that a clock that was set back does not put this off.
        return (ulong)(now - _lastLook).Ticks >= TimeSpan.TicksPerSecond
            || (standsStill && Environment.TickCount64 - _lastLookTicks >= LookEveryMilliseconds);
    }

    /// <summary>Opens the file, and only then lets go of the one before, which may come back to its place.</summary>
    private void Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        RunFileLock held = _lock is { IsInPlace: true } inPlace ? inPlace : RunFileLock.Take(path);
        AppendingFile opened;
        try
        {
            opened = AppendingFile.Open(path);
        }
        catch
        {
            if (held != _lock)
                held.Dispose();
            throw;
        }

        Say(opened, held);
        using AppendingFile? gone = Interlocked.Exchange(ref _file, opened);
        using RunFileLock? left = held == _lock ? null : _lock;
        (_lock, WasOpen) = (held, true);
    }

    private void Say(AppendingFile opened, RunFileLock held)
    {
        if (_file is not null)
            notes.Add(LogLevel.Warning, "The log file was deleted or moved while open; this is a new one");
        if (opened.ZerosCutOff > 0)
            notes.Add(LogLevel.Warning, string.Create(CultureInfo.InvariantCulture, $"Cut off {opened.ZerosCutOff} bytes of zeros at the end of the log file, as a loss of power leaves them"));
        if (!held.Holds && !_isIdleLockSaid)
            notes.Add(LogLevel.Warning, "Locks do nothing here: another process can append to this log file too");
        _isIdleLockSaid |= !held.Holds;
        if (!opened.WasEmpty)
            notes.AddReopened();
    }

    // Without the lock the file is as good as ever: nobody writes over what is appended.
    private void LockAgain()
    {
        try
        {
            using RunFileLock gone = Interlocked.Exchange(ref _lock, RunFileLock.Take(path))!;
            notes.Add(LogLevel.Warning, "The lock beside the log file was deleted or moved while open; it is there again");
            _isLockFaultSaid = false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (!_isLockFaultSaid)
                notes.Add(LogLevel.Warning, $"The lock beside the log file was deleted or moved while open, and cannot be taken again: {fault.Message}");
            _isLockFaultSaid = true;
        }
    }
}
