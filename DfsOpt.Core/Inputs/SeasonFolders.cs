namespace DfsOpt.Core.Inputs;

/// <summary>Finds a season's files, in an order that does not depend on the file system.</summary>
internal sealed class SeasonFolders
{
    /// <summary>The folder of slates below the data root.</summary>
    public const string Showdown = "dk-results/showdown";

    private const int MostNamed = 3;

    private readonly IReadOnlyList<string> _registry;
    private readonly IReadOnlyList<string>? _only;
    private readonly Action<Problem> _report;
    private readonly DirectoryInfo _showdown;
    private readonly InputFolders _folders;

    /// <param name="dataRoot">The folder that holds <see cref="Showdown"/>.</param>
    /// <param name="registry">All sports, in lower case.</param>
    /// <param name="only">The sports to read; <see langword="null"/> for all.</param>
    /// <param name="report">Called with each problem.</param>
    public SeasonFolders(string dataRoot, IReadOnlyList<string> registry, IReadOnlyList<string>? only, Action<Problem> report)
    {
        _registry = registry;
        _only = only;
        _report = report;
        string root = Path.GetFullPath(dataRoot);
        _showdown = new DirectoryInfo(Path.Combine(root, Showdown));
        _folders = new InputFolders(root, report);
    }

    /// <exception cref="RunException">A sport is not in the registry, or a slate is in the place of a sport.</exception>
    public Season Find()
    {
        var all = _folders.AllOf(_showdown);
        var sports = _folders.WithTargets(all.Where(IsRead)).OfType<DirectoryInfo>().ToList();
        RequireSports([.. all.OfType<DirectoryInfo>()]);
        RequireKnown(sports);
        var found = new List<SlateFolder>();
        foreach (var sport in sports)
            found.AddRange(_folders.FoldersOf(sport).Select(slate => SlateFiles.Find(_folders, sport, slate, _report)));
        return new Season(WithoutDuplicates(found), found.Count, [.. all.OfType<DirectoryInfo>().Except(sports).Select(f => f.Name)]);
    }

    private static string SportOf(FileSystemInfo folder) => folder.Name.ToLowerInvariant();

    private bool IsRead(FileSystemInfo sport) => _only?.Contains(SportOf(sport)) ?? true;

    /// <exception cref="RunException">A folder is a slate, not a sport.</exception>
    private void RequireSports(List<DirectoryInfo> sports)
    {
        var slates = sports.FindAll(folder => SlateContent(folder) is not null);
        if (slates.Count == 0)
            return;
        var first = slates[0];
        string? holds = SlateContent(first);
        string path = _folders.RelativePath(first);
        string all = string.Join(", ", slates.Take(MostNamed).Select(_folders.RelativePath)) + (slates.Count > MostNamed ? $" and {slates.Count - MostNamed} more" : "");
        string message = _registry.Contains(SportOf(first))
            ? $"{path} holds {holds} itself, but each slate has a folder of its own; move what belongs to a slate into {path}/<slate>/."
            : $"{all}: {(slates.Count == 1 ? "a slate without its" : "slates without their")} sport folder, since {first.Name} itself holds {holds}; " +
                $"move {(slates.Count == 1 ? "it" : "each")} into {Showdown}/<sport>/, such as {Showdown}/{_registry[0]}/{first.Name}.";
        throw new RunException(ProblemCodes.SlateWithoutSport, message) { File = path };
    }

    /// <summary>The folder or file that makes a folder a slate; <see langword="null"/> if there is none.</summary>
    private string? SlateContent(DirectoryInfo folder)
    {
        var entries = _folders.WithoutReports.AllOf(folder);
        return entries.OfType<DirectoryInfo>().FirstOrDefault(ContestFolders.Is) is { } contests
            ? contests.Name + "/"
            : entries.OfType<FileInfo>().FirstOrDefault(f => FileStart.Of(f).IsProjection)?.Name;
    }

    private void RequireKnown(List<DirectoryInfo> sports)
    {
        var unknown = sports.Where(f => !_registry.Contains(SportOf(f))).ToList();
        if (unknown.Count == 0)
            return;
        string paths = string.Join(" and ", unknown.Select(_folders.RelativePath));
        string registry = string.Join(", ", _registry.Concat(unknown.Select(SportOf)).Distinct());
        throw new RunException(
            ProblemCodes.UnknownSport,
            $"{paths} {(unknown.Count == 1 ? "is a sport" : "are sports")} not in the config's list of sports; add the line `sports: [{registry}]` to the config, " +
            $"or read some sports only, with --sport {_registry[0]}.")
        { File = _folders.RelativePath(unknown[0]) };
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
                    LeftOut = LeftOut.Slate,
                    File = slate.Path,
                    Message = $"{slate.Path} is the same slate as {same.Path}; it is left out. {ProblemCodes.DuplicateSlate.Remedy}",
                });
                continue;
            }

            if (kept.Find(s => s.SlateId == slate.SlateId) is { } other)
            {
                _report(new Problem
                {
                    Code = ProblemCodes.SlateUnderTwoSports,
                    File = slate.Path,
                    Message = $"{slate.Path} has the same id as {other.Path}; the two count apart, each under its sport. {ProblemCodes.SlateUnderTwoSports.Remedy}",
                });
            }

            kept.Add(slate);
        }

        return kept;
    }
}

/// <summary>Everything a run will read.</summary>
/// <param name="Slates">The slates, in ordinal order of sport folder, then of slate folder.</param>
/// <param name="FolderCount">How many slate folders were found.</param>
/// <param name="SkippedSports">Sport folders that the config leaves out.</param>
internal sealed record Season(IReadOnlyList<SlateFolder> Slates, int FolderCount, IReadOnlyList<string> SkippedSports);
