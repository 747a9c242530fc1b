namespace DfsOpt.Core.Artifacts;

/// <summary>How a run stands, as far as its directory tells.</summary>
public enum RunState
{
    /// <summary>Its manifest says that it succeeded.</summary>
    Succeeded,

    /// <summary>Its manifest says that it failed.</summary>
    Failed,

    /// <summary>Its manifest says that it was cancelled.</summary>
    Cancelled,

    /// <summary>It has no manifest yet, and a process holds its log.</summary>
    Running,

    /// <summary>It has no manifest, and nobody holds its log: the process was killed.</summary>
    Interrupted,

    /// <summary>Its manifest is there but is not what a run writes.</summary>
    Unreadable,
}
