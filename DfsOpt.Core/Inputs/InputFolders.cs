namespace DfsOpt.Core.Inputs;

/// <summary>Lists folders below the data root by name, and sets aside what leads to no folder or file.</summary>
internal sealed class InputFolders(string root, Action<Problem> report)
{
    /// <summary>What a folder holds, in ordinal order; nothing where it cannot be listed.</summary>
    public IReadOnlyList<FileSystemInfo> EntriesOf(DirectoryInfo folder)
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

    public IEnumerable<DirectoryInfo> FoldersOf(DirectoryInfo folder) => EntriesOf(folder).OfType<DirectoryInfo>();

    /// <summary>A file as an input; <see langword="null"/> where it is none and is set aside.</summary>
    /// <param name="kind">What it is to the run.</param>
    /// <param name="file">The file, or a link to it.</param>
    /// <param name="contests">For standings: the slate's folder of contests.</param>
    public InputFile? Input(InputKind kind, FileInfo file, DirectoryInfo? contests)
    {
        try
        {
            // Size and time are those of the file that is read, not of a link to it.
            var real = file.LinkTarget is null ? file : new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
            if (!real.Exists)
                return NotRegular(file, file.LinkTarget is null ? "cannot be found under the name it is listed by" : "is a link that leads to no file, or in a circle");
            if (real.Length == 0 && !RegularFile.Is(real.FullName))
                return NotRegular(file, "is a pipe, a socket or a device, no file");
            string below = contests is null ? "" : Path.GetRelativePath(contests.FullName, file.FullName).Replace('\\', '/');
            return new InputFile(kind, file.FullName, RelativePath(file), below, real.Length, real.LastWriteTimeUtc);
        }
        catch (IOException)
        {
            return NotRegular(file, "is a link that leads to no file, or in a circle");
        }
        catch (UnauthorizedAccessException e)
        {
            return NotRegular(file, $"cannot be looked at ({Reason.Of(e)})");
        }
    }

    public string RelativePath(FileSystemInfo entry) => Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');

    public void SetAside(ProblemCode code, FileSystemInfo entry, string why) => report(new Problem
    {
        Code = code,
        File = RelativePath(entry),
        Message = $"{RelativePath(entry)} {why}; it is left out. {code.Mend}",
    });

    /// <summary>Takes note of standings where none are read.</summary>
    public void ReportMisplaced(FileInfo file) => report(new Problem
    {
        Code = ProblemCodes.MisplacedStandings,
        File = RelativePath(file),
        Message = $"{RelativePath(file)} is not read as standings, since it does not stand in contests/. {ProblemCodes.MisplacedStandings.Mend}",
    });

    private InputFile? NotRegular(FileInfo file, string why)
    {
        SetAside(ProblemCodes.NotRegular, file, why);
        return null;
    }
}
