namespace DfsOpt.Core.Problems;

/// <summary>A kind of problem: its stable name, what a run does about it, what it means and how to fix it.</summary>
/// <param name="Name">The stable name, as written in manifests and logs.</param>
/// <param name="Answer">What a run does about it.</param>
/// <param name="Meaning">What is wrong, in a sentence.</param>
/// <param name="Remedy">What a person can do about it, in a sentence.</param>
public sealed record ProblemCode(string Name, ProblemAnswer Answer, string Meaning, string Remedy);

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
