namespace DfsOpt.Core.Tonight;

/// <summary>The files that a night is read from, as full paths.</summary>
/// <param name="Projections">The projection export.</param>
/// <param name="CorrMatrix">The correlation matrix; <see langword="null"/> for none.</param>
/// <param name="Entries">DKEntries.csv.</param>
/// <param name="Contests">What the contests' terms were read from; <see langword="null"/> for none.</param>
/// <param name="ShareModels">The folder with a share model for each segment.</param>
/// <param name="Standings">The standings of contests that have begun.</param>
internal sealed record NightFiles(string Projections, string? CorrMatrix, string Entries, string? Contests, string ShareModels, IReadOnlyList<string> Standings);
