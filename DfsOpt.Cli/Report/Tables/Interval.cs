namespace DfsOpt.Cli.Report.Tables;

/// <summary>Formats the 95% interval of an estimate.</summary>
internal static class Interval
{
    private const double StandardErrors = 1.96;

    /// <summary>The interval, such as <c>$1.20 to $3.40</c>; <see langword="null"/> if value or error is not known.</summary>
    public static string? Of(double? value, double? standardError, Func<double, string> figure) => value is { } mean && standardError is { } error
        ? $"{figure(mean - (StandardErrors * error))} to {figure(mean + (StandardErrors * error))}"
        : null;
}
