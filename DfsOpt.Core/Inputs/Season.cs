namespace DfsOpt.Core.Inputs;

/// <summary>Everything a run will read.</summary>
/// <param name="Slates">In ordinal order of sport folder, then of slate folder.</param>
/// <param name="FolderCount">How many slate folders were found.</param>
/// <param name="SkippedSports">Sport folders that the config leaves out.</param>
internal sealed record Season(IReadOnlyList<SlateFolder> Slates, int FolderCount, IReadOnlyList<string> SkippedSports);
