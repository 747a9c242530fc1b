
namespace DfsOpt.Core.Inputs;

/// <summary>Lists folders below the data root by name, and sets aside broken links and names.</summary>
internal sealed class InputFolders(string root, Action<Problem> report)
{
    /// <summary>The same folders, without reporting problems.</summary>
    public InputFolders WithoutReports => new(root, _ => { });

    /// <summary>All entries of a folder in ordinal order; empty if it cannot be listed.</summary>
    public IReadOnlyList<FileSystemInfo> AllOf(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos()
                .Where(e => !e.Name.StartsWith('.'))
                .OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            SetAside(ProblemCodes.UnreadableFile, folder, $"cannot be listed ({Reason.Of(e)})");
            return [];
        }
    }

    /// <summary>All entries of a folder except broken links. These are set aside, since they could be meant as folders or files.</summary>
    public IReadOnlyList<FileSystemInfo> EntriesOf(DirectoryInfo folder) => [.. WithTargets(AllOf(folder))];

    /// <summary>The folders in a folder.</summary>
    public IEnumerable<DirectoryInfo> FoldersOf(DirectoryInfo folder) => EntriesOf(folder).OfType<DirectoryInfo>();

    /// <summary>Sets aside broken links.</summary>
    public IEnumerable<FileSystemInfo> WithTargets(IEnumerable<FileSystemInfo> entries) => entries.Where(HasTarget);

    /// <summary>Whether an entry exists. A broken link is set aside.</summary>
    // A link to a folder is listed as a folder, any other link as a file.
    public bool HasTarget(FileSystemInfo entry) => entry is not FileInfo { LinkTarget: not null } link || RealFile(link) is not null;

    /// <summary>A file as an input; <see langword="null"/> if it is not a regular file and was set aside.</summary>
    /// <param name="kind">What it is to the run.</param>
    /// <param name="file">The file, or a link to it.</param>
    /// <param name="contests">For standings, the slate's contests folder.</param>
    public InputFile? Input(InputKind kind, FileInfo file, DirectoryInfo? contests)
    {
        // Size and time are those of the file that is read, not of a link to it.
        if (RealFile(file) is not { } real)
            return null;
        if (real.Length == 0 && !RegularFile.Is(real.FullName))
        {
            SetAside(ProblemCodes.NotRegular, file, "is a pipe, a socket or a device, not a file");
            return null;
        }

        string below = contests is null ? "" : Path.GetRelativePath(contests.FullName, file.FullName).Replace('\\', '/');
        return new InputFile(kind, file.FullName, RelativePath(file), below, real.Length, real.LastWriteTimeUtc);
    }

    public string RelativePath(FileSystemInfo entry) => Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');

    public void SetAside(ProblemCode code, FileSystemInfo entry, string why) => report(new Problem
    {
        Code = code,
        File = RelativePath(entry),
        LeftOut = LeftOut.Contest,
        Message = $"{RelativePath(entry)} {why}; it is left out. {code.Remedy}",
    });

    /// <summary>The file that a name or link leads to; <see langword="null"/> if there is none and the name was set aside.</summary>
    private FileInfo? RealFile(FileInfo file)
    {
        string why = file.LinkTarget is null ? "cannot be found under the name it is listed by" : "is a link that leads nowhere, or in a circle";
        try
        {
            var real = file.LinkTarget is null ? file : new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
            if (real.Exists)
                return real;
        }
        catch (IOException)
        {
            // The links form a circle.
        }
        catch (UnauthorizedAccessException e)
        {
            why = $"cannot be looked at ({Reason.Of(e)})";
        }

        SetAside(ProblemCodes.NotRegular, file, why);
        return null;
    }
}
