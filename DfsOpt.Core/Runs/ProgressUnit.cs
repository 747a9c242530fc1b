namespace DfsOpt.Core.Runs;

/// <summary>What a step's progress counts.</summary>
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
