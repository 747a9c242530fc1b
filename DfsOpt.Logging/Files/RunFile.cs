using System.Globalization;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>A run's file: one record at a time, in the order of their times, whatever befalls the disk.</summary>
internal sealed class RunFile
{
    private readonly Lock _gate = new();
    private readonly RunFileNotes _notes = new();
    private readonly RecordText _note = new();
    private readonly LineClock _clock = new();
    private volatile RunSettings _settings;
    private volatile int _level = (int)LogLevel.Trace;
    private RecordWriter? _writer;
    private Exception? _refusal;
    private bool _isClosed;
    private bool _isFaultSaid;
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

            DateTime now = Now();
            _refusal = null;
            if (TryWrite(record: null, now, stderr) is not { } fault)
                return;
            if (_writer is null)
                Refuse(fault, stderr);
            else
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

            DateTime now = Now();
            Exception? fault = _refusal ?? TryWrite(record, now, stderr);
            if (fault is not null)
                Lose(record, fault, stderr);
            else if (isFlushedToDisk)
                TryFlushToDisk(stderr);

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
            DateTime now = Now();
            if (_writer is not null)
            {
                if (!_notes.IsEmpty)
                    TryWrite(record: null, now, stderr);
                TryFlushToDisk(stderr);
                TryDispose(stderr);
            }

            if (_notes.LostInAll > 0)
                Say(LogLevel.Warning, RunFileNotes.LostMessage(_notes.LostInAll), stderr);
        }
    }

    /// <summary>Writes what the file has to say of itself, then a record if there is one; all of it or nothing.</summary>
    /// <returns>Why nothing was written.</returns>
    private Exception? TryWrite(RecordText? record, DateTime now, StderrLog? stderr)
    {
        try
        {
            // Unsigned, so that a clock that was set back does not put this off.
            if ((ulong)(now - _lastLook).Ticks >= TimeSpan.TicksPerSecond)
                Look(now);
            RecordWriter writer = _writer ??= Open();

            if (!_notes.IsEmpty)
                AddNotes(writer);
            if (record is not null)
            {
                record.Stamp(_clock.Text);
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
            SayNotes(stderr);
        return null;
    }

    private void Lose(RecordText record, Exception fault, StderrLog? stderr)
    {
        record.Stamp(_clock.Text);
        if (fault == _refusal)
            return;
        _notes.CountLost();
        SayFault(fault, stderr);
    }

    private RecordWriter Open()
    {
        RecordWriter writer = RecordWriter.Open(Path);
        if (writer.LastTime is { } last)
            _clock.Advance(last);
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

    private void AddNotes(RecordWriter writer)
    {
        foreach ((LogLevel level, string message) in _notes.Events)
            writer.Add(Compose(level, message).Record);
        if (_notes.Lost is var (lostLevel, lostMessage))
            writer.Add(Compose(lostLevel, lostMessage).Record);
    }

    private void SayNotes(StderrLog? stderr)
    {
        foreach ((LogLevel level, string message) in _notes.Events)
            stderr?.Write(Compose(level, message).ToStderrLine());
        _notes.Clear();
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

    /// <summary>Gives the file up, and says so.</summary>
    private void Refuse(Exception fault, StderrLog? stderr)
    {
        _refusal = fault;
        Say(LogLevel.Error, $"{CannotWrite(fault)} The run goes on{(stderr is null ? " without it." : "; its log stands here alone.")}", stderr);
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
        _note.Compose(new LinePrefix(level, _settings.Pipeline, _settings.RunId, Step: null), message, exception: null);
        _note.Stamp(_clock.Text);
        return _note;
    }

    private DateTime Now()
    {
        DateTime now = _settings.Clock.GetUtcNow().UtcDateTime;
        _clock.Advance(now);
        return now;
    }
}
