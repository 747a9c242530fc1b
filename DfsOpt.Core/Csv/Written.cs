namespace DfsOpt.Core.Csv;

/// <summary>Cells that stand in a text already.</summary>
/// <param name="Start">Where they start.</param>
/// <param name="Length">How many bytes they are, the comma or line end behind them included; 0 where there are none yet.</param>
internal readonly record struct Written(int Start, int Length);
