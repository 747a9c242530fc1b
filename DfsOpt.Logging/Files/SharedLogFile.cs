using System.Collections.Concurrent;
using DfsOpt.Logging.Lines;
using DfsOpt.Logging.Stderr;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging.Files;

/// <summary>A log file, shared by all loggers of this process that write to it: one record at a time, in the order of their times, even if the disk fails.</summary>
internal sealed class SharedLogFile
{
    // Two loggers that name the same file must find the same writer, whoever made them.
    private static readonly ConcurrentDictionary<string, SharedLogFile> _files = new(LogFilePath.Comparer);

    // Objects, as entering and leaving one takes less time than a Lock.
    private readonly object _gate = new(), _flushGate = new(), _overdueGate = new();
    private readonly LineClock _clock = new();
    private readonly string _path;
    private readonly ReopeningLogFile _file;
    private StderrTarget? _stderrTarget;
    private StderrLog? _stderr;
    private int _members;
    private long _written, _flushed;
    private bool _isOnStderr, _isFaultSaid, _isClosed, _isAnyOverdue;

    private SharedLogFile(string path, RunSettings settings)
    {
        _path = path;
        _file = new ReopeningLogFile(path, _clock) { Run = settings };
    }

    public RunSettings Settings => _file.Run;

    // All loggers of a file share one StderrLog, so that stderr has their lines in the file's order.
    private StderrLog Stderr => _stderr ??= new StderrLog(_stderrTarget!);

    // Receives problems with the file too.
    private StderrLog? Echo => _isOnStderr ? Stderr : null;

    /// <summary>Opens a file, or joins it if it is open. In both cases these settings apply from now on.</summary>
    public static SharedLogFile Join(string path, RunSettings settings, bool toStderr)
    {
        path = LogFilePath.Resolve(path);
        SharedLogFile file;
        do
            file = _files.GetOrAdd(path, static (path, settings) => new SharedLogFile(path, settings), settings);
        // If it is just being closed, this waits and opens it again.
        while (!file.TryJoin(settings, toStderr));
        return file;
    }

    /// <summary>Writes a record, and its line to stderr too if its logger does so.</summary>
    /// <returns>Whether it is in the file.</returns>
    public bool Write(RecordText record, bool toStderr, bool isFlushedToDisk)
    {
        long number = 0;
        Enter();
        try
        {
            if (_isClosed)
                return false;
            var now = ReadClock();
            record.Stamp(_clock.Text);
            if (_file.TryWrite(record, now, Echo) is not { } fault)
                number = ++_written;
            else if (_file.WasOpen)
                SayNotWritten(fault);
            if (number == 0)
                CountLost();
            if (toStderr)
                Stderr.Write(record);
        }
        finally
        {
            Monitor.Exit(_gate);
        }

        if (isFlushedToDisk && number > 0)
            FlushToDisk(number);
        return number > 0;
    }

    public void CountLost() => _file.CountLost();

    /// <summary>Removes a logger: flushes to disk, closes the file after the last logger, and waits for stderr.</summary>
    public void Leave()
    {
        bool isLast;
        lock (_gate)
        {
            isLast = --_members == 0;
            if (isLast)
                Close();
        }

        // Outside the lock, as a disk takes milliseconds, and a stderr that nobody reads takes seconds.
        if (!isLast)
            FlushToDisk(Interlocked.Read(ref _written));
        _stderr?.Drain();
        if (isLast)
            _stderr?.Dispose();
    }

    private bool TryJoin(RunSettings settings, bool toStderr)
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;
            // Before a file is opened, which would get the descriptor of a closed stderr.
            _stderrTarget ??= StderrTarget.AsItStands();
            _file.Run = settings with { Level = settings.Level ?? Settings.Level ?? LogLevel.Trace };
            _isOnStderr |= toStderr;
            if (_file.Look(ReadClock()) is { } fault)
                SayNotWritten(fault);
            _members++;
            return true;
        }
    }

    private void Close()
    {
        _isClosed = true;
        if (_file.TryClose(Echo) is { } fault)
            SayNotWritten(fault);
        // If the file was never open, stderr has every record.
        if (_file.Lost > 0 && (_file.WasOpen || !_isOnStderr))
            Stderr.Write(_file.ComposeLost(_file.Lost));
        _files.TryRemove(_path, out _);
    }

    /// <summary>Flushes everything up to a record to disk: one flush for all threads that wait for it, while others go on writing.</summary>
    private void FlushToDisk(long record)
    {
        lock (_flushGate)
        {
            if (_flushed >= record)
                return;
            long written = Interlocked.Read(ref _written);
            if (_file.TryFlushToDisk() is { } fault)
                lock (_gate)
                    SayNotWritten(fault);
            _flushed = written;
        }
    }

    /// <summary>Enters the lock. Threads that log without a pause would overtake those that wait for it, so they let a thread go first that has waited for a millisecond.</summary>
    private void Enter()
    {
        if (_isAnyOverdue && !Monitor.IsEntered(_gate))
            lock (_overdueGate)
                _isAnyOverdue = false;
        if (Monitor.TryEnter(_gate, millisecondsTimeout: 1))
            return;
        lock (_overdueGate)
        {
            _isAnyOverdue = true;
            Monitor.Enter(_gate);
        }
    }

    private DateTime ReadClock()
    {
        var now = _clock.Read(Settings.Clock, out string? setBackFrom);
        if (setBackFrom is not null)
            _file.AddNote($"The clock was set back from {setBackFrom}; the log goes on with it");
        return now;
    }

    /// <summary>Reports the first fault of an open file; later ones are only counted.</summary>
    private void SayNotWritten(Exception fault)
    {
        if (_file.WasOpen && _isFaultSaid)
            return;
        _isFaultSaid |= _file.WasOpen;
        string consequence = _file.WasOpen ? "records that are missing from the file are counted." : "the file is tried again once a second.";
        Stderr.Write(_file.Compose(LogLevel.Error, $"Cannot write {_path}: {fault.Message.TrimEnd('.')}. The run goes on; {consequence}"));
    }
}
