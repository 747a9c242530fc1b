namespace DfsOpt.Cli.Report.Panels;

/// <summary>Orders labels as people do: numbers by their value, so that 500 comes before 1000 and 1k after 0, the rest by character.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Comparer { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (one, other) = (x ?? "", y ?? "");
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (char.IsAsciiDigit(one[i]) && char.IsAsciiDigit(other[j]))
            {
                int difference = Number(one, ref i).CompareTo(Number(other, ref j));
                if (difference != 0)
                    return difference;
            }
            else if (one[i] != other[j])
            {
                return one[i].CompareTo(other[j]);
            }
            else
            {
                i++;
                j++;
            }
        }

        return one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);
    }

    // With its decimals, and with a k for thousands.
    private static double Number(string text, ref int at)
    {
        double number = 0, unit = 1;
        for (bool isDecimal = false; at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && !isDecimal)); at++)
        {
            if (text[at] == '.')
                isDecimal = true;
            else if (isDecimal)
                number += (text[at] - '0') * (unit /= 10);
            else
                number = (number * 10) + text[at] - '0';
        }

        if (at == text.Length || text[at] != 'k')
            return number;
        at++;
        return number * 1000;
    }
}
