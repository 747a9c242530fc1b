namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>The time and memory that a program took.</summary>
/// <param name="Wall">The time from its start to its end.</param>
/// <param name="PeakBytes">Its peak memory (VmHWM), in bytes; 0 on systems without /proc.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ChildResult(TimeSpan Wall, long PeakBytes, string Output);
