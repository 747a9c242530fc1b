using Microsoft.Extensions.Logging;

namespace DfsOpt.Samples.AotLogging;

internal static partial class Lines
{
    [LoggerMessage(1, LogLevel.Information, "Found files={Files} sport={Sport}")]
    public static partial void Found(ILogger logger, int files, string sport);

    [LoggerMessage(2, LogLevel.Error, "Training pipeline failed")]
    public static partial void Failed(ILogger logger, Exception exception);
}
