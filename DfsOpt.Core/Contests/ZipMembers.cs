using System.IO.Compression;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.Contests;

/// <summary>Standings inside zips, read as streams; a member's name is never used as a path.</summary>
internal static class ZipMembers
{
    private const int MostMembers = 10_000;

    /// <summary>Beyond this many bytes for each packed one, a member is a bomb; real standings pack some 5 to 1.</summary>
    private const int MostExpansion = 200;

    private const int AlwaysAllowed = 1 << 24;

    /// <summary>The full names of the members that hold standings.</summary>
    /// <exception cref="InputException">The zip cannot be read, or holds none.</exception>
    public static IReadOnlyList<string> Find(InputFile zip) => Open(zip, archive =>
    {
        if (archive.Entries.Count > MostMembers)
            throw new InputException(ProblemCodes.TooLarge, null, $"holds more than {MostMembers} files");
        var members = archive.Entries.Where(IsStandings).Select(e => e.FullName).ToList();
        if (members.Count == 0)
            throw new InputException(ProblemCodes.ZipWithoutStandings, null, "holds no contest-standings file");
        return members;
    });

    /// <summary>A member's content, valid until the reader reads again.</summary>
    /// <exception cref="InputException">It cannot be unpacked.</exception>
    public static ReadOnlyMemory<byte> Read(InputFile zip, string member, InputReader reader) => Open(zip, archive =>
    {
        var entry = archive.Entries.First(e => e.FullName == member);
        if (entry.IsEncrypted)
            throw new InputException(ProblemCodes.BrokenZip, null, "is encrypted");
        long limit = Math.Clamp(entry.CompressedLength * MostExpansion, AlwaysAllowed, InputReader.LargestText);
        using var stream = entry.Open();
        var content = reader.Read(stream, entry.Length, limit);
        if (content.Length != entry.Length || Crc32.Of(content.Span) != entry.Crc32)
            throw new InputException(ProblemCodes.BrokenZip, null, "does not unpack to what was packed (its checksum differs)");
        return content;
    });

    private static bool IsStandings(ZipArchiveEntry entry) =>
        !entry.Name.StartsWith('.') && SeasonFolders.IsStandings(entry.Name) && entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static T Open<T>(InputFile zip, Func<ZipArchive, T> use)
    {
        if (zip.Size == 0)
            throw new InputException(ProblemCodes.EmptyFile, null, "is empty");
        try
        {
            using var archive = ZipFile.OpenRead(zip.FullPath);
            return use(archive);
        }
        catch (InvalidDataException e)
        {
            throw new InputException(ProblemCodes.BrokenZip, null, $"cannot be unpacked ({e.Message})");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException(ProblemCodes.UnreadableFile, null, $"cannot be read ({e.Message})");
        }
    }
}
