namespace DfsOpt.Core.Problems;

/// <summary>The least that a problem leaves out, in ascending order.</summary>
public enum Loss
{
    /// <summary>No entry.</summary>
    Nothing,

    /// <summary>Single entries.</summary>
    Entries,

    /// <summary>A contest.</summary>
    Contest,

    /// <summary>A slate with all of its contests.</summary>
    Slate,
}
