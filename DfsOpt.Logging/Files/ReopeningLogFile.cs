using DfsOpt.Logging.Lines;
using DfsOpt.Logging.Stderr;
using Microsoft.Extensions.Logging;
using static System.FormattableString;

namespace DfsOpt.Logging.Files;

/// <summary>A log file that is kept in its place, with its lock file: if it cannot be opened, this tries again once a second; if it was deleted or moved, this creates a new one.</summary>
/// <remarks>Problems with the file and the number of lost records are written to the file itself, as lines like any other, as soon as possible.</remarks>
internal sealed class ReopeningLogFile(string path, LineClock clock)
{
    private readonly List<(LogLevel Level, string Message)> _notes = [];
    private readonly RecordText _note = new();
    private AppendingLogFile? _file;
    private LogFileLock? _lock;
    private Exception? _fault;
    private DateTime _lastLook;
    private long _lastLookTicks;
    private bool _isLockSaid;
    private long _lost, _lostAndSaid;

    /// <summary>The run whose id and pipeline are on these lines.</summary>
    public required RunSettings Run { get; set; }

    public bool WasOpen => _file is not null;

    /// <summary>How many records have been lost since it was created.</summary>
    public long Lost => Volatile.Read(ref _lost);

    private bool HasNotes => _notes.Count > 0 || Lost > _lostAndSaid;

    public void CountLost() => Interlocked.Increment(ref _lost);

    public void AddNote(string warning) => _notes.Add((LogLevel.Warning, warning));

    /// <summary>Formats a note as a line, which is valid until the next call.</summary>
    public RecordText Compose(LogLevel level, string message)
    {
        _note.Compose(level, Run, step: null, message, exception: null);
        _note.Stamp(clock.Text);
        return _note;
    }

    public RecordText ComposeLost(long count) => Compose(LogLevel.Warning, Invariant($"{count} log records lost"));

    /// <summary>Writes the notes about the file, then a record if there is one.</summary>
    /// <returns>Why it was not written, and then nothing of the record remains; <see langword="null"/> if it was.</returns>
    public Exception? TryWrite(RecordText? record, DateTime now, StderrLog? stderr)
    {
        // Unsigned, so that a clock that is set back does not delay this; the machine's own clock, as the run's may stand still.
        if ((ulong)(now - _lastLook).Ticks >= TimeSpan.TicksPerSecond || (now == _lastLook && Environment.TickCount64 - _lastLookTicks >= 1000))
            Look(now);
        if (_fault is not null)
            return _fault;
        try
        {
            if (HasNotes)
                WriteNotes(stderr);
            if (record is not null)
                _file!.Append(record.Record);
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    /// <summary>Opens the file, or checks whether it is still in its place.</summary>
    /// <returns>Why it cannot be written until the next check.</returns>
    public Exception? Look(DateTime now)
    {
        (_lastLook, _lastLookTicks) = (now, Environment.TickCount64);
        return _fault = AppendingLogFile.Try(() =>
        {
            if (_file is not { IsInPlace: true })
                Open();
            else if (_lock is { Holds: true, IsInPlace: false })
                LockAgain();
        });
    }

    /// <summary>Flushes what was written to disk, so that it survives a loss of power. May be called while others write.</summary>
    /// <returns>Why it failed. A file that was closed meanwhile was flushed by that, or replaced by a new one.</returns>
    public Exception? TryFlushToDisk() =>
        AppendingLogFile.Try(() => Volatile.Read(ref _file)?.FlushToDisk()) is { } fault and not ObjectDisposedException ? fault : null;

    /// <summary>Writes the remaining notes, flushes to disk, and closes.</summary>
    /// <returns>What went wrong.</returns>
    public Exception? TryClose(StderrLog? stderr)
    {
        var unsaid = WasOpen && HasNotes ? Look(_lastLook) ?? TryWrite(record: null, _lastLook, stderr) : null;
        var unflushed = TryFlushToDisk();
        _file?.Dispose();
        return AppendingLogFile.Try(() => _lock?.Dispose()) ?? unflushed ?? unsaid;
    }

    /// <summary>Writes the notes about the file, which go to stderr too, and the number of lost records.</summary>
    private void WriteNotes(StderrLog? stderr)
    {
        for (; _notes.Count > 0; _notes.RemoveAt(0))
        {
            _file!.Append(Compose(_notes[0].Level, _notes[0].Message).Record);
            stderr?.Write(_note);
        }

        long lost = Lost;
        if (lost > _lostAndSaid)
            _file!.Append(ComposeLost(lost - _lostAndSaid).Record);
        _lostAndSaid = lost;
    }

    /// <summary>Opens the file, and only then closes the one before, which may have come back to its place.</summary>
    private void Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (_lock is not { IsInPlace: true })
            TakeLock();
        var opened = new AppendingLogFile(path);
        if (!opened.WasEmpty)
            _notes.Insert(0, (LogLevel.Information, Invariant($"Log reopened: pid={Environment.ProcessId}")));
        if (WasOpen)
            AddNote("The log file was deleted or moved while open; this is a new one");
        if (opened.ZerosCutOff > 0)
            AddNote(Invariant($"Cut off {opened.ZerosCutOff} bytes of zeros at the end of the log file, as a loss of power leaves them"));
        if (!_lock!.Holds && !_isLockSaid)
            AddNote("Locks do nothing here: another process can append to this log file too");
        _isLockSaid = !_lock.Holds;
        Interlocked.Exchange(ref _file, opened)?.Dispose();
    }

    // The file is safe without the lock, as nobody can overwrite what is appended.
    private void LockAgain()
    {
        if (!_isLockSaid)
            AddNote("The lock beside the log file was deleted or moved while open; it is taken again as soon as it can be");
        _isLockSaid = AppendingLogFile.Try(TakeLock) is not null;
    }

    private void TakeLock()
    {
        (var gone, _lock) = (_lock, LogFileLock.Take(path));
        gone?.Dispose();
    }
}
