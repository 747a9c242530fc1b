using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Csv;

/// <summary>CSV for people who open it in a spreadsheet: text that a spreadsheet would run as a formula is prefixed with <c>'</c>.</summary>
/// <param name="capacity">The initial capacity, in bytes.</param>
internal sealed class GuardedCsvText(int capacity = CsvText.UsualCapacity) : CsvText(capacity)
{
    /// <summary>Whether any text was prefixed since the last <see cref="Clear"/>.</summary>
    public bool HasGuarded { get; private set; }

    public override void Clear()
    {
        base.Clear();
        HasGuarded = false;
    }

    public override void Text(ReadOnlySpan<byte> text)
    {
        if (!SpreadsheetFormula.StartsIn(text))
        {
            base.Text(text);
            return;
        }

        HasGuarded = true;
        base.Text((byte[])[(byte)'\'', .. text]);
    }
}
