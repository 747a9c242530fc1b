using System.Globalization;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>A run's file: one record at a time, in the order of their times, whatever befalls the disk.</summary>
internal sealed class RunFile
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly RunFileNotes _notes = new();
    private readonly RecordText _note = new();
    private volatile RunSettings _settings;
    private volatile int _level = (int)LogLevel.Trace;
    private RecordWriter? _writer;
    private Exception? _refusal;
    private bool _isClosed;
    private bool _isFaultSaid;
    private DateTime _lastTime;
    private DateTime _lastLook;

    public RunFile(string path, RunSettings settings)
    {
        Path = path;
        _settings = settings;
    }

    /// <summary>The file, with every link resolved.</summary>
    public string Path { get; }

    /// <summary>What lines carry where no scope says otherwise.</summary>
    public RunSettings Settings => _settings;

    /// <summary>The lowest level that is written.</summary>
    public LogLevel Level => (LogLevel)_level;

    /// <summary>Takes over newer settings, and opens the file unless it is open.</summary>
    public void Configure(RunSettings settings, StderrLog? stderr)
    {
        lock (_gate)
        {
            _settings = settings;
            _level = (int)(settings.Level ?? Level);
            if (_writer is not null)
                return;

            DateTime now = UtcNow();
            _refusal = null;
            _refusal = TryOpen(now);
            Advance(now);
            if (_refusal is not null)
                Say(LogLevel.Error, $"{CannotWrite(_refusal)} The run goes on{(stderr is null ? " without it." : "; its log stands here alone.")}", stderr);
            else if (TryAdd([], stderr) is { } fault)
                SayFault(fault, stderr);
        }
    }

    /// <summary>Writes a record, and its line to <paramref name="stderr"/> too.</summary>
    /// <returns>Whether the file holds it.</returns>
    public bool Write(RecordText record, bool isFlushedToDisk, StderrLog? stderr)
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;

            DateTime now = UtcNow();
            Exception? fault = TryOpen(now);
            Advance(now);
            record.Stamp(_lastTime);
            fault ??= TryAdd(record.Record, stderr);

            if (fault is null && isFlushedToDisk)
                TryFlushToDisk(stderr);
            if (fault is not null && fault != _refusal)
            {
                _notes.CountLost();
                SayFault(fault, stderr);
            }

            stderr?.Write(record.ToStderrLine());
            return fault is null;
        }
    }

    /// <summary>Writes what is left to say, flushes to disk, and closes.</summary>
    public void Close(StderrLog? stderr)
    {
        lock (_gate)
        {
            _isClosed = true;
            Advance(UtcNow());
            if (_writer is not null)
            {
                if (!_notes.IsEmpty)
                    TryAdd([], stderr);
                TryFlushToDisk(stderr);
                TryDispose(stderr);
            }

            if (_notes.LostInAll > 0)
                Say(LogLevel.Warning, RunFileNotes.LostMessage(_notes.LostInAll), stderr);
        }
    }

    /// <summary>Sees to it that the file at <see cref="Path"/> is open; once a second also that it still is that file.</summary>
    private Exception? TryOpen(DateTime now)
    {
        if (_refusal is not null)
            return _refusal;

        try
        {
            // A clock that was set back must not put this off.
            if ((now - _lastLook).Duration() >= LookInterval)
                Look(now);
            _writer ??= Open();
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    private RecordWriter Open()
    {
        RecordWriter writer = RecordWriter.Open(Path);
        if (writer.LastTime is { } last && last > _lastTime)
            _lastTime = last;
        if (!writer.IsEmpty)
            _notes.AddFirst(LogLevel.Information, string.Create(CultureInfo.InvariantCulture, $"Log reopened: pid={Environment.ProcessId}"));
        return writer;
    }

    private void Look(DateTime now)
    {
        _lastLook = now;
        if (_writer is null)
            return;

        if (!_writer.IsInPlace)
        {
            _notes.Add(LogLevel.Warning, "The log file was deleted or moved while open; this is a new one");
            RecordWriter gone = _writer;
            _writer = null;
            gone.Dispose();
        }
        else if (_writer.FollowEnd())
        {
            _notes.Add(LogLevel.Warning, "The log file was changed by somebody else; the log goes on at its end");
        }
    }

    /// <summary>Adds what there is to say, then a record; all of it or nothing.</summary>
    private Exception? TryAdd(ReadOnlySpan<char> record, StderrLog? stderr)
    {
        RecordWriter writer = _writer!;
        try
        {
            if (!_notes.IsEmpty)
                AddNotes(writer);
            writer.Add(record);
            writer.Commit();
        }
        catch (Exception fault)
        {
            writer.RollBack();
            return fault;
        }

        if (!_notes.IsEmpty)
        {
            foreach ((LogLevel level, string message) in _notes.Events)
                stderr?.Write(Compose(level, message).ToStderrLine());
            _notes.Clear();
        }

        return null;
    }

    private void AddNotes(RecordWriter writer)
    {
        foreach ((LogLevel level, string message) in _notes.Events)
            writer.Add(Compose(level, message).Record);
        if (_notes.Lost is var (lostLevel, lostMessage))
            writer.Add(Compose(lostLevel, lostMessage).Record);
    }

    private void TryFlushToDisk(StderrLog? stderr)
    {
        try
        {
            _writer!.FlushToDisk();
        }
        catch (Exception fault)
        {
            SayFault(fault, stderr);
        }
    }

    private void TryDispose(StderrLog? stderr)
    {
        try
        {
            _writer!.Dispose();
        }
        catch (Exception fault)
        {
            SayFault(fault, stderr);
        }
    }

    /// <summary>Says the first fault on stderr. Later ones are counted, not said.</summary>
    private void SayFault(Exception fault, StderrLog? stderr)
    {
        if (_isFaultSaid)
            return;
        _isFaultSaid = true;
        Say(LogLevel.Error, $"{CannotWrite(fault)} The run goes on; records that the file misses are counted.", stderr);
    }

    private string CannotWrite(Exception fault) => $"Cannot write {Path}: {fault.Message.TrimEnd('.')}.";

    private void Say(LogLevel level, string message, StderrLog? stderr)
    {
        using StderrLog? own = stderr is null ? new StderrLog() : null;
        (stderr ?? own)!.Write(Compose(level, message).ToStderrLine());
    }

    private RecordText Compose(LogLevel level, string message)
    {
        _note.Compose(level, _settings.Pipeline, _settings.RunId, step: null, message, exception: null);
        _note.Stamp(_lastTime);
        return _note;
    }

    private DateTime UtcNow() => _settings.Clock.GetUtcNow().UtcDateTime;

    /// <summary>Sets the time of the next line: a clock that steps back repeats the last one.</summary>
    private void Advance(DateTime now) => _lastTime = now > _lastTime ? now : _lastTime;
}
