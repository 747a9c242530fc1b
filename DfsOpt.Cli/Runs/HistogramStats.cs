namespace DfsOpt.Cli.Runs;

/// <summary>Figures over the values themselves, not over the bins.</summary>
internal sealed record HistogramStats(double? Mean, double? P50, double? P90);
