using System.Text;
using static DfsOpt.Core.Problems.ProblemAnswer;

namespace DfsOpt.Tests.BadInputs;

/// <summary>Zips that are wrong.</summary>
internal static class ZipCases
{
    private const string File = SmallSeason.Contests + "/contest-standings-100000001.zip";
    private const string Member = "contest-standings-100000001.csv";

    public static IEnumerable<BadInput> All
    {
        get
        {
            yield return Lost("a zip of no bytes", "empty_file", s => s.ZipFirst(Member, _ => []), File, "is empty");
            yield return Lost("a zip that is none", "broken_zip", s => s.ZipFirst(Member, _ => Encoding.UTF8.GetBytes("<html>Please log in</html>")), File, "cannot be unpacked", "Download it again");
            yield return Lost("a zip cut off by a bad connection", "broken_zip", s => s.ZipFirst(Member, zip => zip[..(zip.Length * 2 / 3)]), File, "cannot be unpacked", "Download it again");
            yield return Lost("a zip with another checksum", "broken_zip", s => s.ZipFirst(Member, zip => Changed(zip, 14, 1)), File + "!" + Member, "checksum differs");
            yield return Lost("a zip with damaged content", "broken_zip", s => s.ZipFirst(Member, zip => Spoiled(zip)), File + "!" + Member) with { SaysOneOf = ["does not unpack", "cannot be unpacked"] };
            yield return Lost("an encrypted zip", "broken_zip", s => s.ZipFirst(Member, zip => Encrypted(zip)), File + "!" + Member, "is encrypted", "unpack it yourself");
            yield return Lost("a zip without standings", "zip_without_standings", s => s.ZipFirst("readme.csv", _ => SmallSeason.Zip(("readme.csv", "Name,ID\n"))), File, "does not contain a contest-standings file");
            yield return Lost("a spreadsheet file named as a zip", "zip_without_standings", s => s.ZipFirst("x", _ => SmallSeason.Zip(("xl/workbook.xml", "<x/>"))), File, "is a spreadsheet file, not a zip of standings");
            yield return Lost("a zip with a hidden member alone", "zip_without_standings", s => s.ZipFirst("__MACOSX/._" + Member), File, "does not contain a contest-standings file");
            yield return Lost("a zip that unpacks to gigabytes of nothing", "too_large", Bomb, File + "!" + Member, "unpacks to 67108864 bytes");
            yield return Lost("a zip of an empty member", "empty_file", s =>
            {
                s.Delete(SmallSeason.First);
                s.Write(File, SmallSeason.Zip((Member, "")));
            }, File + "!" + Member, "is empty");
            yield return new BadInput("a zip cut off beside another that holds its contest", SetAside, "broken_zip", s =>
            {
                string text = s.Text(SmallSeason.First);
                s.ZipFirst(Member, zip => zip[..(zip.Length / 2)]);
                s.Write(SmallSeason.Contests + "/download.zip", SmallSeason.Zip((Member, text)));
            })
            { File = File, Says = ["nothing in it is read"], Metrics = ["02.num_contests=3"] };
            yield return new BadInput("a zip with its member twice", Noted, "duplicate_contest", s =>
            {
                string text = s.Text(SmallSeason.First);
                s.Delete(SmallSeason.First);
                s.Write(File, SmallSeason.Zip((Member, text), (Member, text)));
            })
            { File = File + "!" + Member, Says = [File, "more than once", "only the first is read, as contest 100000001"] };
            yield return new BadInput("a contest in two zips", Noted, "duplicate_contest", s =>
            {
                string text = s.Text(SmallSeason.First);
                s.ZipFirst(Member);
                s.Write(SmallSeason.Contests + "/download.zip", SmallSeason.Zip((Member, text)));
            })
            { File = SmallSeason.Contests + "/download.zip!" + Member, Says = [File + "!" + Member + " counts"] };
        }
    }

    private static BadInput Lost(string name, string code, Action<SmallSeason> spoil, string file, params string[] says) => new(name, SetAside, code, spoil)
    {
        File = file,
        Says = [file, .. says],
        Changed = ["100000001"],
        Metrics = ["02.contests_set_aside=1"],
    };

    // The local header and the central directory both hold the checksum; the reader goes by the latter.
    private static byte[] Changed(byte[] zip, int local, int by)
    {
        int central = LastIndexOf(zip, [0x50, 0x4B, 0x01, 0x02]);
        zip[central + local + 2] += (byte)by;
        return zip;
    }

    private static byte[] Spoiled(byte[] zip)
    {
        int data = 30 + Member.Length;
        for (int i = data + 20; i < data + 60; i++)
            zip[i] ^= 0x5A;
        return zip;
    }

    private static byte[] Encrypted(byte[] zip)
    {
        int central = LastIndexOf(zip, [0x50, 0x4B, 0x01, 0x02]);
        zip[6] |= 1;
        zip[central + 8] |= 1;
        return zip;
    }

    private static void Bomb(SmallSeason season)
    {
        season.Delete(SmallSeason.First);
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry(Member, System.IO.Compression.CompressionLevel.SmallestSize).Open();
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 64; i++)
                stream.Write(nothing);
        }

        season.Write(File, bytes.ToArray());
    }

    private static int LastIndexOf(byte[] bytes, ReadOnlySpan<byte> what) => bytes.AsSpan().LastIndexOf(what);
}
