namespace DfsOpt.Core.Runs;

/// <summary>How a run ended, as it stands in manifests and spans.</summary>
internal static class RunStatusText
{
    public static string Of(RunStatus status) => status switch
    {
        RunStatus.Succeeded => "succeeded",
        RunStatus.Failed => "failed",
        _ => "cancelled",
    };
}
