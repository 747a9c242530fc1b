namespace DfsOpt.Core.Inputs;

/// <summary>Finds a season's files, in an order that does not depend on the file system.</summary>
internal sealed class SeasonFolders
{
    /// <summary>Where slates stand below the data root.</summary>
    public const string Showdown = "dk-results/showdown";

    private const string CorrMatrixSuffix = "_corr_matrix.csv";

    private readonly TrainingConfig _config;
    private readonly Action<Problem> _report;
    private readonly DirectoryInfo _showdown;
    private readonly InputFolders _folders;

    public SeasonFolders(TrainingConfig config, Action<Problem> report)
    {
        _config = config;
        _report = report;
        string root = Path.GetFullPath(config.DataRoot);
        _showdown = new DirectoryInfo(Path.Combine(root, Showdown));
        _folders = new InputFolders(root, report);
    }

    /// <exception cref="TrainingException">A sport is outside the registry.</exception>
    public Season Find()
    {
        var all = _folders.AllOf(_showdown);
        var sports = _folders.Leading(all.Where(IsRead)).OfType<DirectoryInfo>().ToList();
        RequireKnown(sports);
        var found = new List<SlateFolder>();
        foreach (var sport in sports)
            found.AddRange(_folders.FoldersOf(sport).Select(slate => Slate(SportOf(sport), slate)));
        return new Season(WithoutDuplicates(found), found.Count, [.. all.OfType<DirectoryInfo>().Except(sports).Select(f => f.Name)]);
    }

    private static string SportOf(FileSystemInfo folder) => folder.Name.ToLowerInvariant();

    private bool IsRead(FileSystemInfo sport) => _config.OnlySports?.Contains(SportOf(sport)) ?? true;

    private void RequireKnown(List<DirectoryInfo> sports)
    {
        var unknown = sports.Where(f => !_config.Sports.Contains(SportOf(f))).ToList();
        if (unknown.Count == 0)
            return;
        string paths = string.Join(" and ", unknown.Select(_folders.RelativePath));
        string registry = string.Join(", ", _config.Sports.Concat(unknown.Select(SportOf)).Distinct());
        throw new TrainingException(
            ProblemCodes.UnknownSport,
            $"{paths} {(unknown.Count == 1 ? "is of a sport" : "are of sports")} outside the registry; add the line `sports: [{registry}]` to the config, " +
            $"or read some sports only, with --sport {_config.Sports[0]}.") { File = _folders.RelativePath(unknown[0]) };
    }

    private List<SlateFolder> WithoutDuplicates(List<SlateFolder> found)
    {
        var kept = new List<SlateFolder>();
        foreach (var slate in found)
        {
            if (kept.Find(s => s.Key == slate.Key) is { } same)
            {
                _report(new Problem
                {
                    Code = ProblemCodes.DuplicateSlate,
                    File = slate.Path,
                    Message = $"{slate.Path} is the same slate as {same.Path}; it is left out. {ProblemCodes.DuplicateSlate.Mend}",
                });
                continue;
            }

            if (kept.Find(s => s.SlateId == slate.SlateId) is { } other)
            {
                _report(new Problem
                {
                    Code = ProblemCodes.SlateUnderTwoSports,
                    File = slate.Path,
                    Message = $"{slate.Path} has the same id as {other.Path}; the two count apart, each under its sport. {ProblemCodes.SlateUnderTwoSports.Mend}",
                });
            }

            kept.Add(slate);
        }

        return kept;
    }

    private SlateFolder Slate(string sport, DirectoryInfo folder)
    {
        var files = _folders.EntriesOf(folder).OfType<FileInfo>().ToList();
        var misplaced = files.FindAll(f => ContestFolders.IsStandings(f.Name) && f.Extension.ToLowerInvariant() is ".csv" or ".zip");
        misplaced.ForEach(_folders.ReportMisplaced);
        var tables = files.Except(misplaced)
            .Where(f => f.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase))
            .Select(f => _folders.Input(KindOf(f), f, null)).OfType<InputFile>().ToList();
        var contests = new ContestFolders(new DirectoryInfo(Path.Combine(folder.FullName, "contests")), _folders).Find();
        return new SlateFolder(sport, folder.Name, _folders.RelativePath(folder))
        {
            ProjectionCandidates = tables.FindAll(f => f.Kind == InputKind.Projection),
            CorrMatrix = FirstMatrix(tables.FindAll(f => f.Kind == InputKind.CorrMatrix)),
            Standings = contests.Standings,
            Zips = contests.Zips,
            LostStandings = contests.Lost,
        };
    }

    private static InputKind KindOf(FileInfo file) =>
        file.Name.EndsWith(CorrMatrixSuffix, StringComparison.OrdinalIgnoreCase) ? InputKind.CorrMatrix : InputKind.Projection;

    private InputFile? FirstMatrix(List<InputFile> files)
    {
        if (files.Count > 1)
        {
            string others = string.Join(", ", files.Skip(1).Select(f => f.FileName));
            _report(new Problem
            {
                Code = ProblemCodes.SeveralCorrMatrices,
                File = files[0].Path,
                Message = $"{files[0].Path} is one of {files.Count} correlation matrices of its slate; it is used, not {others}. {ProblemCodes.SeveralCorrMatrices.Mend}",
            });
        }

        return files.FirstOrDefault();
    }
}
