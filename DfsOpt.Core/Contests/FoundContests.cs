namespace DfsOpt.Core.Contests;

/// <summary>A slate's contests.</summary>
/// <param name="Contests">In the order they count: by file name, then by path.</param>
/// <param name="Lost">How many are lost in zips that cannot be read.</param>
internal sealed record FoundContests(IReadOnlyList<ContestSource> Contests, int Lost);
