using System.Globalization;

namespace DfsOpt.Core.Observation;

/// <summary>Values as they are written after <c>key=</c> in a log line.</summary>
internal static class LogText
{
    /// <summary>Null is <c>-</c>; a text that is empty or has a space, a quote or an equals sign is quoted.</summary>
    public static string Quote(string? value)
    {
        if (value is null)
            return "-";
        return value.Length == 0 || value.AsSpan().ContainsAny(" \"=") ? $"\"{value.Replace("\"", "\"\"")}\"" : value;
    }

    /// <summary>Seconds with three decimals.</summary>
    public static string Seconds(double seconds) => seconds.ToString("F3", CultureInfo.InvariantCulture);

    /// <summary>A metric: numbers in their shortest form.</summary>
    public static string Metric(object? value) => value switch
    {
        null => "-",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(value.ToString()),
    };
}
