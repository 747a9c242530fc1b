using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Turns what is logged into a record of the run's file.</summary>
internal sealed class RunFileLogger(RunFileLoggerProvider provider, RunFile file, StderrLog? stderr) : ILogger
{
    private static readonly ThreadLocal<RecordDraft> Drafts = new(static () => new RecordDraft());

    public bool IsEnabled(LogLevel logLevel) => logLevel >= file.Level && logLevel < LogLevel.None && !provider.IsSuperseded;

    public IDisposable BeginScope<TState>(TState state)
        where TState : notnull => provider.Scopes.Push(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Write(step: null, logLevel, eventId, state, exception, formatter);

    /// <summary>Writes a record. A <paramref name="step"/> that is given wins over every scope.</summary>
    public void Write<TState>(string? step, LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A factory asks its filters, not this logger, before it calls.
        if (!IsEnabled(logLevel))
            return;

        try
        {
            if (provider.IsDisposed || !Write(step, logLevel, eventId, Render(state, exception, formatter), ExceptionText.Of(exception)))
                provider.CountLost();
        }
        catch (Exception)
        {
            // Whatever goes wrong here, such as memory that runs out, must not reach the code that logs.
            provider.CountLost();
        }
    }

    private bool Write(string? step, LogLevel logLevel, EventId eventId, string message, ExceptionText? exception)
    {
        // A scope that logs while it is read finds its thread's draft in use.
        RecordDraft draft = Drafts.Value is { InUse: false } own ? own : new RecordDraft();
        draft.InUse = true;
        try
        {
            RunSettings run = file.Settings;
            draft.Fields.Read(provider.Scopes);
            draft.Text.Compose(
                logLevel,
                draft.Fields.Pipeline ?? run.Pipeline,
                draft.Fields.RunId ?? run.RunId,
                step ?? draft.Fields.Step,
                message,
                exception);
            return file.Write(draft.Text, IsFlushedToDisk(logLevel, eventId), stderr);
        }
        finally
        {
            draft.InUse = false;
        }
    }

    private static bool IsFlushedToDisk(LogLevel logLevel, EventId eventId) =>
        logLevel >= LogLevel.Error || eventId.Name is "StepFinished" or "RunFinished";

    private static string Render<TState>(TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            return formatter(state, exception) ?? "";
        }
        catch (Exception failure)
        {
            return $"(a log message could not be put into words: {ExceptionText.Of(failure)?.OneLine})";
        }
    }
}
