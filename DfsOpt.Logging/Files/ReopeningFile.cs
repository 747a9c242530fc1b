using System.Globalization;
using DfsOpt.Logging.Lines;
using DfsOpt.Logging.Stderr;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging.Files;

/// <summary>A file that is kept in its place, with the lock beside it: tried again while it cannot be opened, and made anew where it is gone.</summary>
internal sealed class ReopeningFile(string path, FileNotes notes)
{
    private AppendingFile? _file;
    private RunFileLock? _lock;
    private Exception? _fault;
    private DateTime _lastTime;
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
        (_lastLook, _lastLookTicks) = (now, Environment.TickCount64);
        return _fault = Try(() =>
        {
            if (_file is not { IsInPlace: true })
                Open();
            else if (_lock is { Holds: true, IsInPlace: false })
                LockAgain();
        });
    }

    /// <summary>Sees to it that what is written outlives a loss of power. May be called while others write.</summary>
    /// <returns>Why it may not. A file that was closed meanwhile was flushed, or given up for a new one.</returns>
    public Exception? TryFlushToDisk() =>
        Try(() => Volatile.Read(ref _file)?.FlushToDisk()) is { } fault and not ObjectDisposedException ? fault : null;

    /// <summary>Writes what is left to say, flushes to disk, and closes.</summary>
    /// <returns>What went wrong.</returns>
    public Exception? TryClose(DateTime now, StderrLog? stderr)
    {
        var unsaid = WasOpen && !notes.IsEmpty ? Look(now) ?? TryWrite(record: null, now, stderr) : null;
        var unflushed = TryFlushToDisk();
        var unclosed = Try(() =>
        {
            using (_lock)
                _file?.Dispose();
        });
        return unclosed ?? unflushed ?? unsaid;
    }

    private bool IsLookDue(DateTime now)
    {
        // The machine's clock is asked where the run's stands still.
        bool standsStill = now == _lastTime;
        _lastTime = now;
        // Unsigned, so that a clock that was set back does not put this off.
        return (ulong)(now - _lastLook).Ticks >= TimeSpan.TicksPerSecond || (standsStill && Environment.TickCount64 - _lastLookTicks >= 1000);
    }

    /// <summary>Opens the file, and only then lets go of the one before, which may come back to its place.</summary>
    private void Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var before = _lock;
        var held = before is { IsInPlace: true } ? before : RunFileLock.Take(path);
        AppendingFile opened;
        try
        {
            opened = AppendingFile.Open(path);
        }
        catch
        {
            if (held != before)
                held.Dispose();
            throw;
        }

        Say(opened, held);
        _lock = held;
        using var gone = Interlocked.Exchange(ref _file, opened);
        using var left = held == before ? null : before;
    }

    private void Say(AppendingFile opened, RunFileLock held)
    {
        if (WasOpen)
            notes.Add(LogLevel.Warning, "The log file was deleted or moved while open; this is a new one");
        if (opened.ZerosCutOff > 0)
            notes.Add(LogLevel.Warning, string.Create(CultureInfo.InvariantCulture, $"Cut off {opened.ZerosCutOff} bytes of zeros at the end of the log file, as a loss of power leaves them"));
        if (!held.Holds && !_isLockSaid)
            notes.Add(LogLevel.Warning, "Locks do nothing here: another process can append to this log file too");
        _isLockSaid = !held.Holds;
        if (!opened.WasEmpty)
            notes.AddReopened();
    }

    // Without the lock the file is as good as ever: nobody writes over what is appended.
    private void LockAgain()
    {
        const string said = "The lock beside the log file was deleted or moved while open";
        var fault = Try(() =>
        {
            using var gone = Interlocked.Exchange(ref _lock, RunFileLock.Take(path));
        });
        if (fault is null)
        {
            notes.Add(LogLevel.Warning, $"{said}; it is there again");
            _isLockSaid = false;
        }
        else if (!_isLockSaid)
        {
            notes.Add(LogLevel.Warning, $"{said}, and cannot be taken again: {fault.Message}");
            _isLockSaid = true;
        }
    }

    private static Exception? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }
}
