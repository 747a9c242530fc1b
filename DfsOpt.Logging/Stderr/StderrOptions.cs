using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace DfsOpt.Logging;

/// <summary>How the console provider is to write: everything to stderr, in our lines. Never changes.</summary>
internal sealed class StderrOptions : IOptionsMonitor<ConsoleLoggerOptions>
{
    // A stderr that nobody reads drops lines beyond this instead of holding up the run; a slow one never gets that far.
    private const int MaxQueuedLines = 1 << 18;

    public ConsoleLoggerOptions CurrentValue { get; } = new()
    {
        FormatterName = StderrLineFormatter.FormatterName,
        LogToStandardErrorThreshold = LogLevel.Trace,
        QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite,
        MaxQueueLength = MaxQueuedLines,
    };

    public ConsoleLoggerOptions Get(string? name) => CurrentValue;

    public IDisposable? OnChange(Action<ConsoleLoggerOptions, string?> listener) => null;
}
