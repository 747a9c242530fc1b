namespace DfsOpt.Core.Artifacts;

/// <summary>The state of a run, as its directory shows it.</summary>
public enum RunState
{
    /// <summary>Its manifest says that it succeeded.</summary>
    Succeeded,

    /// <summary>Its manifest says that it failed.</summary>
    Failed,

    /// <summary>Its manifest says that it was cancelled.</summary>
    Cancelled,

    /// <summary>It has no manifest yet, and a process is writing its log.</summary>
    Running,

    /// <summary>It has no manifest, and no process is writing its log: it was killed.</summary>
    Interrupted,

    /// <summary>It has a manifest, but it cannot be read.</summary>
    Unreadable,
}
