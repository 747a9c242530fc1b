namespace DfsOpt.Core;

/// <summary>What a problem costs at least, from the least to the most.</summary>
internal enum Loss
{
    /// <summary>No entry by itself.</summary>
    Nothing,
    Entries,
    Contest,
    Slate,
}
