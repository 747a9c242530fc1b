using DfsOpt.Core;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Contests;

[TestClass]
public sealed class SavedAgainTests
{
    private const string Header = SmallSeason.StandingsHeader;
    private const string Lineup = SmallSeason.Lineup;

    [TestMethod]
    public void Floats_that_R_and_pandas_make_of_ids_and_ranks_are_whole_numbers()
    {
        var rows = Rows($"{Header}\n1.0,5000000001.0,ann,0.0,120.5,{Lineup},,,,,\n2.00,5000000002.0,bob,0.0,110.0,{Lineup},,,,,\n");
        CollectionAssert.AreEqual(new[] { "5000000001", "5000000002" }, rows.Select(r => r[4]).ToArray());
        CollectionAssert.AreEqual(new[] { "1", "2" }, rows.Select(r => r[6]).ToArray());
    }

    [TestMethod]
    [DataRow("NA")]
    [DataRow("nan")]
    [DataRow("NaN")]
    [DataRow("NULL")]
    [DataRow("None")]
    [DataRow("<NA>")]
    [DataRow("#N/A")]
    [DataRow("")]
    public void A_row_of_the_player_table_is_not_an_entry_with_any_marker_for_missing_values(string nothing)
    {
        string empty = string.Join(',', Enumerable.Repeat(nothing, 7));
        var result = Run($"{Header}\n1,5000000001,ann,0,120.5,{Lineup},{nothing},Adam Able,UTIL,80.5%,44.5\n2,5000000002,bob,0,0,{nothing},{nothing},Ben Baker,UTIL,79%,30\n{empty},Cal Cole,UTIL,1%,2\n{nothing},{nothing},,,,,,Dan Dunn,UTIL,1%,2\n");
        Assert.IsEmpty(result.Warnings.Where(w => w.Code.Name != "drafted_differs"));
        Assert.AreEqual(1L, result.Steps[2].Count("unsubmitted_entries"));
        Assert.AreEqual(2L + 4 + 3, result.Steps[2].RowCountIn);
    }

    [TestMethod]
    public void A_lineup_without_an_id_is_named()
    {
        var warning = Assert.ContainsSingle(Run($"{Header}\n1,5000000001,ann,0,120.5,{Lineup},,,,,\n2,NA,bob,0,110,{Lineup},,,,,\n").Warnings);
        Assert.AreEqual("row_without_entry_id", warning.Code.Name);
        StringAssert.Contains(warning.Message, "line 3: EntryId 'NA'");
    }

    [TestMethod]
    public void An_index_column_and_quotes_change_nothing()
    {
        var rows = Rows($"\"\",\"{Header.Replace(",", "\",\"", StringComparison.Ordinal)}\"\n\"1\",1,5000000001,\"ann (1/2)\",0,120.5,\"{Lineup}\",NA,NA,NA,NA,NA\n\"2\",2,5000000002,\"ann (2/2)\",0,110,\"{Lineup}\",NA,NA,NA,NA,NA\n");
        CollectionAssert.AreEqual(new[] { "5000000001", "5000000002" }, rows.Select(r => r[4]).ToArray());
        CollectionAssert.AreEqual(new[] { "ann", "ann" }, rows.Select(r => r[5]).ToArray());
        CollectionAssert.AreEqual(new[] { "2", "2" }, rows.Select(r => r[8]).ToArray());
    }

    [TestMethod]
    [DataRow("007.0")]
    [DataRow("5000000001.5")]
    [DataRow("5000000001.")]
    public void An_id_that_is_not_a_whole_number_is_written_unchanged(string id) =>
        Assert.AreEqual(id, Rows($"{Header}\n1,{id},ann,0,120.5,{Lineup},,,,,\n")[0][4]);

    [TestMethod]
    public void An_id_and_the_same_as_a_float_are_one()
    {
        var warning = Assert.ContainsSingle(Run($"{Header}\n1,5000000001,ann,0,120.5,{Lineup},,,,,\n2,5000000001.0,bob,0,110,{Lineup},,,,,\n").Warnings);
        Assert.AreEqual("repeated_entry_id", warning.Code.Name);
    }

    private static List<string[]> Rows(string standings)
    {
        using var season = new SmallSeason();
        var result = Run(standings, season);
        return [.. CsvLines.Read(Path.Combine(result.RunDirectory, "entries_enriched.csv")).Where(r => r[2] == "100000001")];
    }

    private static TrainingResult Run(string standings)
    {
        using var season = new SmallSeason();
        return Run(standings, season);
    }

    private static TrainingResult Run(string standings, SmallSeason season)
    {
        season.Write(SmallSeason.First, standings);
        return TrainingPipeline.Run(season.Config);
    }
}
