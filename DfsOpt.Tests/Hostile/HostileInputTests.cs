using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using DfsOpt.Core;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Hostile;

[TestClass]
public sealed class HostileInputTests
{
    private const string Zip = SmallSeason.Contests + "/contest-standings-100000001.zip";
    private const string Member = "contest-standings-100000001.csv";

    [TestMethod]
    public void Hundreds_of_megabytes_are_refused_in_bounded_memory()
    {
        using var season = new SmallSeason();
        WriteLarge(season, SmallSeason.Contests + "/contest-standings-200000001.csv", SmallSeason.StandingsHeader + "\n1,1,", 'x', 100 << 20);
        WriteLarge(season, SmallSeason.Contests + "/contest-standings-200000002.csv", "", 'x', 100 << 20);
        WriteLarge(season, SmallSeason.Contests + "/contest-standings-200000003.csv", SmallSeason.StandingsHeader + "\n", ',', 100 << 20);
        WriteLarge(season, SmallSeason.Contests + "/contest-standings-200000004.csv", "\"", 'x', 100 << 20);
        WriteLarge(season, "dk-results/showdown/nba/s3/p.csv", SmallSeason.ProjectionHeader + "\n", 'x', 100 << 20);
        WriteLarge(season, "dk-results/showdown/nba/s4/p.csv", SmallSeason.ProjectionHeader + "\n", ',', 100 << 20);
        season.Write(SmallSeason.Contests + "/contest-standings-200000005.zip", Bomb(1 << 30));
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "dfs-opt"), ["training", "run", "--data-root", season.Root, "--artifacts-root", season.Artifacts, "--quiet"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x20000000";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string run = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, error.Result);
        Assert.HasCount(13, CsvLines.Read(Path.Combine(run, "entries_enriched.csv")));
        string manifest = File.ReadAllText(Path.Combine(run, "run_manifest.json"));
        foreach (string file in (string[])["200000001.csv", "200000002.csv", "200000004.csv", "200000005.zip!", "nba/s3/p.csv", "nba/s4/p.csv"])
            StringAssert.Contains(manifest, file);
    }

    [TestMethod]
    public void A_line_without_end_beside_the_entries_changes_no_number()
    {
        using var season = new SmallSeason();
        string whole = Rows(season);
        season.Line(SmallSeason.First, 3, l => l + new string('x', 10 << 20));
        Assert.AreEqual(whole, Rows(season));
    }

    [TestMethod]
    [DataRow("../../../../../../../../tmp/evil/" + Member)]
    [DataRow("/etc/" + Member)]
    [DataRow("..\\..\\" + Member)]
    [DataRow("C:\\export\\" + Member)]
    [DataRow("export/deep/er/contest-standings.csv")]
    [DataRow("CONTEST-STANDINGS (1).CSV")]
    public void A_zip_with_a_strange_member_name_is_read_and_writes_nothing(string member)
    {
        using var season = new SmallSeason();
        string whole = Rows(season);
        season.ZipFirst(member);
        var before = Directory.GetFiles(season.Root, "*", SearchOption.AllDirectories).Order().ToArray();
        Assert.AreEqual(whole, Rows(season));
        CollectionAssert.AreEqual(before, Directory.GetFiles(season.Root, "*", SearchOption.AllDirectories).Order().ToArray());
    }

    [TestMethod]
    public void A_zip_in_the_format_for_large_files_is_read()
    {
        using var season = new SmallSeason();
        string whole = Rows(season);
        byte[] text = Encoding.UTF8.GetBytes(season.Text(SmallSeason.First));
        season.Delete(SmallSeason.First);
        season.Write(Zip, Zip64(text));
        Assert.AreEqual(whole, Rows(season));
    }

    [TestMethod]
    public void A_zip_beside_its_extraction_is_not_opened()
    {
        using var season = new SmallSeason();
        season.Write(Zip, "no zip at all");
        Assert.IsEmpty(TrainingPipeline.Run(season.Config).Warnings);
    }

    [TestMethod]
    public void A_tree_of_links_that_doubles_at_every_level_ends()
    {
        using var season = new SmallSeason();
        string from = season[SmallSeason.Contests + "/a0"];
        Directory.CreateDirectory(from);
        for (int i = 0; i < 24; i++)
        {
            string next = season.Root + $"/a{i + 1}";
            Directory.CreateDirectory(next);
            File.CreateSymbolicLink(Path.Combine(from, "l"), next);
            File.CreateSymbolicLink(Path.Combine(from, "r"), next);
            from = next;
        }

        var result = TrainingPipeline.Run(season.Config);
        Assert.IsTrue(result.Warnings.All(w => w.Code.Name == "too_large"));
        Assert.IsTrue(result.Warnings.Count is > 0 and < 20_000, $"{result.Warnings.Count} warnings");
    }

    [TestMethod]
    public void Formulas_are_guarded_in_previews_and_nowhere_else()
    {
        using var season = new SmallSeason();
        foreach (string start in (string[])["=", "+", "-", "@", "\t", "\r"])
        {
            season.Line(SmallSeason.First, 4, l => string.Join(',', l.Split(',').Select((cell, i) => i == 2 ? $"\"{start}cmd|'/c calc'!A1\"" : cell)));
            var result = TrainingPipeline.Run(season.Config);
            foreach (string step in (string[])["02_parse_contest_entries", "03_join_and_enrich", "04_optimal_and_gap"])
            {
                var preview = CsvLines.Read(Path.Combine(result.RunDirectory, "steps", step, "preview.csv"));
                Assert.AreEqual($"'{start}cmd|'/c calc'!A1", preview[3][5]);
            }

            Assert.AreEqual($"{start}cmd|'/c calc'!A1", CsvLines.Read(Path.Combine(result.RunDirectory, "entries_enriched.csv"))[3][5]);
        }
    }

