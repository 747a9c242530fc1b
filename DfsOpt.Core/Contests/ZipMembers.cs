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

    private static readonly char[] _separators = ['/', '\\'];

    /// <summary>The full names of the members that hold standings.</summary>
    /// <exception cref="InputException">The zip cannot be read, or holds none.</exception>
    public static IReadOnlyList<string> Find(InputFile zip) => Open(zip, archive =>
    {
        if (archive.Entries.Count > MostMembers)
            throw new InputException(ProblemCodes.TooLarge, null, $"holds more than {MostMembers} files");
        var members = archive.Entries.Select(e => e.FullName).Where(IsStandings).ToList();
        if (members.Count == 0)
            throw new InputException(ProblemCodes.ZipWithoutStandings, null, "holds no contest-standings file");
        return members;
    });

    /// <summary>A member's name without the folders it is packed with.</summary>
    public static string NameOf(string member) => member[(member.LastIndexOfAny(_separators) + 1)..];

    /// <summary>A member's content, valid until the reader reads again.</summary>
    /// <exception cref="InputException">It cannot be unpacked.</exception>
    public static ReadOnlyMemory<byte> Read(InputFile zip, string member, InputReader reader) => Open(zip, archive =>
    {
        var entry = archive.Entries.First(e => e.FullName == member);
        if (entry.IsEncrypted)
            throw new InputException(ProblemCodes.BrokenZip, null, "is encrypted");
        long limit = Math.Clamp(entry.CompressedLength, AlwaysAllowed / MostExpansion, InputReader.LargestText / MostExpansion) * MostExpansion;
        if (entry.Length > limit)
            throw new InputException(ProblemCodes.TooLarge, null, $"unpacks to {entry.Length} bytes, as no export of its packed size does");
        using var stream = entry.Open();
        var content = reader.Read(stream, entry.Length, limit);
        if (content.Length != entry.Length || Crc32.Of(content.Span) != entry.Crc32)
            throw new InputException(ProblemCodes.BrokenZip, null, "does not unpack to what was packed (its length or checksum differs)");
        return content;
    });

    private static bool IsStandings(string member) =>
        ContestFolders.IsStandings(NameOf(member)) && member.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
        && !member.Split(_separators).Any(part => part.StartsWith('.') && part is not ("." or ".."));

    private static T Open<T>(InputFile zip, Func<ZipArchive, T> use)
    {
        if (zip.Size == 0)
            throw new InputException(ProblemCodes.EmptyFile, null, "is empty");
        if (zip.Size > InputReader.LargestText)
            throw new InputException(ProblemCodes.TooLarge, null, $"is larger than {InputReader.LargestText >> 20} MiB");
        try
        {
            using var file = File.OpenRead(zip.FullPath);
            zip.RequireUnchanged(file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle));
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            return use(archive);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new InputException(ProblemCodes.BrokenZip, null, $"cannot be unpacked ({Reason.Of(e)})");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(ProblemCodes.UnreadableFile, null, $"cannot be read ({Reason.Of(e)})");
        }
    }
}
