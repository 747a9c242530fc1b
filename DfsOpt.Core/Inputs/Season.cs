namespace DfsOpt.Core.Inputs;

/// <summary>Everything a run will read.</summary>
/// <param name="Slates">By sport, then by slate id.</param>
/// <param name="FolderCount">How many slate folders were found.</param>
internal sealed record Season(IReadOnlyList<SlateFolder> Slates, int FolderCount);
