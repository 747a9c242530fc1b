namespace DfsOpt.Core.Lineups;

/// <summary>What a word of a lineup's text is.</summary>
internal enum SlotKind
{
    /// <summary>Part of a name.</summary>
    None,
    Captain,

    /// <summary>UTIL or FLEX, which are the same slot under two names.</summary>
    Other,
}
