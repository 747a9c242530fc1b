using System.Globalization;
using System.Runtime.InteropServices;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>The machine that figures were measured on.</summary>
internal static class Machine
{
    private const string CpuInfo = "/proc/cpuinfo";

    /// <summary>Processor, memory, system, runtime and date, in one line.</summary>
    public static string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; {TimeProvider.System.GetUtcNow():yyyy-MM-dd}");

    private static string Processor => File.Exists(CpuInfo) && File.ReadLines(CpuInfo).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line[(line.IndexOf(':') + 1)..].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();
}
