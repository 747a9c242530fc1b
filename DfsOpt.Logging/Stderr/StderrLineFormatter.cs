using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace DfsOpt.Logging;

/// <summary>Passes lines on as they stand: they were made together with the file's, so that both carry the same time.</summary>
internal sealed class StderrLineFormatter() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "run_line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter) =>
        textWriter.Write(logEntry.Formatter(logEntry.State, logEntry.Exception));
}
