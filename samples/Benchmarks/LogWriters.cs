using System.Text;
using DfsOpt.Logging;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Benchmarks;

/// <summary>The ways of writing a line that are compared. Each has its own file.</summary>
internal sealed class LogWriters : IDisposable
{
    private const string Step = "02_parse_contest_entries";
    private const string Message = "contest_id=179612345 contest_size=9803 size_bin=1k-10k parse_success_rate=0.999 invalid_lineup_rows=3";

    private readonly string _folder = Directory.CreateTempSubdirectory("dfs-opt-log-cost-").FullName;
    private readonly ILoggerFactory _factory;
    private readonly ILogger _logger;
    private readonly StepLogger _step;
    private readonly RunLogger _quiet;
    private readonly RunLogger _run;
    private readonly RunLogger _runFile;
    private readonly RunLogger _runInScopes;
    private readonly StepLogger _runStep, _runFileStep;
    private readonly FileStream _bare;
    private readonly StreamWriter _writer;
    private readonly byte[] _line;
    private readonly char[] _chars;
    private readonly Lock _gate = new();

    public LogWriters()
    {
        _factory = LoggerFactory.Create(builder => builder.AddRunFile(Path.Combine(_folder, "run.log"), "2026-11-23T104107Z_3fa91c", "training"));
        _logger = _factory.CreateLogger("dfs_opt");
        _step = RunLogging.GetStepLogger(_logger, Step);
        _quiet = RunLogging.ConfigureRunLogger(Path.Combine(_folder, "quiet"), "2026-11-23T104107Z_3fa91c", "training", "WARNING");
        _run = RunLogging.ConfigureRunLogger(Path.Combine(_folder, "run"), "2026-11-23T104107Z_3fa91c", "training");
        _runFile = RunLogging.ConfigureRunLogger(Path.Combine(_folder, "file"), "2026-11-23T104107Z_3fa91c", "training", toStderr: false);
        _runInScopes = RunLogging.ConfigureRunLogger(Path.Combine(_folder, "scopes"), "2026-11-23T104107Z_3fa91c", "training", toStderr: false);
        _runStep = RunLogging.GetStepLogger(_run, Step);
        _runFileStep = RunLogging.GetStepLogger(_runFile, Step);
        _line = Encoding.UTF8.GetBytes($"2026-11-23T10:41:07.312Z INFO [training 2026-11-23T104107Z_3fa91c {Step}] {Message}\n");
        _chars = Encoding.UTF8.GetChars(_line);
        var unbuffered = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, BufferSize = 0 };
        _bare = new FileStream(Path.Combine(_folder, "bare.log"), unbuffered);
        _writer = new StreamWriter(Path.Combine(_folder, "least.log"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), unbuffered) { AutoFlush = true };
    }

    /// <summary>Scopes as the pipeline opens them: one around the run, one around the step.</summary>
    public void OpenScopes()
    {
        foreach (var logger in new[] { _logger, _runInScopes })
        {
            logger.BeginScope(new List<KeyValuePair<string, object?>> { new("run_id", "2026-11-23T104107Z_3fa91c"), new("pipeline", "training") });
            logger.BeginScope(new List<KeyValuePair<string, object?>> { new("step", Step) });
        }
    }

    /// <summary>The baseline: the finished bytes, with one write for each line.</summary>
    public void WriteBare() => _bare.Write(_line);

    /// <summary>The minimum that lets several threads write to one file.</summary>
    public void WriteBareLocked()
    {
        lock (_gate)
            _bare.Write(_line);
    }

    /// <summary>The minimum for a record that takes its time under a lock and goes through a text writer.</summary>
    public void WriteLeast()
    {
        lock (_gate)
        {
            if (TimeProvider.System.GetUtcNow() > DateTimeOffset.UnixEpoch)
                _writer.Write(_chars);
        }
    }

    /// <summary>A record through a host's logging, with the step from the open scopes.</summary>
    public void Log() => _logger.Log(LogLevel.Information, default, Message, null, static (text, _) => text);

    /// <summary>A record through a step logger around a host's logger.</summary>
    public void LogStep() => _step.Log(LogLevel.Information, default, Message, null, static (text, _) => text);

    /// <summary>A record through a step logger around a run's logger, to file and stderr.</summary>
    public void LogRun() => _runStep.Log(LogLevel.Information, default, Message, null, static (text, _) => text);

    /// <summary>A record through a step logger around a run's logger that leaves stderr out.</summary>
    public void LogFile() => _runFileStep.Log(LogLevel.Information, default, Message, null, static (text, _) => text);

    /// <summary>A record through a run's logger that leaves stderr out, with the step from the open scopes.</summary>
    public void LogFileInScopes() => _runInScopes.Log(LogLevel.Information, default, Message, null, static (text, _) => text);

    /// <summary>A record below the level of a run's logger.</summary>
    public void LogBelowLevel() => _quiet.Log(LogLevel.Information, default, Message, null, static (text, _) => text);

    public void Dispose()
    {
        _factory.Dispose();
        _quiet.Dispose();
        _run.Dispose();
        _runFile.Dispose();
        _runInScopes.Dispose();
        _bare.Dispose();
        _writer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
