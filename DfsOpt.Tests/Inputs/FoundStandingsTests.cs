using System.IO.Compression;
using System.Text;
using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Inputs;

[TestClass]
public sealed class FoundStandingsTests
{
    private const string Contests = SmallSeason.Contests;

    [TestMethod]
    [DataRow(Contests + "/contest_standings_100000009.csv", "100000009")]
    [DataRow(Contests + "/older/dk.CSV", "dk")]
    [DataRow(SmallSeason.Slate + "/CONTESTS/contest-standings-100000009.csv", "100000009")]
    [DataRow(Contests + "/12345 of 1000000090.csv", "1000000090")]
    [DataRow(Contests + "/contest-standings-100000009.zip", "100000009")]
    [DataRow(Contests + "/older/contest-standings-100000009.zip", "100000009")]
    public void A_csv_is_read_by_its_name_or_its_header(string path, string id)
    {
        using var season = new SmallSeason();
        season.Write(path, season.Text(SmallSeason.Second));
        CollectionAssert.Contains(Ids(season), id);
    }

    [TestMethod]
    [DataRow("Rank;EntryId;EntryName;TimeRemaining;Points;Lineup\n", "semicolons")]
    [DataRow("Rank\tEntryId\tEntryName\tTimeRemaining\tPoints\tLineup\n", "semicolons")]
    public void A_csv_of_another_name_and_other_separators_is_named(string text, string code)
    {
        using var season = new SmallSeason();
        season.Write(Contests + "/dk.csv", text);
        Assert.AreEqual(code, Assert.ContainsSingle(TrainingPipeline.Run(season.Config).Warnings).Code.Name);
    }

    [TestMethod]
    public void A_csv_that_is_not_standings_is_skipped()
    {
        using var season = new SmallSeason();
        season.Write(Contests + "/DKSalaries.csv", "Position,Name + ID,Name,ID,Roster Position,Salary\n");
        season.Write(Contests + "/DKEntries.csv", "Entry ID,Contest Name,Contest ID,Entry Fee,CPT,UTIL\n");
        season.Write(Contests + "/notes.txt", "EntryId\n");
        Assert.IsEmpty(TrainingPipeline.Run(season.Config).Warnings);
    }

    [TestMethod]
    [DataRow("contest-standings-100000001.csv", "contest-standings-100000001.csv", "100000001")]
    [DataRow("older/contest-standings-100000001.csv", "x.csv", "100000001")]
    [DataRow("download.zip", "x.csv", "x")]
    [DataRow("download 100000001.zip", "folder/x.csv", "100000001")]
    [DataRow("download 200000002.zip", "dk_100000001.csv", "100000001")]
    public void A_zip_is_read_whatever_its_ending_and_members_by_their_header(string file, string member, string id)
    {
        using var season = new SmallSeason();
        byte[] zip = SmallSeason.Zip((member, season.Text(SmallSeason.First)), ("DKSalaries.csv", "Name,ID\n"));
        season.Delete(SmallSeason.First);
        season.Write($"{Contests}/{file}", zip);
        var result = TrainingPipeline.Run(season.Config);
        Assert.IsEmpty(result.Warnings);
        CollectionAssert.AreEquivalent(new[] { id, "100000002", "100000003" }, Ids(result));
        var inventory = CsvLines.Read(Path.Combine(result.RunDirectory, "steps/00_ingest/preview.csv"));
        Assert.AreEqual("standings_zip", Assert.ContainsSingle(inventory.Where(r => r[3] == $"{Contests}/{file}"))[0]);
    }

    [TestMethod]
    [DataRow(Contests + "/contest-standings-100000009.txt", "does not end in .csv", "Rename it to contest-standings-100000009.csv.")]
    [DataRow(Contests + "/contest-standings-100000009", "does not end in .csv", "Rename it to contest-standings-100000009.csv.")]
    [DataRow(Contests + "/contest-standings-100000009.csv.txt", "does not end in .csv", "Rename it to contest-standings-100000009.csv.")]
    [DataRow(Contests + "/contest-standings-100000009.csv.crdownload", "its download was not finished", "Download it again")]
    [DataRow(Contests + "/a/dk", "does not end in .csv", "Rename it to dk.csv.")]
    [DataRow(SmallSeason.Slate + "/dk.csv", "is not in contests/", "Move the file directly into contests/.")]
    [DataRow(SmallSeason.Slate + "/standings/dk.csv", "is not in contests/", "Move the file directly into contests/.")]
    [DataRow(SmallSeason.Slate + "/standings/dk.txt", "is not in contests/", "give it a name that ends in .csv")]
    [DataRow(SmallSeason.Slate + "/a/b/contest-standings-100000009.csv", "is not in contests/", "Move the file directly into contests/.")]
    public void Standings_that_are_not_read_are_named_with_what_would_make_them_count(string path, params string[] says) =>
        Named(path, season => Encoding.UTF8.GetBytes(season.Text(SmallSeason.Second)), says);

