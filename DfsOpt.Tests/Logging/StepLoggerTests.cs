using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class StepLoggerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_step_logger_names_the_step_whatever_scopes_are_open_and_the_last_made_wins()
    {
        string[] prefixes = Write(log =>
        {
            var first = RunLogging.GetStepLogger(log, "first");
            var second = RunLogging.GetStepLogger(first, "second");
            using (second.Scope("step", "scope"))
            {
                first.Say("x");
                second.Say("x");
                log.Say("x");
            }
        });

        CollectionAssert.AreEqual(new[] { "training run-1 first", "training run-1 second", "training run-1 scope" }, prefixes);
    }

    [TestMethod]
    public void The_last_made_step_logger_wins_through_a_logger_of_somebody_else_too()
    {
        string[] prefixes = Write(log =>
        {
            var first = RunLogging.GetStepLogger(log, "first");
            var second = RunLogging.GetStepLogger(new PassingLogger(first), "second");
            var third = RunLogging.GetStepLogger(new PassingLogger(second), "third");
            third.Say("x");
            using (third.Scope("step", "scope"))
                second.Say("x");
            new PassingLogger(first).Say("x");
        });

        CollectionAssert.AreEqual(new[] { "training run-1 third", "training run-1 second", "training run-1 first" }, prefixes);
    }

    [TestMethod]
    public void A_step_logger_around_any_other_logger_opens_a_scope_for_the_call()
    {
        var other = new RecordingLogger();

        RunLogging.GetStepLogger(other, "00_ingest").Say("hello");
        other.Say("alone");

        CollectionAssert.AreEqual(new[] { "open step=00_ingest", "hello", "close", "alone" }, other.Events);
        Assert.IsFalse(RunLogging.GetStepLogger(other, "x").IsEnabled(LogLevel.Trace));
        RunLogging.GetStepLogger(other, "x").Say(LogLevel.Trace, "below the level, so that no scope is opened for it");
        Assert.HasCount(4, other.Events);
    }

    private string[] Write(Action<ILogger> write)
    {
        using (var factory = LoggerCalls.OpenRunFile(_folder["run.log"]))
            write(factory.CreateLogger("dfs_opt"));
        return [.. LogReader.Read(_folder["run.log"]).Select(record => record.Prefix)];
    }

    private sealed class PassingLogger(ILogger behind) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => behind.IsEnabled(logLevel);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => behind.BeginScope(state);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            behind.Log(logLevel, eventId, state, exception, formatter);
    }
}
