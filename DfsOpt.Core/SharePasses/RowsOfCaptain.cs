namespace DfsOpt.Core.SharePasses;

/// <summary>The rows of a <see cref="MomentTable"/> that are not empty, for one captain.</summary>
/// <param name="Cells">Stack and cell of each row: its place among the captain's rows.</param>
/// <param name="Weights">Each row's weight.</param>
/// <param name="Columns">For each row 1, and then how far its mean of each set feature is from the slate's.</param>
internal sealed record RowsOfCaptain(int[] Cells, double[] Weights, double[] Columns);
