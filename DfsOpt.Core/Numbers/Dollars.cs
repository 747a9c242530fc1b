using System.Globalization;

namespace DfsOpt.Core.Numbers;

/// <summary>Amounts of money as DraftKings writes them.</summary>
internal static class Dollars
{
    private const int ThousandsGroup = 3;

    /// <summary>Reads <c>$1 </c>, <c>$0.25</c>, <c>1,000.00</c>. A comma in another place, as in <c>1,50</c>, is ambiguous, and refused.</summary>
    public static bool TryRead(string text, out decimal amount)
    {
        text = text.Trim();
        text = text.StartsWith('$') ? text[1..] : text;
        amount = 0;
        return HasThousandsInGroups(text)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out amount);
    }

    /// <summary>Reads a whole number, such as <c>2000</c> or <c>2,000</c>.</summary>
    public static bool TryReadWhole(string text, out int whole)
    {
        whole = 0;
        return HasThousandsInGroups(text) && int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out whole);
    }

    private static bool HasThousandsInGroups(string text)
    {
        string[] groups = text.Split('.')[0].Split(',');
        return groups.Length == 1 || (groups[0].Length is > 0 and <= ThousandsGroup && groups.Skip(1).All(group => group.Length == ThousandsGroup));
    }
}
