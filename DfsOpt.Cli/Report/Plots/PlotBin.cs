namespace DfsOpt.Cli.Report.Plots;

/// <summary>One bar of a histogram.</summary>
/// <param name="From">Its lower edge.</param>
/// <param name="To">Its upper edge.</param>
/// <param name="Count">Entries in it.</param>
/// <param name="Share">Their share of all, 0 to 1.</param>
internal sealed record PlotBin(double From, double To, long Count, double Share);
