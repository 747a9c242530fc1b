using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace DfsOpt.Logging;

/// <summary>How the console provider is to write: everything to stderr, in our lines. Never changes.</summary>
internal sealed class StderrOptions : IOptionsMonitor<ConsoleLoggerOptions>
{
    public ConsoleLoggerOptions CurrentValue { get; } = new()
    {
        FormatterName = StderrLineFormatter.FormatterName,
        LogToStandardErrorThreshold = LogLevel.Trace,
    };

    public ConsoleLoggerOptions Get(string? name) => CurrentValue;

    public IDisposable? OnChange(Action<ConsoleLoggerOptions, string?> listener) => null;
}
