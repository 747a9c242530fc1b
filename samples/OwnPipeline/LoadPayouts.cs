using System.Globalization;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Samples.OwnPipeline;

/// <summary>The first step: reads what each place of a contest pays.</summary>
internal sealed partial class LoadPayouts(ILogger log)
{
    private static readonly string[] _lines = ["1,5000", "2,2500", "3,free ticket", "4,1000"];

    public IReadOnlyList<decimal> Run()
    {
        Starting(_lines.Length);
        var payouts = new List<decimal>();
        foreach (string line in _lines)
        {
            if (decimal.TryParse(line.AsSpan(line.IndexOf(',') + 1), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount))
                payouts.Add(amount);
            else
                NoAmount(line);
        }

        return payouts;
    }

    [LoggerMessage(1, LogLevel.Information, "Reading {Lines} lines")]
    private partial void Starting(int lines);

    [LoggerMessage(2, LogLevel.Warning, "No amount in line {Line}; it is left out")]
    private partial void NoAmount(string line);
}
