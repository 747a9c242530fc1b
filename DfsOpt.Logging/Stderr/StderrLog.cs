using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace DfsOpt.Logging;

/// <summary>Finished lines on their way to stderr, through .NET's console provider and its thread.</summary>
internal sealed class StderrLog : IDisposable
{
    // Made by hand: a container for this one provider would cost a short run a third of its time.
    private readonly ConsoleLoggerProvider _console = new(new StderrOptions(), [new StderrLineFormatter()]);
    private readonly ILogger _lines;

    public StderrLog() => _lines = _console.CreateLogger("dfs_opt");

    public void Write(string line) => _lines.Log(LogLevel.Information, default, line, null, static (text, _) => text);

    public void Dispose() => _console.Dispose();
}
