namespace DfsOpt.Core.Checks;

/// <summary>A contest that can be read.</summary>
/// <param name="File">Its standings file, relative to the data root with <c>/</c>; <c>zip!member</c> if it is in a zip.</param>
/// <param name="ContestId">Its id.</param>
/// <param name="GppCategory">Its segment.</param>
/// <param name="Size">How many entries it has, including unsubmitted and invalid ones.</param>
/// <param name="Entries">How many of them a run would learn from: those with a valid lineup of known players.</param>
public sealed record CheckedContest(string File, string ContestId, string GppCategory, int Size, int Entries);
