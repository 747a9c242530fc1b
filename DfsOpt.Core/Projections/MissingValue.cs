namespace DfsOpt.Core.Projections;

/// <summary>What R, pandas and spreadsheets write into a cell that has no value.</summary>
internal static class MissingValue
{
    /// <summary>A cell's text; empty where it stands for no value.</summary>
    public static string OrText(string cell) => cell is "NA" or "#N/A" or "<NA>" or "NaN" or "nan" or "NULL" or "null" or "None" ? "" : cell;
}
