using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>A run's file, for all who write to it: one record at a time, in the order of their times, whatever befalls the disk.</summary>
internal sealed class RunFile
{
    private readonly Lock _gate = new();
    private readonly LineClock _clock = new();
    private readonly OwnLines _lines;
    private readonly KeptFile _file;
    private readonly FaultReport _report;
    private volatile RunSettings _settings;
    private volatile int _level = (int)LogLevel.Trace;
    private bool _isGivenUp;
    private bool _isClosed;

    public RunFile(string path, RunSettings settings)
    {
        Path = path;
        _settings = settings;
        _lines = new OwnLines(settings, _clock);
        _file = new KeptFile(path, _lines, _clock);
        _report = new FaultReport(path, _lines);
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
        using (Uninterrupted.Enter(_gate))
        {
            _settings = _lines.Run = settings;
            _level = (int)(settings.Level ?? Level);
            if (_file.IsOpen)
                return;

            Exception? fault = _file.TryWrite(record: null, Now(), stderr);
            _isGivenUp = !_file.WasOpen;
            if (_isGivenUp)
                _report.SayGivenUp(fault!, stderr);
            else
                Say(fault, stderr);
        }
    }

    /// <summary>Writes a record, and its line to <paramref name="stderr"/> too.</summary>
    /// <returns>Whether the file holds it.</returns>
    public bool Write(RecordText record, bool isFlushedToDisk, StderrLog? stderr)
    {
        using (Uninterrupted.Enter(_gate))
        {
            if (_isClosed)
                return false;

            bool isKept = TryKeep(record, isFlushedToDisk, stderr);
            stderr?.Write(record.ToStderrLine());
            return isKept;
        }
    }

    /// <summary>Counts a record that never became one.</summary>
    public void CountLost()
    {
        using (Uninterrupted.Enter(_gate))
            _file.CountLost();
    }

    /// <summary>Sees to it that what was written outlives a loss of power.</summary>
    public void FlushToDisk(StderrLog? stderr)
    {
        using (Uninterrupted.Enter(_gate))
            Say(_file.TryFlushToDisk(), stderr);
    }

    /// <summary>Writes what is left to say, flushes to disk, and closes.</summary>
    public void Close(StderrLog? stderr)
    {
        using (Uninterrupted.Enter(_gate))
        {
            _isClosed = true;
            Say(_file.TryClose(Now(), stderr), stderr);
            if (_file.Lost > 0)
                _report.SayLost(_file.Lost, stderr);
        }
    }

    private bool TryKeep(RecordText record, bool isFlushedToDisk, StderrLog? stderr)
    {
        DateTime now = Now();
        if (_isGivenUp)
        {
            record.Stamp(_clock.Text);
            return false;
        }

        if (_file.TryWrite(record, now, stderr) is { } fault)
        {
            record.Stamp(_clock.Text);
            _file.CountLost();
            Say(fault, stderr);
            return false;
        }

        if (isFlushedToDisk)
            Say(_file.TryFlushToDisk(), stderr);
        return true;
    }

    private void Say(Exception? fault, StderrLog? stderr)
    {
        if (fault is not null)
            _report.SayFault(fault, stderr);
    }

    private DateTime Now() => _clock.Read(_settings.Clock);
}
