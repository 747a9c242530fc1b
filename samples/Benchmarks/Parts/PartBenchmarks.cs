using BenchmarkDotNet.Running;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>The benchmarks of single parts. On its own, so that a whole-run child never loads BenchmarkDotNet.</summary>
internal static class PartBenchmarks
{
    public static int Run(string[] args)
    {
        BenchmarkSwitcher.FromAssembly(typeof(PartBenchmarks).Assembly).Run(args);
        return 0;
    }
}
