
namespace DfsOpt.Core.Inputs;

/// <summary>Lists folders below the data root by name, and sets aside what leads to no folder or file.</summary>
internal sealed class InputFolders(string root, Action<Problem> report)
{
    /// <summary>The same folders, of which nobody is told what is wrong.</summary>
    public InputFolders Quietly => new(root, _ => { });

    /// <summary>What a folder holds, in ordinal order; nothing where it cannot be listed.</summary>
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

    /// <summary>The same without links that lead nowhere: they are set aside, since there is no telling whether they name a folder or a file.</summary>
    public IReadOnlyList<FileSystemInfo> EntriesOf(DirectoryInfo folder) => [.. Leading(AllOf(folder))];

    /// <summary>The folders in a folder.</summary>
    public IEnumerable<DirectoryInfo> FoldersOf(DirectoryInfo folder) => EntriesOf(folder).OfType<DirectoryInfo>();

    /// <summary>Sets links aside that lead nowhere.</summary>
    public IEnumerable<FileSystemInfo> Leading(IEnumerable<FileSystemInfo> entries) => entries.Where(Leads);

    /// <summary>Whether an entry is no link that leads nowhere, which is set aside.</summary>
    // A link to a folder is listed as a folder, every other as a file.
    public bool Leads(FileSystemInfo entry) => entry is not FileInfo { LinkTarget: not null } link || RealFile(link) is not null;

    /// <summary>A file as an input; <see langword="null"/> where it is none and is set aside.</summary>
    /// <param name="kind">What it is to the run.</param>
    /// <param name="file">The file, or a link to it.</param>
    /// <param name="contests">For standings: the slate's folder of contests.</param>
    public InputFile? Input(InputKind kind, FileInfo file, DirectoryInfo? contests)
    {
        // Size and time are those of the file that is read, not of a link to it.
        if (RealFile(file) is not { } real)
            return null;
        if (real.Length == 0 && !RegularFile.Is(real.FullName))
        {
            SetAside(ProblemCodes.NotRegular, file, "is a pipe, a socket or a device, no file");
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
        Loss = Loss.Contest,
        Message = $"{RelativePath(entry)} {why}; it is left out. {code.Mend}",
    });

    /// <summary>The file itself where a name is a link to it; <see langword="null"/> where there is none, which is set aside.</summary>
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
            // A circle.
        }
        catch (UnauthorizedAccessException e)
        {
            why = $"cannot be looked at ({Reason.Of(e)})";
        }

        SetAside(ProblemCodes.NotRegular, file, why);
        return null;
    }
}