    [TestMethod]
    [DataRow(Contests + "/contest-standings-100000009.csv.gz")]
    [DataRow(Contests + "/contest-standings-100000009.csv")]
    public void Standings_packed_with_gzip_are_named(string path) => Named(path, season =>
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes(season.Text(SmallSeason.Second)));
        return bytes.ToArray();
    }, "is packed with gzip", "Unpack it");

    [TestMethod]
    public void Standings_saved_as_a_spreadsheet_are_named() =>
        Named(Contests + "/contest-standings-100000009.xlsx", _ => SmallSeason.Zip(("xl/workbook.xml", "<x/>")), "spreadsheet file, not CSV", "CSV UTF-8");

    [TestMethod]
    public void A_zip_without_an_ending_is_named() =>
        Named(Contests + "/contest-standings-100000009", season => SmallSeason.Zip(("x.csv", season.Text(SmallSeason.Second))), "a zip by its content", "Rename it to contest-standings-100000009.zip");

    [TestMethod]
    public void A_member_that_is_not_a_csv_is_named()
    {
        using var season = new SmallSeason();
        season.Write(Contests + "/more.zip", SmallSeason.Zip(("contest-standings-100000008.csv", season.Text(SmallSeason.Second)), ("contest-standings-100000009.zip", "PK"), ("dk", season.Text(SmallSeason.Second))));
        var warnings = TrainingPipeline.Run(season.Config).Warnings;
        CollectionAssert.AreEquivalent(
            new[] { Contests + "/more.zip!contest-standings-100000009.zip", Contests + "/more.zip!dk" }, warnings.Where(w => w.Code.Name == "misplaced_standings").Select(w => w.File).ToArray());
        CollectionAssert.Contains(Ids(season), "100000008");
    }

    [TestMethod]
    public void A_slate_in_a_folder_of_the_season_is_named()
    {
        using var season = new SmallSeason();
        season.Write("dk-results/showdown/nba/2025-26/s9/contests/contest-standings-100000009.csv", season.Text(SmallSeason.Second));
        var warning = Assert.ContainsSingle(TrainingPipeline.Run(season.Config).Warnings.Where(w => w.Code.Name == "misplaced_standings"));
        Assert.AreEqual("dk-results/showdown/nba/2025-26/s9", warning.File);
        StringAssert.Contains(warning.Message, "slates belong directly in dk-results/showdown/nba/");
    }

    [TestMethod]
    public void Contests_count_in_the_order_of_their_names_then_of_their_paths()
    {
        using var season = new SmallSeason();
        season.Write(Contests + "/z/contest-standings-099999999.csv", season.Text(SmallSeason.Second));
        season.Write(Contests + "/b/dk.csv", season.Text(SmallSeason.Second));
        season.Write(Contests + "/contest-standings-100000003.zip", SmallSeason.Zip(("a-100000003.csv", season.Text(SmallSeason.Second)), ("contest-standings-100000001a.csv", season.Text(SmallSeason.Third))));
        var result = TrainingPipeline.Run(season.Config);
        string[] rows = CsvLines.Read(Path.Combine(result.RunDirectory, "entries_enriched.csv")).Skip(1).Where(r => r[1] == "s1").Select(r => r[2]).Distinct().ToArray();
        CollectionAssert.AreEqual(new[] { "100000003", "099999999", "100000001", "100000002", "dk" }, rows);
    }

    private static void Named(string path, Func<SmallSeason, byte[]> content, params string[] says)
    {
        using var season = new SmallSeason();
        season.Write(path, content(season));
        var result = TrainingPipeline.Run(season.Config);
        var warning = Assert.ContainsSingle(result.Warnings);
        Assert.AreEqual("misplaced_standings", warning.Code.Name);
        Assert.AreEqual(path, warning.File);
        foreach (string part in says)
            StringAssert.Contains(warning.Message, part);
        Assert.HasCount(3, Ids(result));
    }

    private static string[] Ids(SmallSeason season) => Ids(TrainingPipeline.Run(season.Config));

    private static string[] Ids(RunResult result) =>
        [.. CsvLines.Read(Path.Combine(result.RunDirectory, "entries_enriched.csv")).Skip(1).Select(r => r[2]).Distinct()];
}
