namespace DfsOpt.Core.Problems;

/// <summary>What a problem costs at least, from the least to the most.</summary>
public enum Loss
{
    /// <summary>No entry by itself.</summary>
    Nothing,

    /// <summary>Single entries.</summary>
    Entries,

    /// <summary>A contest.</summary>
    Contest,

    /// <summary>A slate with all of its contests.</summary>
    Slate,
}
