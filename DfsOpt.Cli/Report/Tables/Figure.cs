using System.Globalization;

namespace DfsOpt.Cli.Report.Tables;

/// <summary>Writes figures of tables, all of a column with the same decimals.</summary>
internal static class Figure
{
    public static string Count(double value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Dollars(double value) => "$" + value.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Dollars and cents, with the sign in front of a loss.</summary>
    public static string Money(double value) => value.ToString("$#,##0.00;−$#,##0.00;$0.00", CultureInfo.InvariantCulture);

    public static string Points(double value) => value.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A share such as 0.093 as <c>9.3%</c>; one that is not 0 never looks like it.</summary>
    public static string Share(double value) => value is > 0 and < 0.0005 ? "<0.1%" : (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A share that is often below a hundredth, such as 0.0035 as <c>0.35%</c>.</summary>
    public static string Rate(double value) => value is > 0 and < 0.00005 ? "<0.01%" : (value * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    /// <summary>A return such as −0.15 as <c>−15%</c>.</summary>
    public static string Percent(double value) => (value * 100).ToString("#,##0;−#,##0;0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A difference of shares in percentage points, with its sign.</summary>
    public static string Difference(double value) => (value * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>A multiple such as <c>1.25×</c>.</summary>
    public static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + "×";
}
