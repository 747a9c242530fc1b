namespace DfsOpt.Core.Inputs;

/// <summary>Finds a slate's standings below its folder of contests.</summary>
internal sealed class ContestFolders(DirectoryInfo contests, InputFolders folders)
{
    private const string StandingsMark = "contest-standings";
    private const int DeepestFolder = 32;
    private const int MostFolders = 10_000;

    private readonly List<InputFile> _standings = [];
    private readonly List<InputFile> _zips = [];
    private readonly List<string> _lost = [];
    private int _folders;

    /// <summary>Whether a file's name says that it holds a contest's standings.</summary>
    public static bool IsStandings(string fileName) => fileName.Contains(StandingsMark, StringComparison.OrdinalIgnoreCase);

    /// <summary>Loose standings, ordered by file name, then by path; zips, by name; and the names of those that were set aside.</summary>
    public (IReadOnlyList<InputFile> Standings, IReadOnlyList<InputFile> Zips, IReadOnlyList<string> Lost) Find()
    {
        if (contests.Exists)
            Find(contests, [RealPath.Of(contests.FullName)]);
        return ([.. _standings.OrderBy(f => f.FileName, StringComparer.Ordinal).ThenBy(f => f.PathBelowContests, StringComparer.Ordinal)], _zips, _lost);
    }

    private void Find(DirectoryInfo folder, List<string> above)
    {
        foreach (var entry in folders.AllOf(folder))
        {
            if (entry is DirectoryInfo child)
                FindBelow(child, above);
            else
                Add((FileInfo)entry, folder);
        }
    }

    private void FindBelow(DirectoryInfo child, List<string> above)
    {
        string real = child.LinkTarget is null ? Path.Join(above[^1], child.Name) : RealPath.Of(child.FullName);
        if (above.Exists(folder => RealPath.Holds(real, folder)))
            folders.SetAside(ProblemCodes.NotRegular, child, "is a link that leads back to a folder that holds it");
        else if (above.Count > DeepestFolder)
            folders.SetAside(ProblemCodes.TooLarge, child, $"lies more than {DeepestFolder} folders below contests/");
        else if (++_folders > MostFolders)
            folders.SetAside(ProblemCodes.TooLarge, child, $"is one of more than {MostFolders} folders below contests/");
        else
            Find(child, [.. above, real]);
    }

    private void Add(FileInfo file, DirectoryInfo folder)
    {
        if (HasExtension(file, ".csv") && IsStandings(file.Name))
            Add(InputKind.StandingsCsv, file, _standings);
        else if (HasExtension(file, ".zip") && folder == contests)
            Add(InputKind.StandingsZip, file, _zips);
        else if (folders.Leads(file) && HasExtension(file, ".zip"))
            folders.ReportMisplaced(file);
    }

    private void Add(InputKind kind, FileInfo file, List<InputFile> found)
    {
        if (folders.Input(kind, file, contests) is { } input)
            found.Add(input);
        else
            _lost.Add(file.Name);
    }

    private static bool HasExtension(FileInfo file, string extension) => file.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase);
}
