using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace DfsOpt.Logging.Stderr;

/// <summary>Queues lines as they stand: they were made together with the file's, so that both carry the same time.</summary>
/// <remarks>A text for the console provider would be allocated for each line. It gets a single character instead, when its thread has nothing to write yet.</remarks>
internal sealed class StderrLineFormatter(StderrQueue queue) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "run_line";

    /// <summary>What the provider's thread is sent to write with.</summary>
    public const char Signal = '\0';

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (logEntry.State is RecordText record && queue.Add(record))
            textWriter.Write(Signal);
    }
}
