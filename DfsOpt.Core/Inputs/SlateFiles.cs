namespace DfsOpt.Core.Inputs;

/// <summary>Finds the files of a slate: those to read, and those that look like standings but are not read.</summary>
internal sealed class SlateFiles
{
    private const string CorrMatrixSuffix = "_corr_matrix.csv";

    private readonly InputFolders _folders;
    private readonly DirectoryInfo _sport, _slate;
    private readonly ContestFolders _contests;
    private readonly List<Problem> _beside = [];

    private SlateFiles(InputFolders folders, DirectoryInfo sport, DirectoryInfo slate)
    {
        _folders = folders;
        _sport = sport;
        _slate = slate;
        _contests = new ContestFolders(folders);
    }

    public static SlateFolder Find(InputFolders folders, DirectoryInfo sport, DirectoryInfo slate, Action<Problem> report)
    {
        var files = new SlateFiles(folders, sport, slate);
        var found = files.Find(report);
        foreach (var unread in found.UnreadStandings)
            report(unread);
        return found;
    }

    private SlateFolder Find(Action<Problem> report)
    {
        var entries = _folders.EntriesOf(_slate);
        var contests = entries.OfType<DirectoryInfo>().Where(ContestFolders.Is).ToList();
        contests.ForEach(_contests.Add);
        var tables = entries.OfType<FileInfo>().Where(f => !IsStandings(f, renamed: null) && HasExtension(f, ".csv"))
            .Select(f => _folders.Input(KindOf(f), f, null)).OfType<InputFile>().ToList();
        foreach (var other in entries.OfType<DirectoryInfo>().Except(contests))
            LookBelow(other, contests.Count == 0 ? other.Name : null);
        return new SlateFolder(_sport.Name.ToLowerInvariant(), _slate.Name, _folders.RelativePath(_slate))
        {
            ProjectionCandidates = tables.FindAll(f => f.Kind == InputKind.Projection),
            CorrMatrix = FirstMatrix(tables.FindAll(f => f.Kind == InputKind.CorrMatrix), report),
            Standings = _contests.Standings,
            Zips = _contests.Zips,
            LostStandings = _contests.Lost,
            UnreadStandings = [.. _beside, .. _contests.Unread],
        };
    }

    /// <summary>Looks for standings in a folder that is not a contests folder. Links are not followed, since nothing here is read.</summary>
    private void LookBelow(DirectoryInfo folder, string? renamed)
    {
        if (folder.LinkTarget is not null)
            return;
        var entries = _folders.WithoutReports.AllOf(folder);
        if (entries.OfType<DirectoryInfo>().Any(ContestFolders.Is))
        {
            _beside.Add(Inputs.UnreadStandings.Slate(_folders.RelativePath(folder), _folders.RelativePath(_sport)));
            return;
        }

        foreach (var entry in entries)
        {
            if (entry is DirectoryInfo below)
                LookBelow(below, renamed is null ? null : $"{renamed}/{below.Name}");
            else
                IsStandings((FileInfo)entry, renamed);
        }
    }

    /// <summary>Whether a file next to the contests folder looks like standings. Such a file gets a warning.</summary>
    /// <param name="file">The file.</param>
    /// <param name="renamed">The folder to rename to <c>contests</c>, if that would make the file count.</param>
    private bool IsStandings(FileInfo file, string? renamed)
    {
        var start = FileStart.Of(file);
        bool isZip = HasExtension(file, ".zip") && (renamed is not null || file.Name.Contains("contest", StringComparison.OrdinalIgnoreCase));
        if (!isZip && !ContestFolders.IsStandings(file.Name) && !start.IsStandings)
            return false;
        _beside.Add(Inputs.UnreadStandings.Beside(_folders.RelativePath(file), start, renamed));
        return true;
    }

    private static InputKind KindOf(FileInfo file) =>
        file.Name.EndsWith(CorrMatrixSuffix, StringComparison.OrdinalIgnoreCase) ? InputKind.CorrMatrix : InputKind.Projection;

    private static bool HasExtension(FileInfo file, string extension) => file.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase);

    private static InputFile? FirstMatrix(List<InputFile> files, Action<Problem> report)
    {
        if (files.Count > 1)
        {
            string others = string.Join(", ", files.Skip(1).Select(f => f.FileName));
            report(new Problem
            {
                Code = ProblemCodes.SeveralCorrMatrices,
                File = files[0].Path,
                Message = $"{files[0].Path} is one of {files.Count} correlation matrices of its slate; it is used, not {others}. {ProblemCodes.SeveralCorrMatrices.Remedy}",
            });
        }

        return files.FirstOrDefault();
    }
}
