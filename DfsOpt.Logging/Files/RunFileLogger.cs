using System.Runtime.CompilerServices;
using DfsOpt.Logging.Files;
using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Turns what is logged into a record of the run's file.</summary>
internal sealed class RunFileLogger(RunFileLoggerProvider provider, SharedRunFile file, RunFileMember member) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => logLevel >= file.Level && logLevel < LogLevel.None;

    public IDisposable BeginScope<TState>(TState state)
        where TState : notnull => provider.Scopes.Push(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Log(step: null, logLevel, eventId, state, exception, formatter);

    /// <summary>Logs in the <paramref name="step"/> of a step logger, which wins over every scope but that of one around it.</summary>
    public void Log<TState>(string? step, LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A factory asks its filters, not this logger, before it calls.
        if (IsEnabled(logLevel))
            Write(step, logLevel, eventId, state, exception, formatter);
    }

    // Not inlined, so that a call below the level costs a compare and no more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Write<TState>(string? step, LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string message;
        try
        {
            message = formatter(state, exception) ?? "";
        }
        catch (Exception failure)
        {
            message = $"(a log message could not be put into words: {ExceptionText.OneLine(failure)})";
        }

        RecordText? draft = null;
        bool isKept = false;
        try
        {
            draft = provider.Drafts.Rent();
            draft.Fields.Read(provider.Scopes, provider.IncludesScopes);
            draft.Compose(logLevel, file.Settings, step, message, exception);
            isKept = file.Write(member, draft, logLevel >= LogLevel.Error || provider.IsFlushedToDisk(eventId));
        }
        catch (Exception)
        {
            // Whatever goes wrong here, such as memory that runs out, must not reach the code that logs.
            file.CountLost();
        }

        if (draft is not null)
            provider.Drafts.Return(draft);
        if (!isKept)
            provider.CountLost();
    }
}
