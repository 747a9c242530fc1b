namespace DfsOpt.Core.Inputs;

/// <summary>Finds a season's files, in an order that does not depend on the file system.</summary>
internal sealed class SeasonFolders(TrainingConfig config, Action<Problem> report)
{
    /// <summary>Where slates stand below the data root.</summary>
    public const string Showdown = "dk-results/showdown";

    private const string CorrMatrixSuffix = "_corr_matrix.csv";
    private const string StandingsMark = "contest-standings";
    private const int DeepestFolder = 32;

    private readonly string _root = Path.GetFullPath(config.DataRoot);

    public Season Find()
    {
        var found = new List<SlateFolder>();
        foreach (var sportFolder in FoldersOf(Path.Combine(_root, Showdown)))
        {
            string sport = sportFolder.Name.ToLowerInvariant();
            if (config.OnlySports is not null && !config.OnlySports.Contains(sport))
                continue;
            if (!config.Sports.Contains(sport))
                throw UnknownSport(sportFolder, sport);
            found.AddRange(FoldersOf(sportFolder.FullName).Select(folder => Slate(sport, folder)));
        }

        return new Season(WithoutDuplicates(found), found.Count);
    }

    private static TrainingException UnknownSport(DirectoryInfo folder, string sport) => new(
        $"{Showdown}/{folder.Name} is of a sport outside the registry; add the line `sports: [nba, nfl, {sport}]` to the config, " +
        "or read some sports only, with --sport nba.");

    private List<SlateFolder> WithoutDuplicates(List<SlateFolder> found)
    {
        var kept = new List<SlateFolder>();
        foreach (var slate in found.OrderBy(s => s.Sport, StringComparer.Ordinal).ThenBy(s => s.SlateId, StringComparer.Ordinal))
        {
            if (kept.Find(s => s.Key == slate.Key) is { } same)
            {
                report(new Problem
                {
                    Code = ProblemCodes.DuplicateSlate,
                    File = slate.Path,
                    Message = $"{slate.Path} is the same slate as {same.Path}; it is left out. Merge the two folders.",
                });
                continue;
            }

            if (kept.Find(s => s.SlateId == slate.SlateId) is { } other)
            {
                report(new Problem
                {
                    Code = ProblemCodes.SlateUnderTwoSports,
                    File = slate.Path,
                    Message = $"{slate.Path} has the same id as {other.Path}; the two count apart, each under its sport.",
                });
            }

            kept.Add(slate);
        }

        return kept;
    }

    private SlateFolder Slate(string sport, DirectoryInfo folder)
    {
        var tables = new List<FileInfo>();
        foreach (var file in EntriesOf(folder).OfType<FileInfo>().Where(f => HasExtension(f, ".csv")))
        {
            if (Exists(file))
                tables.Add(file);
        }

        var matrices = tables.Where(f => f.Name.EndsWith(CorrMatrixSuffix, StringComparison.OrdinalIgnoreCase)).ToList();
        var projections = tables.Except(matrices).ToList();
        WarnOfSeveral(ProblemCodes.SeveralProjections, "projection files", projections);
        WarnOfSeveral(ProblemCodes.SeveralCorrMatrices, "correlation matrices", matrices);
        var standings = new List<InputFile>();
        var zips = new List<InputFile>();
        var contests = new DirectoryInfo(Path.Combine(folder.FullName, "contests"));
        if (contests.Exists)
            FindContests(contests, contests, [RealPath(contests)], standings, zips);
        return new SlateFolder(sport, folder.Name, RelativePath(folder))
        {
            Projection = projections.Count > 0 ? Input(InputKind.Projection, projections[0], null) : null,
            CorrMatrix = matrices.Count > 0 ? Input(InputKind.CorrMatrix, matrices[0], null) : null,
            Standings = [.. standings
                .OrderBy(f => f.FileName, StringComparer.Ordinal).ThenBy(f => f.PathBelowContests, StringComparer.Ordinal)],
            Zips = zips,
        };
    }

    private void FindContests(DirectoryInfo contests, DirectoryInfo folder, List<string> above, List<InputFile> standings, List<InputFile> zips)
    {
        foreach (var entry in EntriesOf(folder))
        {
            if (entry is DirectoryInfo child)
            {
                string real = RealPath(child);
                if (above.Contains(real) || above.Count > DeepestFolder)
                {
                    SetAside(ProblemCodes.NotRegular, child, "leads back to a folder that holds it");
                    continue;
                }

                FindContests(contests, child, [.. above, real], standings, zips);
                continue;
            }

            var file = (FileInfo)entry;
            bool zip = HasExtension(file, ".zip");
            bool csv = HasExtension(file, ".csv") && IsStandings(file.Name);
            if ((!zip && !csv) || !Exists(file))
                continue;
            if (csv)
                standings.Add(Input(InputKind.StandingsCsv, file, contests));
            else if (folder == contests)
                zips.Add(Input(InputKind.StandingsZip, file, contests));
            else
                report(new Problem
                {
                    Code = ProblemCodes.ZipInSubfolder,
                    File = RelativePath(file),
                    Message = $"{RelativePath(file)} is not read, since zips are read directly in contests/ only. Move it there.",
                });
        }
    }

    /// <summary>Whether a file's name says that it holds a contest's standings.</summary>
    public static bool IsStandings(string fileName) => fileName.Contains(StandingsMark, StringComparison.OrdinalIgnoreCase);

    private List<DirectoryInfo> FoldersOf(string path) => [.. EntriesOf(new DirectoryInfo(path)).OfType<DirectoryInfo>()];

    private List<FileSystemInfo> EntriesOf(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos()
                .Where(e => !e.Name.StartsWith('.'))
                .OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            SetAside(ProblemCodes.UnreadableFile, folder, $"cannot be listed ({e.Message})");
            return [];
        }
    }

    private bool Exists(FileInfo file)
    {
        // A broken link and a circle of links are listed, but lead to no file.
        if (file.LinkTarget is null || File.Exists(file.FullName))
            return true;
        SetAside(ProblemCodes.NotRegular, file, "is a link that leads to no file");
        return false;
    }

    private void WarnOfSeveral(ProblemCode code, string what, List<FileInfo> files)
    {
        if (files.Count < 2)
            return;
        string others = string.Join(", ", files.Skip(1).Select(f => f.Name));
        report(new Problem
        {
            Code = code,
            File = RelativePath(files[0]),
            Message = $"{RelativePath(files[0].Directory!)} holds {files.Count} {what}; {files[0].Name} is used, not {others}. Keep the one you mean.",
        });
    }

    private void SetAside(ProblemCode code, FileSystemInfo entry, string why) => report(new Problem
    {
        Code = code,
        File = RelativePath(entry),
        Message = $"{RelativePath(entry)} {why}; it is left out. {code.Mend}",
    });

    private InputFile Input(InputKind kind, FileInfo file, DirectoryInfo? contests)
    {
        // Size and time are those of the file that is read, not of a link to it.
        var real = file.LinkTarget is null ? file : new FileInfo(RealPath(file));
        string below = contests is null ? "" : Path.GetRelativePath(contests.FullName, file.FullName).Replace('\\', '/');
        return new InputFile(kind, file.FullName, RelativePath(file), below, real.Length, real.LastWriteTimeUtc);
    }

    private string RelativePath(FileSystemInfo entry) => Path.GetRelativePath(_root, entry.FullName).Replace('\\', '/');

    private static string RealPath(FileSystemInfo entry) => entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? entry.FullName;

    private static bool HasExtension(FileInfo file, string extension) => file.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase);
}
