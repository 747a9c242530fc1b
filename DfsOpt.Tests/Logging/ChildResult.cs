using System.Globalization;

namespace DfsOpt.Tests.Logging;

/// <summary>How a child ended and what it said.</summary>
internal sealed record ChildResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The figure of the last <c>name=figure</c> on stdout.</summary>
    public long Figure(string name) => long.Parse(
        Output.Split('\n').Last(line => line.StartsWith(name + '=', StringComparison.Ordinal))[(name.Length + 1)..],
        CultureInfo.InvariantCulture);
}
