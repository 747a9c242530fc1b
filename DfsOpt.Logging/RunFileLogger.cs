using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Turns what is logged into a record of the run's file.</summary>
internal sealed class RunFileLogger(RunFileLoggerProvider provider, RunFile file, StderrLog? stderr) : ILogger
{
    [ThreadStatic]
    private static RecordDraft? _ownDraft;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= file.Level && logLevel < LogLevel.None && !provider.IsSuperseded;

    public IDisposable BeginScope<TState>(TState state)
        where TState : notnull => provider.Scopes.Push(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A factory asks its filters, not this logger, before it calls.
        if (IsEnabled(logLevel))
            Write(step: null, logLevel, eventId, state, exception, formatter);
    }

    /// <summary>Writes a record of a level that is enabled. The <paramref name="step"/> of a step logger wins over every scope but that of one around it.</summary>
    // Not inlined, so that a call below the level costs a compare and no more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write<TState>(string? step, LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string message;
        try
        {
            message = formatter(state, exception) ?? "";
        }
        catch (Exception failure)
        {
            message = $"(a log message could not be put into words: {ExceptionText.Of(failure).OneLine})";
            // It was the thread's, not the message's: it comes again when the thread next sleeps.
            if (failure is ThreadInterruptedException)
                Thread.CurrentThread.Interrupt();
        }

        Write(step, logLevel, eventId, message, exception);
    }

    private void Write(string? step, LogLevel logLevel, EventId eventId, string message, Exception? exception)
    {
        // A scope that logs while it is read finds its thread's draft in use.
        RecordDraft draft = (_ownDraft ??= new RecordDraft()) is { InUse: false } own ? own : new RecordDraft();
        draft.InUse = true;
        bool isKept = false;
        try
        {
            RunSettings run = file.Settings;
            draft.Fields.Read(provider.Scopes);
            var prefix = new LinePrefix(logLevel, draft.Fields.Pipeline ?? run.Pipeline, draft.Fields.RunId ?? run.RunId, draft.Fields.StepLogger ?? step ?? draft.Fields.Step);
            draft.Text.Compose(prefix, message, exception is null ? null : ExceptionText.Of(exception));
            isKept = !provider.IsDisposed && file.Write(draft.Text, IsFlushedToDisk(logLevel, eventId), stderr);
        }
        catch (Exception)
        {
            // Whatever goes wrong here, such as memory that runs out, must not reach the code that logs.
            file.CountLost();
        }

        draft.InUse = false;
        if (!isKept)
            provider.CountLost();
    }

    private static bool IsFlushedToDisk(LogLevel logLevel, EventId eventId) =>
        logLevel >= LogLevel.Error || eventId.Name is "StepFinished" or "RunFinished";
}
