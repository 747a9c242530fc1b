using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Csv;

/// <summary>CSV for people who open it in a spreadsheet: a text that a spreadsheet would run as a formula gets a <c>'</c> in front.</summary>
/// <param name="capacity">How many bytes there is room for at first.</param>
internal sealed class GuardedCsvText(int capacity = CsvText.UsualCapacity) : CsvText(capacity)
{
    /// <summary>Whether any text needed it since the last <see cref="Clear"/>.</summary>
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
