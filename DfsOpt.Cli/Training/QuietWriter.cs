using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Cli.Training;

/// <summary>Passes on everything but log records below WARNING. Each record comes in one write.</summary>
internal sealed class QuietWriter(TextWriter writer) : PassingWriter(writer)
{
    public override void Write(string? value)
    {
        if (value is not null && LogLine.Parse(value) is { } record && record.IsBelow(LogLevel.Warning))
            return;
        Behind.Write(value);
    }
}
