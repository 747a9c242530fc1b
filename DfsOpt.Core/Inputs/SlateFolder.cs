namespace DfsOpt.Core.Inputs;

/// <summary>One slate of the season: its projection, its correlation matrix if it has one, and its contests.</summary>
/// <param name="Sport">In lower case.</param>
/// <param name="SlateId">The folder's name.</param>
/// <param name="Path">Relative to the data root, with <c>/</c>.</param>
internal sealed record SlateFolder(string Sport, string SlateId, string Path)
{
    /// <summary>The CSV files in the slate's folder except matrices, ordered by name. The projection file is one of them.</summary>
    public IReadOnlyList<InputFile> ProjectionCandidates { get; init; } = [];

    /// <summary>The projection file; <see langword="null"/> until it has been chosen, or if there is none.</summary>
    public InputFile? Projection { get; init; }

    public InputFile? CorrMatrix { get; init; }

    /// <summary>Loose standings, ordered by file name, then by path below <c>contests/</c>.</summary>
    public IReadOnlyList<InputFile> Standings { get; init; } = [];

    /// <summary>Zips of standings, in the same order.</summary>
    public IReadOnlyList<InputFile> Zips { get; init; } = [];

    /// <summary>Names of standings and zips that are not regular files or cannot be read.</summary>
    public IReadOnlyList<string> LostStandings { get; init; } = [];

    /// <summary>A problem for each file that looks like standings but is not read: why, and what to do.</summary>
    public IReadOnlyList<Problem> UnreadStandings { get; init; } = [];

    /// <summary>How many contests are lost with <see cref="LostStandings"/>, as no other file has them.</summary>
    public int LostContests => LostStandings.Select(ContestId.Of).Except(Standings.Concat(Zips).Select(file => ContestId.Of(file.FileName))).Count();

    /// <summary>The slate's name with its sport, such as <c>nba/2025-01-01_LAL_DAL</c>.</summary>
    public string Key => $"{Sport}/{SlateId}";

    /// <summary>All of its files, in the order of the inventory.</summary>
    public IEnumerable<InputFile> Files
    {
        get
        {
            if (Projection is not null)
                yield return Projection;
            if (CorrMatrix is not null)
                yield return CorrMatrix;
            foreach (var file in Standings.Concat(Zips))
                yield return file;
        }
    }
}
