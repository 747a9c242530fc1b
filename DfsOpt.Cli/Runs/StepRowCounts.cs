namespace DfsOpt.Cli.Runs;

/// <summary>Rows into and out of a step.</summary>
internal sealed record StepRowCounts(long RowCountIn, long RowCountOut);
