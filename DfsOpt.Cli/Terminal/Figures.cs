using System.Globalization;

namespace DfsOpt.Cli.Terminal;

/// <summary>Formats figures for people.</summary>
internal static class Figures
{
    /// <summary>A count with thousands separators, such as <c>1,234,567</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count as it is typed into a command, such as <c>1234567</c>.</summary>
    public static string Plain(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count and what it counts, such as <c>1 slate</c> or <c>2 slates</c>.</summary>
    public static string Count(long count, string one, string? many = null) =>
        $"{Count(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>A count in at most four characters and a letter, such as <c>1.2M</c>.</summary>
    public static string Short(double count) => count switch
    {
        >= 999_500_000 => Scaled(count / 1e9, "G"),
        >= 999_500 => Scaled(count / 1e6, "M"),
        >= 9_999.5 => Scaled(count / 1e3, "k"),
        _ => count.ToString("0", CultureInfo.InvariantCulture),
    };

    /// <summary>A number of bytes, such as <c>12 MB</c>.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 999_500_000 => Scaled(bytes / 1e9, " GB"),
        >= 999_500 => Scaled(bytes / 1e6, " MB"),
        >= 1_000 => Scaled(bytes / 1e3, " kB"),
        _ => $"{bytes} B",
    };

    /// <summary>A value with at most two decimals and thousands separators.</summary>
    public static string Value(double value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>A share such as 0.093 as <c>9.3%</c>.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>A part of a whole as a percentage, rounded down, so that only the whole is 100%.</summary>
    public static string PartPercent(double share) => Percent(share < 1 ? Math.Floor(share * 1000) / 1000 : 1);

    /// <summary>A duration in seconds, such as <c>0.412 s</c>, <c>42.1 s</c>, <c>3:05 min</c>.</summary>
    public static string Duration(double seconds) => seconds switch
    {
        >= 59.95 => $"{Clock(TimeSpan.FromSeconds(seconds))} {(seconds >= 3600 ? "h" : "min")}",
        >= 9.9995 => seconds.ToString("0.0", CultureInfo.InvariantCulture) + " s",
        _ => seconds.ToString("0.000", CultureInfo.InvariantCulture) + " s",
    };

    /// <summary>A duration as a clock shows it, such as <c>0:42</c>.</summary>
    public static string Clock(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? "h\\:mm\\:ss" : "m\\:ss", CultureInfo.InvariantCulture);

    private static string Scaled(double value, string unit) =>
        value.ToString(value < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture) + unit;
}
