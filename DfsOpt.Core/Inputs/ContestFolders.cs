namespace DfsOpt.Core.Inputs;

/// <summary>Finds a slate's standings below its contests folders: <c>contests</c>, in any case.</summary>
internal sealed class ContestFolders(InputFolders folders)
{
    private const string FolderName = "contests";
    private const string StandingsMark = "contest-standings";
    private const int DeepestFolder = 32;
    private const int MostFolders = 10_000;

    private readonly List<InputFile> _standings = [];
    private readonly List<InputFile> _zips = [];
    private readonly List<string> _lost = [];
    private readonly List<Problem> _unread = [];
    private int _folders;

    /// <summary>Whether a file's name says that it is a contest's standings.</summary>
    public static bool IsStandings(string fileName) => fileName.Contains(StandingsMark, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a folder is a contests folder.</summary>
    public static bool Is(DirectoryInfo folder) => folder.Name.Equals(FolderName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Loose standings, ordered by file name, then by path.</summary>
    public IReadOnlyList<InputFile> Standings => InOrder(_standings);

    /// <summary>Zips, in the same order.</summary>
    public IReadOnlyList<InputFile> Zips => InOrder(_zips);

    /// <summary>Names of the files that were set aside.</summary>
    public IReadOnlyList<string> Lost => _lost;

    /// <summary>A problem for each file that looks like standings but is not read: why, and what to do.</summary>
    public IReadOnlyList<Problem> Unread => _unread;

    /// <summary>Searches a contests folder.</summary>
    public void Add(DirectoryInfo contests) => Find(contests, contests, [RealPath.Of(contests.FullName)]);

    private static List<InputFile> InOrder(List<InputFile> files) =>
        [.. files.OrderBy(f => f.FileName, StringComparer.Ordinal).ThenBy(f => f.PathBelowContests, StringComparer.Ordinal)];

    private void Find(DirectoryInfo folder, DirectoryInfo contests, List<string> above)
    {
        foreach (var entry in folders.AllOf(folder))
        {
            if (entry is DirectoryInfo child)
                FindBelow(child, contests, above);
            else
                Add((FileInfo)entry, contests, isDirect: folder == contests);
        }
    }

    private void FindBelow(DirectoryInfo child, DirectoryInfo contests, List<string> above)
    {
        string real = child.LinkTarget is null ? Path.Join(above[^1], child.Name) : RealPath.Of(child.FullName);
        if (above.Exists(folder => RealPath.Holds(real, folder)))
            folders.SetAside(ProblemCodes.NotRegular, child, "is a link that leads back to a folder that contains it");
        else if (above.Count > DeepestFolder)
            folders.SetAside(ProblemCodes.TooLarge, child, $"is more than {DeepestFolder} folders below contests/");
        else if (++_folders > MostFolders)
            folders.SetAside(ProblemCodes.TooLarge, child, $"is one of more than {MostFolders} folders below contests/");
        else
            Find(child, contests, [.. above, real]);
    }

    private void Add(FileInfo file, DirectoryInfo contests, bool isDirect)
    {
        bool isCsv = HasExtension(file, ".csv"), isZip = HasExtension(file, ".zip"), isNamed = IsStandings(file.Name);
        if (!folders.HasTarget(file))
        {
            if ((isCsv && isNamed) || (isZip && isDirect))
                _lost.Add(file.Name);
            return;
        }

        // The content decides what the file is; the name decides whether it is meant to be read.
        var start = FileStart.Of(file);
        if ((isDirect && isZip && !start.IsStandings) || (isCsv && start.IsZip))
            Add(InputKind.StandingsZip, file, contests, _zips);
        else if (((isCsv || isZip) && start.IsStandings) || (isCsv && isNamed && !start.IsGzip))
            Add(InputKind.StandingsCsv, file, contests, _standings);
        else if (isZip || isNamed || start.IsStandings)
            _unread.Add(UnreadStandings.Below(folders.RelativePath(file), start));
    }

    private void Add(InputKind kind, FileInfo file, DirectoryInfo contests, List<InputFile> found)
    {
        if (folders.Input(kind, file, contests) is { } input)
            found.Add(input);
        else
            _lost.Add(file.Name);
    }

    private static bool HasExtension(FileInfo file, string extension) => file.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase);
}