    [TestMethod]
    public void Aliases_mend_unknown_players()
    {
        using var season = new SmallSeason();
        season.Line(SmallSeason.First, 4, l => l.Replace("Hal Hunt", "Harold Hunt", StringComparison.Ordinal));
        var result = TrainingPipeline.Run(season.Config with { Aliases = new Dictionary<string, string> { ["HAROLD  Húnt"] = "Hal Hunt Jr." } });
        Assert.IsEmpty(result.Warnings);
        var rows = CsvLines.Read(Path.Combine(result.RunDirectory, "entries_enriched.csv"));
        Assert.HasCount(13, rows);
        Assert.AreEqual("Harold Hunt", rows[3][13]);
        Assert.AreEqual(rows[1][15], rows[3][15], "one player, one lineup");
    }

    [TestMethod]
    [DataRow("Hal", "", "two names")]
    [DataRow(".", "Hal Hunt", "two names")]
    public void An_alias_without_two_names_is_refused(string name, string projection, string says)
    {
        using var season = new SmallSeason();
        var refusal = Assert.ThrowsExactly<ConfigException>(() => SeasonCheck.Run(season.Config with { Aliases = new Dictionary<string, string> { [name] = projection } }));
        Assert.AreEqual("aliases", refusal.Key);
        StringAssert.Contains(refusal.Message, says);
    }

    [TestMethod]
    public void Two_aliases_for_one_name_are_refused()
    {
        using var season = new SmallSeason();
        var aliases = new Dictionary<string, string> { ["Harold Hunt"] = "Hal Hunt", ["HAROLD HUNT JR."] = "Ian Ives" };
        StringAssert.Contains(Assert.ThrowsExactly<ConfigException>(() => SeasonCheck.Run(season.Config with { Aliases = aliases })).Message, "'Harold Hunt' and 'HAROLD HUNT JR.'");
    }

    // A zip's member stands among the contests by its own name, so their order may change.
    private static string Rows(SmallSeason season) =>
        string.Join('\n', File.ReadLines(Path.Combine(TrainingPipeline.Run(season.Config).RunDirectory, "entries_enriched.csv")).Order(StringComparer.Ordinal));

    private static void WriteLarge(SmallSeason season, string path, string start, char filler, int size)
    {
        season.Write(path, start);
        using var file = new FileStream(season[path], FileMode.Append);
        byte[] block = new byte[1 << 20];
        Array.Fill(block, (byte)filler);
        for (int written = 0; written < size; written += block.Length)
            file.Write(block);
    }

    private static byte[] Bomb(long size)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("contest-standings-200000005.csv", CompressionLevel.Fastest).Open();
            byte[] nothing = new byte[1 << 20];
            for (long i = 0; i < size; i += nothing.Length)
                stream.Write(nothing);
        }

        return bytes.ToArray();
    }

    /// <summary>A stored member whose sizes and places all stand in the fields for large files (APPNOTE 4.3.14, 4.5.3).</summary>
    private static byte[] Zip64(byte[] content)
    {
        byte[] name = Encoding.ASCII.GetBytes(Member);
        uint crc = Core.Numbers.Crc32.Of(content);
        using var bytes = new MemoryStream();
        using var zip = new BinaryWriter(bytes);
        zip.Write(0x04034B50u);
        Header();
        zip.Write((ushort)name.Length);
        zip.Write((ushort)20);
        zip.Write(name);
        zip.Write((ushort)1);
        zip.Write((ushort)16);
        zip.Write((long)content.Length);
        zip.Write((long)content.Length);
        zip.Write(content);
        long central = bytes.Position;
        zip.Write(0x02014B50u);
        zip.Write((ushort)45);
        Header();
        zip.Write((ushort)name.Length);
        zip.Write((ushort)28);
        zip.Write((ushort)0);
        zip.Write((ushort)0);
        zip.Write((ushort)0);
        zip.Write(0u);
        zip.Write(uint.MaxValue);
        zip.Write(name);
        zip.Write((ushort)1);
        zip.Write((ushort)24);
        zip.Write((long)content.Length);
        zip.Write((long)content.Length);
        zip.Write(0L);
        long end = bytes.Position;
        zip.Write(0x06064B50u);
        zip.Write(44L);
        zip.Write((ushort)45);
        zip.Write((ushort)45);
        zip.Write(0u);
        zip.Write(0u);
        zip.Write(1L);
        zip.Write(1L);
        zip.Write(end - central);
        zip.Write(central);
        zip.Write(0x07064B50u);
        zip.Write(0u);
        zip.Write(end);
        zip.Write(1u);
        zip.Write(0x06054B50u);
        zip.Write((ushort)0);
        zip.Write((ushort)0);
        zip.Write(ushort.MaxValue);
        zip.Write(ushort.MaxValue);
        zip.Write(uint.MaxValue);
        zip.Write(uint.MaxValue);
        zip.Write((ushort)0);
        zip.Flush();
        return bytes.ToArray();

        void Header()
        {
            zip.Write((ushort)45);
            zip.Write((ushort)0);
            zip.Write((ushort)0);
            zip.Write(0x5A210000u);
            zip.Write(crc);
            zip.Write(uint.MaxValue);
            zip.Write(uint.MaxValue);
        }
    }
}
