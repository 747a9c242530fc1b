using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
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
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x10000000";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string run = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, error.Result);
        Assert.HasCount(13, CsvLines.Read(Path.Combine(run, "entries_enriched.csv")));
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run, "run_manifest.json")));
        var warnings = manifest.RootElement.GetProperty("warnings").EnumerateArray().Select(w => w.GetProperty("message").GetString()!).ToList();
        foreach (string file in (string[])["200000001.csv", "200000002.csv", "200000003.csv", "200000004.csv", "200000005.zip!", "nba/s3/p.csv", "nba/s4/p.csv"])
            Assert.ContainsSingle(warnings.Where(w => w.Contains(file, StringComparison.Ordinal)), $"{file}: {string.Join('\n', warnings)}");
    }

    [TestMethod]
    public void A_quote_that_nothing_closes_is_named_by_its_line_in_a_large_file_too()
    {
        using var season = new SmallSeason();
        string text = season.Text(SmallSeason.First);
        string row = text.Split('\n')[1] + "\n";
        season.Write(SmallSeason.First, text.Replace("bob", "\"bob", StringComparison.Ordinal) + string.Concat(Enumerable.Repeat(row, (20 << 20) / row.Length)));
        var problem = Assert.ContainsSingle(TrainingPipeline.Run(season.Config).Warnings);
        Assert.AreEqual("unclosed_quote", problem.Code.Name);
        Assert.AreEqual(4, problem.Line);
    }

    [TestMethod]
    public void A_very_long_line_next_to_the_entries_changes_no_number()
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
        string[] before = Directory.GetFiles(season.Root, "*", SearchOption.AllDirectories).Order().ToArray();
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
        season.Write(Zip, Zip64.Of(Member, text));
        Assert.AreEqual(whole, Rows(season));
    }

    [TestMethod]
    public void A_zip_next_to_its_extracted_file_is_not_opened()
    {
        using var season = new SmallSeason();
        season.Write(Zip, "no zip at all");
        var warning = Assert.ContainsSingle(TrainingPipeline.Run(season.Config).Warnings);
        Assert.AreEqual("duplicate_contest", warning.Code.Name);
        StringAssert.Contains(warning.Message, $"{Zip} is not read, as a copy before it counts");
    }

    // Alone: it walks thousands of folders, and what the process as a whole is allowed may refuse one beside other tests.
    [TestMethod, DoNotParallelize]
    public void A_tree_of_links_that_doubles_at_every_level_ends()
    {
        using var season = new SmallSeason();
        string from = season[SmallSeason.Contests + "/a0"];
        Directory.CreateDirectory(from);
        for (int i = 0; i < 24; i++)
        {
            string next = season.Root + $"/a{i + 1}";
            Directory.CreateDirectory(next);
            // Relative, since a system follows some 40 links in a path: absolute ones count those in the temporary folder's own path again at every level.
            string target = Path.GetRelativePath(from, next);
            File.CreateSymbolicLink(Path.Combine(from, "l"), target);
            File.CreateSymbolicLink(Path.Combine(from, "r"), target);
            from = next;
        }

        var result = TrainingPipeline.Run(season.Config);
        Assert.AreEqual("", string.Join('\n', result.Warnings.Where(w => w.Code.Name != "too_large").Select(w => w.Message)));
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
}
