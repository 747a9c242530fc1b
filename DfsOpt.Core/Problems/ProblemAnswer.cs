namespace DfsOpt.Core.Problems;

/// <summary>What a run does about a problem.</summary>
public enum ProblemAnswer
{
    /// <summary>It is named in a warning; nothing is left out.</summary>
    Noted,

    /// <summary>A row, an entry, a contest or a slate is left out, counted and named in a warning.</summary>
    SetAside,

    /// <summary>The run ends.</summary>
    Fatal,
}
