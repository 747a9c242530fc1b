using Microsoft.Extensions.Logging;

namespace DfsOpt.Samples.OwnPipeline;

/// <summary>The second step: adds up what the places pay.</summary>
internal sealed partial class SumPayouts(ILogger log)
{
    public decimal Run(IReadOnlyList<decimal> payouts)
    {
        decimal total = payouts.Sum();
        Finished(payouts.Count, total);
        return total;
    }

    [LoggerMessage(3, LogLevel.Information, "Summed {Places} places: total={Total}")]
    private partial void Finished(int places, decimal total);
}
