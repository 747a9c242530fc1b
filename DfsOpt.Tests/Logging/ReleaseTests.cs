using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

/// <summary>What a log lets go of: memory, scopes, itself; and of other logs, which do not wait for it.</summary>
[TestClass]
public sealed class ReleaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void Long_lines_of_many_threads_leave_no_memory_behind()
    {
        const int threads = 8, length = 4_000_000;
        using var provider = new RunFileLoggerProvider(_folder["run.log"], "run-1", "training");
        var log = provider.CreateLogger("x");
        string message = new('x', length);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        using var barrier = new Barrier(threads + 1);
        Thread[] writers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            log.Say(message);
            // The threads stay, as those of a pool do.
            barrier.SignalAndWait();
            barrier.SignalAndWait();
        }))];
        foreach (var writer in writers)
            writer.Start();
        barrier.SignalAndWait();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        barrier.SignalAndWait();

        Assert.IsLessThan(length, after - before);
    }

    [TestMethod]
    public void A_closed_scope_is_released_while_its_logger_lives()
    {
        using var provider = new RunFileLoggerProvider(_folder["run.log"], "run-1", "training");
        var scope = LogInScope(provider.CreateLogger("x"));
        GC.Collect();

        Assert.IsFalse(scope.IsAlive);
    }

    // Alone: the context has its own lock around Console.Error, so that a log which opens meanwhile may take the context's writer for stderr.
    [TestMethod]
    [DoNotParallelize]
    public void A_load_context_in_which_a_run_was_logged_unloads()
    {
        var context = LogInOwnContext(_folder.Path);
        for (int i = 0; i < 500 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(20);
        }

        Assert.AreEqual("m", LogReader.Read(_folder["run.log"]).Single().Message);
        Assert.IsFalse(context.IsAlive);
    }

    [TestMethod]
    public void A_stuck_run_does_not_block_a_run_on_another_path()
    {
        using var stuck = new StuckClock();
        var opening = Task.Run(() => new RunFileLoggerProvider(_folder["stuck.log"], "run-1", "training", stuck));
        stuck.WaitUntilAsked();

        var other = Task.Run(() =>
        {
            using var provider = new RunFileLoggerProvider(_folder["other.log"], "run-2", "training");
            provider.CreateLogger("x").Say("m");
        });
        bool isDone = other.Wait(TimeSpan.FromSeconds(20));
        stuck.Release();
        opening.Result.Dispose();

        Assert.IsTrue(isDone, "one run waits for another's");
        Assert.AreEqual("m", LogReader.Read(_folder["other.log"]).Single().Message);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LogInScope(ILogger log)
    {
        object step = new Version(1, 2);
        using (log.Scope("step", step))
            log.Say("m");
        return new WeakReference(step);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LogInOwnContext(string folder)
    {
        var context = new AssemblyLoadContext("own", isCollectible: true);
        var logging = context.LoadFromAssemblyPath(typeof(RunLogging).Assembly.Location).GetType(typeof(RunLogging).FullName!)!;
        var configure = logging.GetMethod(nameof(RunLogging.ConfigureRunLogger))!;
        object run = configure.Invoke(null, [folder, "run-1", "training", "INFO", null, true])!;
        ((ILogger)run).Say("m");
        ((IDisposable)run).Dispose();
        context.Unload();
        return new WeakReference(context);
    }

    /// <summary>A clock that never answers until it is released: as far as a log can tell, no different from a disk that hangs.</summary>
    private sealed class StuckClock : TimeProvider, IDisposable
    {
        private readonly ManualResetEventSlim _isAsked = new(), _mayAnswer = new();

        public void WaitUntilAsked() => _isAsked.Wait();

        public void Release() => _mayAnswer.Set();

        public override DateTimeOffset GetUtcNow()
        {
            _isAsked.Set();
            _mayAnswer.Wait();
            return base.GetUtcNow();
        }

        public void Dispose()
        {
            _isAsked.Dispose();
            _mayAnswer.Dispose();
        }
    }
}
