using System.Globalization;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Writes shares that stand under each other: all with one decimal.</summary>
internal static class ShareText
{
    /// <summary>A share such as 0.34 as <c>34.0%</c>.</summary>
    public static string Of(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
