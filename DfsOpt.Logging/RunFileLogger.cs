using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Turns what is logged into a record of the run's file.</summary>
internal sealed class RunFileLogger(RunFileLoggerProvider provider, SharedRunFile file) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => logLevel >= file.Level && logLevel < LogLevel.None;

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
        }

        Write(step, logLevel, eventId, message, exception);
    }

    private void Write(string? step, LogLevel logLevel, EventId eventId, string message, Exception? exception)
    {
        RecordDraft draft = provider.Drafts.Rent();
        bool isKept = false;
        try
        {
            RunSettings run = file.Settings;
            ScopeFields fields = draft.Fields;
            fields.Read(provider.Scopes, provider.IncludesScopes);
            var prefix = new LinePrefix(logLevel, fields.Pipeline ?? run.Pipeline, fields.RunId ?? run.RunId, fields.StepLogger ?? step ?? fields.Step);
            draft.Text.Compose(prefix, message, fields.Others, exception is null ? null : ExceptionText.Of(exception));
            isKept = file.Write(provider, draft.Text, logLevel >= LogLevel.Error || provider.IsFlushedToDisk(eventId));
        }
        catch (Exception)
        {
            // Whatever goes wrong here, such as memory that runs out, must not reach the code that logs.
            file.CountLost();
        }

        provider.Drafts.Return(draft);
        if (!isKept)
            provider.CountLost();
    }
}
