using System.Globalization;

namespace DfsOpt.Cli.Report.Tables;

/// <summary>Formats numbers of tables, with the same decimals for all of a column.</summary>
internal static class Figure
{
    public static string Count(double value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Dollars(double value) => "$" + value.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Dollars and cents, with the sign in front of a loss.</summary>
    public static string Money(double value) => value.ToString("$#,##0.00;−$#,##0.00;$0.00", CultureInfo.InvariantCulture);

    public static string Points(double value) => value.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A share such as 0.093 as <c>9.3%</c>. A share above 0 is never shown as 0.</summary>
    public static string Share(double value) => value is > 0 and < 0.0005 ? "<0.1%" : (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A part of a whole, rounded down, so that only the whole is <c>100.0%</c>.</summary>
    public static string Part(double value) => Share(value < 1 ? Math.Floor(value * 1000) / 1000 : 1);

    /// <summary>A share that is often below a hundredth, such as 0.0035 as <c>0.35%</c>.</summary>
    public static string Rate(double value) => value is > 0 and < 0.00005 ? "<0.01%" : (value * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    /// <summary>A return such as −0.15 as <c>−15%</c>.</summary>
    public static string Percent(double value) => (value * 100).ToString("#,##0;−#,##0;0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A difference of shares in percentage points, with its sign.</summary>
    public static string Difference(double value) => (value * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>A multiple that may be far from 1, such as <c>1.25×</c>, <c>140×</c> or <c>&lt;0.01×</c>.</summary>
    public static string Odds(double value) => value switch
    {
        < 0.01 => "<0.01×",
        >= 1_000_000 => ">1,000,000×",
        >= 100 => Count(value) + "×",
        _ => Ratio(value),
    };

    /// <summary>The same in a sentence, such as <c>1.25 times</c>.</summary>
    public static string Times(double value) => Odds(value).Replace("<", "less than ", StringComparison.Ordinal).Replace(">", "more than ", StringComparison.Ordinal).Replace("×", " times", StringComparison.Ordinal);

    /// <summary>A number with at most two decimals.</summary>
    public static string Value(double value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>A number that is often negative, with two decimals.</summary>
    public static string Signed(double value) => value.ToString("#,##0.00;−#,##0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>A multiple such as <c>1.25×</c>.</summary>
    public static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + "×";
}
