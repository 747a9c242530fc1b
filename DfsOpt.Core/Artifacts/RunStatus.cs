namespace DfsOpt.Core.Artifacts;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>All steps ran and every artifact is in place.</summary>
    Succeeded,

    /// <summary>An error ended the run; its manifest has the message.</summary>
    Failed,

    /// <summary>The host cancelled the run.</summary>
    Cancelled,
}
