namespace DfsOpt.Core.Texts;

/// <summary>What a spreadsheet takes for a formula and runs, by OWASP's page on CSV injection.</summary>
internal static class SpreadsheetFormula
{
    public static bool StartsIn(ReadOnlySpan<byte> text) => text.Length > 0 && "=+-@\t\r"u8.Contains(text[0]);
}
