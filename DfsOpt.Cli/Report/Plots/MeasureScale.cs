namespace DfsOpt.Cli.Report.Plots;

/// <summary>The axes that all segments share for a measure, so that any two can be laid over one another.</summary>
/// <param name="Edges">Where bars begin and end.</param>
/// <param name="HighestShare">The share of the fullest bar of any segment, 0 to 1.</param>
internal sealed record MeasureScale(BarEdges Edges, double HighestShare);
