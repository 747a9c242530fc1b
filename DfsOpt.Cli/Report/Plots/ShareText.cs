using System.Globalization;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Formats shares in a column, all with one decimal.</summary>
internal static class ShareText
{
    /// <summary>A share such as 0.34 as <c>34.0%</c>.</summary>
    public static string Of(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
