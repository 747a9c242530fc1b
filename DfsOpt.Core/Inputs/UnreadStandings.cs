
namespace DfsOpt.Core.Inputs;

/// <summary>The warnings for files that look like standings but are not read. They say why, and what to do.</summary>
internal static class UnreadStandings
{
    private static readonly string[] _spreadsheets = [".xlsx", ".xlsm", ".xls", ".ods", ".numbers"];
    private static readonly string[] _unfinished = [".crdownload", ".part", ".partial", ".download", ".opdownload"];

    /// <summary>A file below the contests folder.</summary>
    /// <param name="path">Relative to the data root.</param>
    /// <param name="start">Its first bytes.</param>
    public static Problem Below(string path, FileStart start)
    {
        string extension = Path.GetExtension(path), name = Path.GetFileName(path);
        bool isZip = extension.Equals(".zip", StringComparison.OrdinalIgnoreCase);
        var (why, remedy) = OfAnotherKind(extension, start)
            ?? (isZip ? ("a zip is read directly in contests/ only", "Move the file directly into contests/, or unpack it there.")
                : start.IsZip ? ("it is a zip by its content, not by its name", $"Rename it to {name}.zip, directly in contests/.")
                : start.IsStandings ? ("its name does not end in .csv", $"Rename it to {Path.ChangeExtension(name.EndsWith($".csv{extension}", StringComparison.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(name) : name, ".csv")}.")
                : ("it is neither .csv nor .zip", "Download it again, as one of the two."));
        return Of(path, why, remedy);
    }

    /// <summary>A file next to the contests folder, or in another folder next to it.</summary>
    /// <param name="path">Relative to the data root.</param>
    /// <param name="start">Its first bytes.</param>
    /// <param name="renamed">The folder that would be read if it were named contests; <see langword="null"/> if there is none.</param>
    public static Problem Beside(string path, FileStart start, string? renamed)
    {
        string extension = Path.GetExtension(path);
        if (OfAnotherKind(extension, start) is { } other)
            return Of(path, other.Why, other.Remedy);
        string remedy = start.IsZip || extension.ToLowerInvariant() is ".csv" or ".zip"
            ? "Move the file directly into contests/"
            : "Move the file directly into contests/, and give it a name that ends in .csv";
        return Of(path, "it is not in contests/", renamed is null ? remedy + "." : $"{remedy}, or rename the folder {renamed}/ to contests/.");
    }

    /// <summary>A member of a zip.</summary>
    /// <param name="path">Relative to the data root, as <c>zip!member</c>.</param>
    public static Problem Member(string path) => Of(path, "its name does not end in .csv", "Unpack it into contests/, as a file whose name ends in .csv.");

    /// <summary>A slate inside another slate's folder.</summary>
    /// <param name="path">Relative to the data root.</param>
    /// <param name="sport">The folder of its sport, relative to the data root.</param>
    public static Problem Slate(string path, string sport) => new()
    {
        Code = ProblemCodes.MisplacedStandings,
        File = path,
        LeftOut = LeftOut.Slate,
        Message = $"{path} has a folder of contests and is not read, since slates belong directly in {sport}/. Move it there.",
    };

    private static (string Why, string Remedy)? OfAnotherKind(string extension, FileStart start)
    {
        if (_unfinished.Contains(extension, StringComparer.OrdinalIgnoreCase))
            return ("its download was not finished", "Download it again, directly into contests/.");
        if (start.IsGzip)
            return ("it is packed with gzip", "Unpack it directly into contests/, as a file whose name ends in .csv.");
        return _spreadsheets.Contains(extension, StringComparer.OrdinalIgnoreCase)
            ? ("it is a spreadsheet file, not CSV", "Save it in contests/ as \"CSV UTF-8\", or download it again.")
            : null;
    }

    private static Problem Of(string path, string why, string remedy) => new()
    {
        Code = ProblemCodes.MisplacedStandings,
        File = path,
        LeftOut = LeftOut.Contest,
        Message = $"{path} is not read as standings, since {why}. {remedy}",
    };
}
