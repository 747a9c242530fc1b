namespace DfsOpt.Core.Inputs;

/// <summary>A file of the season as it was when the run found it.</summary>
/// <param name="Kind">What it is to the run.</param>
/// <param name="FullPath">Its full path.</param>
/// <param name="Path">Its path relative to the data root, with <c>/</c>.</param>
/// <param name="PathBelowContests">For standings, its path relative to <c>contests/</c>, with <c>/</c>; otherwise empty.</param>
/// <param name="Size">Its size, in bytes.</param>
/// <param name="LastWrite">When it was last written, to detect a change during the run.</param>
internal sealed record InputFile(InputKind Kind, string FullPath, string Path, string PathBelowContests, long Size, DateTime LastWrite)
{
    /// <summary>Its SHA-256, in lower-case hex; empty until it has been read.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Its name without folders.</summary>
    public string FileName => System.IO.Path.GetFileName(FullPath);

    /// <summary>Compares it with the file that was found, so that the checksum in the manifests is that of the bytes parsed.</summary>
    /// <exception cref="RunException">It is not the file that was found.</exception>
    public void RequireUnchanged(long size, DateTime lastWrite)
    {
        if (size != Size || lastWrite != LastWrite)
            throw new RunException(ProblemCodes.InputChanged, $"{Path} changed while the run was reading it. {ProblemCodes.InputChanged.Remedy}") { File = Path };
    }

    /// <summary>Whether it is still there as it was found.</summary>
    public bool IsUnchanged => new FileInfo(FullPath) is { Exists: true } now && now.Length == Size && now.LastWriteTimeUtc == LastWrite;

    /// <summary>The kind's name in the inventory and manifests.</summary>
    public string KindName => Kind switch
    {
        InputKind.Projection => "projection",
        InputKind.CorrMatrix => "corr_matrix",
        InputKind.StandingsCsv => "standings_csv",
        InputKind.StandingsZip => "standings_zip",
        InputKind.DkEntries => "dk_entries",
        InputKind.ContestTerms => "contest_terms",
        _ => "share_model",
    };
}

/// <summary>What an input file is to a run.</summary>
internal enum InputKind
{
    Projection,
    CorrMatrix,
    StandingsCsv,
    StandingsZip,
    DkEntries,
    ContestTerms,
    ShareModel,
}
