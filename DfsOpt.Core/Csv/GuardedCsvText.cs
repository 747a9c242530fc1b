namespace DfsOpt.Core.Csv;

/// <summary>CSV for people who open it in a spreadsheet: a text that a spreadsheet would run as a formula gets a <c>'</c> in front.</summary>
/// <remarks>The characters are those of OWASP's page on CSV injection.</remarks>
internal sealed class GuardedCsvText : CsvText
{
    public override void Text(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && text[0] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r')
            base.Text((byte[])[(byte)'\'', .. text]);
        else
            base.Text(text);
    }
}
