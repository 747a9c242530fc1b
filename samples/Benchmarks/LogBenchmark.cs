using BenchmarkDotNet.Attributes;

namespace DfsOpt.Benchmarks;

/// <summary>A line of the log. For a comparison that is reliable even on a busy machine, run the program with <c>log-cost</c>.</summary>
[MemoryDiagnoser]
public class LogBenchmark : IDisposable
{
    private LogWriters? _writers;

    private LogWriters Writers => _writers ?? throw new InvalidOperationException("Not set up.");

    [GlobalSetup]
    public void Open()
    {
        _writers = new LogWriters();
        _writers.OpenScopes();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _writers?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public void BareWrite() => Writers.WriteBare();

    [Benchmark]
    public void RunFile() => Writers.Log();

    [Benchmark]
    public void RunFileThroughStepLogger() => Writers.LogStep();

    [Benchmark]
    public void BelowLevel() => Writers.LogBelowLevel();
}
