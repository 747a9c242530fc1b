using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace DfsOpt.Logging;

/// <summary>Finished lines on their way to stderr, through .NET's console provider and its thread.</summary>
internal sealed class StderrLog : IDisposable
{
    // A stderr that nobody reads drops lines beyond this instead of holding up the run; a slow one never gets that far.
    private const int MaxQueuedLines = 1 << 18;

    private readonly ILoggerFactory _factory;
    private readonly ILogger _lines;

    public StderrLog()
    {
        _factory = LoggerFactory.Create(static builder =>
        {
            builder.SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton<ConsoleFormatter, StderrLineFormatter>();
            builder.AddConsole(static options =>
            {
                options.FormatterName = StderrLineFormatter.FormatterName;
                options.LogToStandardErrorThreshold = LogLevel.Trace;
                options.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;
                options.MaxQueueLength = MaxQueuedLines;
            });
        });
        _lines = _factory.CreateLogger("dfs_opt");
    }

    public void Write(string line) => _lines.Log(LogLevel.Information, default, line, null, static (text, _) => text);

    public void Dispose() => _factory.Dispose();
}
