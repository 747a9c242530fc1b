using System.Globalization;
using System.Reflection;
using DfsOpt.Core;
using DfsOpt.Core.Entries;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Tonight;
using DfsOpt.Core.Training;
using DfsOpt.Tests.Support;
using DfsOpt.Tests.Tonight;

namespace DfsOpt.Tests.Artifacts;

/// <summary>The rows that a run wrote, a host reads back as objects.</summary>
[TestClass]
public sealed class ReadRowsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void Every_cell_of_a_run_reads_back_as_the_property_of_its_name()
    {
        var run = Run("small");

        AssertRead(run, "entries_enriched.csv", run.ReadEntries());
        AssertRead(run, "players.csv", run.ReadPlayers());
        AssertRead(run, "contests.csv", run.ReadContests());
        AssertRead(run, "duplicates.csv", run.ReadDuplicates());
    }

    [TestMethod]
    public void Every_cell_of_a_contest_run_reads_back_as_the_property_of_its_name()
    {
        var run = RunArtifacts.Open(ContestPipeline.Run(SampleNight.Config(_folder)).RunDirectory);

        AssertRead(run, "contests.csv", run.ReadEnteredContests());
        AssertRead(run, "exposures.csv", run.ReadExposures());
        AssertRead(run, "profit_draws.csv", run.ReadProfitDraws());
        foreach (var contest in run.ReadEnteredContests())
        {
            AssertRead(run, $"contests/{contest.ContestId}/lineup_grades.csv", run.ReadLineupGrades(contest.ContestId));
            AssertRead(run, $"contests/{contest.ContestId}/own_lineups.csv", run.ReadOwnLineups(contest.ContestId));
            AssertRead(run, $"contests/{contest.ContestId}/duplicates.csv", run.ReadDuplicateCounts(contest.ContestId));
        }
    }

    [TestMethod]
    [DataRow("..")]
    [DataRow(".")]
    [DataRow("a/../..")]
    [DataRow("/tmp")]
    public void A_contest_id_that_is_a_path_leads_nowhere(string contestId)
    {
        var run = RunArtifacts.Open(ContestPipeline.Run(SampleNight.Config(_folder)).RunDirectory);
        string grades = Path.Join(run.Path, "contests", run.ReadEnteredContests().First().ContestId, "lineup_grades.csv");
        File.Copy(grades, Path.Join(run.Path, "lineup_grades.csv"));
        File.Copy(grades, Path.Join(run.Path, "contests", "lineup_grades.csv"));

        Assert.IsEmpty(run.ReadLineupGrades(contestId));
    }

    [TestMethod]
    public void Every_property_is_a_column_of_its_type()
    {
        AssertColumns<EnrichedEntry>(EntryLayout.Enriched.Columns);
        AssertColumns<PlayerRow>(FieldTables.PlayerColumns([]));
        AssertColumns<ContestRow>(FieldTables.ContestColumns);
        AssertColumns<DuplicateRow>(FieldTables.DuplicateColumns);
        AssertColumns<EnteredContestRow>(NightResults.ContestColumns);
        AssertColumns<ExposureRow>(AssignLineupsStep.Columns);
        AssertColumns<ProfitDrawRow>(NightResults.ProfitColumns([]));
        AssertColumns<LineupGradeRow>(GradeColumns.All);
        AssertColumns<DuplicateCountRow>(SimulateContestsStep.DuplicatesColumns);
    }

    [TestMethod]
    public void A_players_exposure_is_given_for_each_kind_of_contest_that_his_slate_has()
    {
        var run = Run("small");
        var contests = run.ReadContests().ToList();

        foreach (var player in run.ReadPlayers())
        {
            var kinds = contests.Where(c => (c.Sport, c.SlateId) == (player.Sport, player.SlateId)).GroupBy(c => c.GppCategory[$"{player.Sport}-showdown-".Length..]).ToList();
            CollectionAssert.AreEquivalent(kinds.Select(kind => kind.Key).ToList(), player.ByKind.Keys.ToList());
            Assert.AreEqual(player.Entries, player.ByKind.Values.Sum(kind => kind.Entries));
            foreach (var kind in kinds)
                Assert.AreEqual(kind.Sum(contest => contest.Counted), player.ByKind[kind.Key].Entries);
        }
    }

    [TestMethod]
    public void A_draws_profit_is_the_sum_over_its_contests()
    {
        var run = RunArtifacts.Open(ContestPipeline.Run(SampleNight.Config(_folder)).RunDirectory);
        string[] ids = [.. run.ReadEnteredContests().Where(contest => contest.ExpectedProfit is not null).Select(contest => contest.ContestId)];

        Assert.IsNotEmpty(run.ReadProfitDraws());
        foreach (var draw in run.ReadProfitDraws())
        {
            CollectionAssert.AreEquivalent(ids, draw.ByContest.Keys.ToArray());
            Assert.AreEqual(draw.Profit, draw.ByContest.Values.Sum(), 1e-6);
        }
    }

    [TestMethod]
    public void The_first_entry_is_returned_before_the_whole_file_has_been_read()
    {
        var run = Run("small");
        long length = new FileInfo(Path.Join(run.Path, "entries_enriched.csv")).Length;
        long before = GC.GetAllocatedBytesForCurrentThread();

        var first = run.ReadEntries().First();

        Assert.IsLessThan(length, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.AreEqual("nba", first.Sport);
    }

    [TestMethod]
    public void Names_with_commas_quotes_and_line_ends_read_back_across_blocks()
    {
        string file = _folder["contests.csv"];
        string[] header = [.. FieldTables.ContestColumns.Select(column => column.Name)];
        string[] names = [.. Enumerable.Range(0, 9_000).Select(i => $"folder, {i}/\"odd\"\nname.csv")];
        File.WriteAllText(file, $"{string.Join(',', header)}\n" + string.Concat(names.Select((name, i) =>
            $"nba,slate,{i},\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",,nba-showdown-mme-1k-10k,3,3,3,1,3,1,,,,,,,true\n")));

        var contests = RunArtifacts.Open(_folder.Path).ReadContests().ToList();

        CollectionAssert.AreEqual(names, contests.Select(contest => contest.File).ToArray());
        Assert.IsNull(contests[0].WinningScore);
        Assert.IsNull(contests[0].Date);
    }

    [TestMethod]
    public void A_run_that_wrote_no_such_file_has_no_rows()
    {
        var run = RunArtifacts.Open(_folder.Path);

        Assert.IsEmpty(run.ReadEntries());
        Assert.IsEmpty(run.ReadPlayers());
        Assert.IsEmpty(run.ReadContests());
        Assert.IsEmpty(run.ReadDuplicates());
    }

    [TestMethod]
    [DataRow("sport,slate_id\nnba,x\n", 1, "has no column `contest_id`")]
    [DataRow("sport,sport\nnba,x\n", 1, "has two columns `sport`")]
    [DataRow("sport,slate_id\nnba,x,y\n", 2, "has 3 cells where the header has 2")]
    [DataRow("sport,slate_id\nnba\n", 2, "has 1 cell where the header has 2")]
    [DataRow("sport,slate_id\n\nnba,\n", 3, "`slate_id` is empty")]
    [DataRow("sport,slate_id\nnba,x", 2, "ends in the middle of a row")]
    [DataRow("sport,slate_id\nnba,\"x\nnba,y\n", 2, "opens a quote that is never closed")]
    [DataRow("sport,slate_id\nnba,\u0080\n", 2, "is not UTF-8")]
    public void A_damaged_file_is_named_with_the_line_and_what_is_wrong(string text, int line, string fault)
    {
        string file = _folder["contests.csv"];
        File.WriteAllText(file, text, System.Text.Encoding.Latin1);

        var e = Assert.ThrowsExactly<ArtifactException>(() => RunArtifacts.Open(_folder.Path).ReadContests().ToList());

        Assert.AreEqual($"{file}, line {line}: {fault}.", e.Message);
    }

    [TestMethod]
    [DataRow("dup_count", "many", "which is not a whole number")]
    [DataRow("rank", "1.5", "which is not a whole number")]
    [DataRow("points", "1,5", "which is not a number")]
    [DataRow("points", "NaN", "which is not a number")]
    public void A_cell_of_another_type_is_named_with_file_line_and_column(string column, string cell, string fault)
    {
        var run = Run("tiny");
        string file = Path.Join(run.Path, "duplicates.csv");
        var rows = CsvLines.Read(file);
        rows[1][Array.IndexOf(rows[0], column)] = $"\"{cell}\"";
        File.WriteAllText(file, string.Concat(rows.Select(row => $"{string.Join(',', row)}\n")));

        var e = Assert.ThrowsExactly<ArtifactException>(() => run.ReadDuplicates().ToList());

        Assert.AreEqual($"{file}, line 2: `{column}` holds '{cell}', {fault}.", e.Message);
    }

    private static void AssertRead<TRow>(RunArtifacts run, string file, IEnumerable<TRow> rows)
    {
        var written = CsvLines.Read(Path.Join(run.Path, file));
        var properties = Properties<TRow>();
        int row = 0;
        foreach (var read in rows)
        {
            string[] cells = written[++row];
            for (int column = 0; column < cells.Length; column++)
            {
                if (properties.TryGetValue(Key(written[0][column]), out var property))
                    Assert.AreEqual(cells[column], Text(property.GetValue(read)), $"{file}, row {row}, {property.Name}");
            }
        }

        Assert.AreEqual(written.Count - 1, row);
    }

    private static void AssertColumns<TRow>(IEnumerable<Column> columns)
    {
        var byKey = columns.ToDictionary(column => Key(column.Name));
        foreach (var (key, property) in Properties<TRow>())
        {
            Assert.IsTrue(byKey.TryGetValue(key, out var column), $"{typeof(TRow).Name}.{property.Name} is no column");
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var expected = type == typeof(double) ? ColumnType.Float : type == typeof(long) ? ColumnType.Int : ColumnType.Text;
            Assert.AreEqual(expected, column.Type, column.Name);
        }
    }

    private static Dictionary<string, PropertyInfo> Properties<TRow>() =>
        typeof(TRow).GetProperties().Where(property => property.Name is not (nameof(PlayerRow.ByKind) or nameof(ProfitDrawRow.ByContest))).ToDictionary(property => Key(property.Name));

    // Such as Top0Point1PctSe for top_0.1%_se.
    private static string Key(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace(".", "Point", StringComparison.Ordinal).Replace("%", "Pct", StringComparison.Ordinal).ToLowerInvariant();

    private static string Text(object? value) => value is bool flag ? flag ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private RunArtifacts Run(string season) => RunArtifacts.Open(
        TrainingPipeline.Run(new TrainingConfig { DataRoot = TestData.Golden(season, "data"), ArtifactsRoot = _folder.Path }).RunDirectory);
}
