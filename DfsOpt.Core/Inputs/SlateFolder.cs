namespace DfsOpt.Core.Inputs;

/// <summary>One slate of the season: its projection, perhaps its correlation matrix, its contests.</summary>
/// <param name="Sport">In lower case.</param>
/// <param name="SlateId">The folder's name.</param>
/// <param name="Path">Relative to the data root, with <c>/</c>.</param>
internal sealed record SlateFolder(string Sport, string SlateId, string Path)
{
    /// <summary>The CSV files beside the contests that are no matrix, ordered by name; the projection file is among them.</summary>
    public IReadOnlyList<InputFile> ProjectionCandidates { get; init; } = [];

    /// <summary>The projection file; <see langword="null"/> until it is known which of the candidates it is, or where none is.</summary>
    public InputFile? Projection { get; init; }

    public InputFile? CorrMatrix { get; init; }

    /// <summary>Loose standings, ordered by file name, then by path below <c>contests/</c>.</summary>
    public IReadOnlyList<InputFile> Standings { get; init; } = [];

    /// <summary>Zips of standings, in the same order.</summary>
    public IReadOnlyList<InputFile> Zips { get; init; } = [];

    /// <summary>Names of standings and zips that are no files, or cannot be read.</summary>
    public IReadOnlyList<string> LostStandings { get; init; } = [];

    /// <summary>Says of each file that looks like standings and is not read what would make it count.</summary>
    public IReadOnlyList<Problem> UnreadStandings { get; init; } = [];

    /// <summary>How many contests are lost with them: those that no other file has.</summary>
    public int LostContests => LostStandings.Select(ContestId.Of).Except(Standings.Concat(Zips).Select(file => ContestId.Of(file.FileName))).Count();

    /// <summary>The slate's name among all sports.</summary>
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
