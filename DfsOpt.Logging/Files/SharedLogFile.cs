using DfsOpt.Logging.Lines;
using DfsOpt.Logging.Stderr;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging.Files;

/// <summary>A log file for all loggers of this process that write to it: one record at a time, in the order of their times, whatever befalls the disk.</summary>
internal sealed class SharedLogFile
{
    // Two loggers that name the same file must find the same writer, whoever made them.
    private static readonly Dictionary<string, SharedLogFile> _files = new(LogFilePath.Comparer);

    // For the dictionary alone: whoever waits for a disk holds the lock of that file, so that one disk does not hold up another.
    private static readonly Lock _filesGate = new();

    private readonly Lock _gate = new();
    private readonly Lock _flushGate = new();
    private readonly LineClock _clock = new();
    private readonly string _path;
    private readonly FileNotes _notes;
    private readonly ReopeningLogFile _file;
    private volatile RunSettings _settings;
    private volatile int _level = (int)LogLevel.Trace;
    private StderrTarget? _stderrTarget;
    private StderrLog? _stderr;
    private int _members;
    private long _written;
    private long _flushed;
    private bool _isOnStderr;
    private bool _isFaultSaid;
    private bool _isClosed;

    private SharedLogFile(string path, RunSettings settings)
    {
        (_path, _settings) = (path, settings);
        _notes = new FileNotes(settings, _clock);
        _file = new ReopeningLogFile(path, _notes);
    }

    /// <summary>What lines carry where no scope says otherwise.</summary>
    public RunSettings Settings => _settings;

    /// <summary>The lowest level that is written.</summary>
    public LogLevel Level => (LogLevel)_level;

    // All loggers of a file share one, so that stderr has their lines in the file's order.
    private StderrLog Stderr => _stderr ??= new StderrLog(_stderrTarget!);

    // Where what befalls the file is said too.
    private StderrLog? Echo => _isOnStderr ? Stderr : null;

    /// <summary>Opens a file, or finds it open; either way these settings hold from now on.</summary>
    public static SharedLogFile Join(string path, RunSettings settings, bool toStderr)
    {
        path = LogFilePath.Resolve(path);
        while (true)
        {
            SharedLogFile? file;
            lock (_filesGate)
            {
                if (!_files.TryGetValue(path, out file))
                    _files.Add(path, file = new SharedLogFile(path, settings));
            }

            // One that closes meanwhile is waited for, and opened afresh.
            if (file.TryJoin(settings, toStderr))
                return file;
        }
    }

    /// <summary>Writes a record, and its line to stderr too where its logger does so.</summary>
    /// <returns>Whether the file holds it.</returns>
    public bool Write(RecordText record, bool toStderr, bool isFlushedToDisk)
    {
        long number = 0;
        lock (_gate)
        {
            if (_isClosed)
                return false;

            var now = ReadClock();
            record.Stamp(_clock.Text);
            if (_file.TryWrite(record, now, Echo) is not { } fault)
            {
                number = ++_written;
            }
            else
            {
                _notes.CountLost();
                if (_file.WasOpen)
                    SayNotWritten(fault);
            }

            if (toStderr)
                Stderr.Write(record);
        }

        if (isFlushedToDisk && number > 0)
            FlushToDisk(number);
        return number > 0;
    }

    /// <summary>Counts a record that never became one.</summary>
    public void CountLost() => _notes.CountLost();

    /// <summary>Takes a logger out: flushes to disk, closes behind the last one, and waits for stderr.</summary>
    public void Leave(bool wasOnStderr)
    {
        bool isLast;
        lock (_gate)
        {
            isLast = --_members == 0;
            if (isLast)
                Close();
        }

        // Outside the lock: a stderr that nobody reads takes seconds.
        if (isLast)
        {
            _stderr?.Dispose();
            return;
        }

        FlushToDisk(Interlocked.Read(ref _written));
        if (wasOnStderr)
            _stderr?.Drain();
    }

    private bool TryJoin(RunSettings settings, bool toStderr)
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;
            // Before a file is opened, which would take the place of a stderr that is closed.
            _stderrTarget ??= StderrTarget.AsItStands();
            _members++;
            _settings = _notes.Run = settings;
            _level = (int)(settings.Level ?? Level);
            _isOnStderr |= toStderr;
            if (!_file.IsOpen && _file.Look(ReadClock()) is { } fault)
                SayNotWritten(fault);
            return true;
        }
    }

    private void Close()
    {
        _isClosed = true;
        if (_file.TryClose(ReadClock(), Echo) is { } fault)
            SayNotWritten(fault);
        // Of a file that was never open, stderr has every record.
        if (_notes.Lost > 0 && (_file.WasOpen || !_isOnStderr))
            Stderr.Write(_notes.ComposeLost(_notes.Lost));
        lock (_filesGate)
            _files.Remove(_path);
    }

    /// <summary>Has what is written up to a record outlive a loss of power: one flush for all who wait for it, while others go on writing.</summary>
    private void FlushToDisk(long record)
    {
        Exception? fault;
        lock (_flushGate)
        {
            if (_flushed >= record)
                return;
            long written = Interlocked.Read(ref _written);
            fault = _file.TryFlushToDisk();
            _flushed = written;
        }

        if (fault is null)
            return;
        lock (_gate)
            SayNotWritten(fault);
    }

    private DateTime ReadClock()
    {
        var now = _clock.Read(_settings.Clock, out string? setBackFrom);
        if (setBackFrom is not null)
            _notes.Add($"The clock was set back from {setBackFrom}; the log goes on with it");
        return now;
    }

    /// <summary>Says the first fault of a file that was open; later ones are counted, not said.</summary>
    private void SayNotWritten(Exception fault)
    {
        if (_file.WasOpen && _isFaultSaid)
            return;
        _isFaultSaid |= _file.WasOpen;
        string consequence = (_file.WasOpen, _isOnStderr) switch
        {
            (true, _) => "The run goes on; records that the file misses are counted.",
            (false, true) => "The run goes on; its log stands here alone until the file can be opened, which is tried once a second.",
            (false, false) => "The run goes on without it until the file can be opened, which is tried once a second.",
        };
        Stderr.Write(_notes.Compose(LogLevel.Error, $"Cannot write {_path}: {fault.Message.TrimEnd('.')}. {consequence}"));
    }
}
