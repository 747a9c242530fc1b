using System.IO.Compression;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Contests;

/// <summary>Finds standings in zips. A member's name is never used as a path.</summary>
internal static class ZipMembers
{
    private const int MostMembers = 10_000;

    private static readonly char[] _separators = ['/', '\\'];

    /// <summary>The full names of the members that are standings, by their name or their header, just like loose files.</summary>
    /// <param name="zip">The zip.</param>
    /// <param name="report">Called for members that look like standings but are not read.</param>
    /// <exception cref="InputException">The zip cannot be read or has no standings.</exception>
    public static IReadOnlyList<string> Find(InputFile zip, Action<Problem> report)
    {
        using var archive = Open(zip);
        var entries = Guarded(() => archive.Entries);
        if (entries.Count > MostMembers)
            throw new InputException(ProblemCodes.TooLarge, null, $"holds more than {MostMembers} files");
        var found = entries.Where(IsVisible).Where(IsStandings).Select(e => e.FullName).ToList();
        foreach (string unread in found.Where(member => !IsCsv(member)))
            report(UnreadStandings.Member($"{zip.Path}!{unread}"));
        found.RemoveAll(member => !IsCsv(member));
        if (found.Count == 0)
            throw new InputException(ProblemCodes.ZipWithoutStandings, null, IsWorkbook(entries) ? "is a spreadsheet file, not a zip of standings" : "does not contain a contest-standings file");
        return found;
    }

    /// <summary>A member's name without the folders it is packed with.</summary>
    public static string NameOf(string member) => member[(member.LastIndexOfAny(_separators) + 1)..];

    /// <summary>Opens a zip.</summary>
    /// <exception cref="RunException">The file changed since it was found.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static ZipArchive Open(InputFile zip)
    {
        if (zip.Size == 0)
            throw new InputException(ProblemCodes.EmptyFile, null, "is empty");
        if (zip.Size > InputReader.LargestText)
            throw new InputException(ProblemCodes.TooLarge, null, $"is larger than {InputReader.LargestText >> 20} MiB");
        return Guarded(() =>
        {
            var file = File.OpenRead(zip.FullPath);
            try
            {
                zip.RequireUnchanged(file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle));
                return new ZipArchive(file, ZipArchiveMode.Read);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        });
    }

    /// <summary>Reads from a zip, and turns the exceptions of a damaged zip into <see cref="InputException"/>.</summary>
    /// <exception cref="InputException">The zip is damaged, or cannot be read.</exception>
    public static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (Fault(e) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>The fault of a zip that cannot be read; <see langword="null"/> for an exception that is not about the zip.</summary>
    public static InputException? Fault(Exception exception) => exception switch
    {
        InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException =>
            new InputException(ProblemCodes.BrokenZip, null, $"cannot be unpacked ({Reason.Of(exception)})"),
        IOException or UnauthorizedAccessException => new InputException(ProblemCodes.UnreadableFile, null, $"cannot be read ({Reason.Of(exception)})"),
        _ => null,
    };

    private static bool IsVisible(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/') && !entry.FullName.Split(_separators).Any(part => part.StartsWith('.') && part is not ("." or ".."));

    private static bool IsStandings(ZipArchiveEntry entry)
    {
        if (ContestFolders.IsStandings(NameOf(entry.FullName)))
            return true;
        try
        {
            using var content = entry.Open();
            return FileStart.Of(content).IsStandings;
        }
        catch (Exception e) when (Fault(e) is not null)
        {
            // Neither its name nor its readable content identifies it as standings.
            return false;
        }
    }

    private static bool IsCsv(string member) => member.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static bool IsWorkbook(IReadOnlyList<ZipArchiveEntry> entries) => entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.Ordinal));
}
