namespace DfsOpt.Core.Checks;

/// <summary>A contest that can be read.</summary>
/// <param name="File">Its file, relative to the data root with <c>/</c>; a zip's member behind a <c>!</c>.</param>
/// <param name="ContestId">Its id.</param>
/// <param name="GppCategory">Its segment.</param>
/// <param name="Size">All of its entries, unsubmitted and invalid ones included.</param>
/// <param name="Entries">How many of them a run would learn from: those with a valid lineup of known players.</param>
public sealed record CheckedContest(string File, string ContestId, string GppCategory, int Size, int Entries);
