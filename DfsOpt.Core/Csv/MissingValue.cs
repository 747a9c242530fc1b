namespace DfsOpt.Core.Csv;

/// <summary>The markers that R, pandas and spreadsheets write for a missing value.</summary>
internal static class MissingValue
{
    private const int Longest = 4;

    /// <summary>A cell's text; empty if it is such a marker.</summary>
    public static string OrText(string cell) => cell is "NA" or "#N/A" or "<NA>" or "NaN" or "nan" or "NULL" or "null" or "None" ? "" : cell;

    /// <summary>A cell's bytes; empty if they are such a marker.</summary>
    public static ReadOnlySpan<byte> OrBytes(ReadOnlySpan<byte> cell) => cell.Length <= Longest && IsMarked(cell) ? default : cell;

    private static bool IsMarked(ReadOnlySpan<byte> cell) =>
        cell.SequenceEqual("NA"u8) || cell.SequenceEqual("#N/A"u8) || cell.SequenceEqual("<NA>"u8) || cell.SequenceEqual("NaN"u8)
        || cell.SequenceEqual("nan"u8) || cell.SequenceEqual("NULL"u8) || cell.SequenceEqual("null"u8) || cell.SequenceEqual("None"u8);
}
