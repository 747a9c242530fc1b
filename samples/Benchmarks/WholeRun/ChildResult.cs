namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>What a program took.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="PeakBytes">The most memory it held (VmHWM); 0 where there is no /proc.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ChildResult(TimeSpan Wall, long PeakBytes, string Output);
