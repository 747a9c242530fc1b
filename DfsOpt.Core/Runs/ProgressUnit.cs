namespace DfsOpt.Core.Runs;

/// <summary>The unit in which a step's progress is counted.</summary>
public enum ProgressUnit
{
    /// <summary>Bytes of input read.</summary>
    Bytes,

    /// <summary>Entries.</summary>
    Entries,

    /// <summary>Slates.</summary>
    Slates,

    /// <summary>Segments.</summary>
    Segments,

    /// <summary>Contests.</summary>
    Contests,
}
