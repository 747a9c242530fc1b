using BenchmarkDotNet.Running;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>The benchmarks of single parts. In a class of its own, so that child processes of whole runs never load BenchmarkDotNet.</summary>
internal static class PartBenchmarks
{
    public static int Run(string[] args)
    {
        BenchmarkSwitcher.FromAssembly(typeof(PartBenchmarks).Assembly).Run(args);
        return 0;
    }
}
