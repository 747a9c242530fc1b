using System.Globalization;

namespace DfsOpt.Core.Numbers;

/// <summary>Amounts of money as DraftKings writes them.</summary>
internal static class Dollars
{
    /// <summary>Reads <c>$1 </c>, <c>$0.25</c>, <c>1,000.00</c>.</summary>
    public static bool TryRead(string text, out decimal amount)
    {
        text = text.Trim();
        return decimal.TryParse(
            text.StartsWith('$') ? text[1..] : text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out amount);
    }
}
