using DfsOpt.Core;
using DfsOpt.Core.Shares;
using DfsOpt.Tests.Support;
using DfsOpt.Tests.Tonight;

namespace DfsOpt.Tests.Dictionary;

/// <summary>DATA.md explains every column of every CSV file that a run writes.</summary>
[TestClass]
public sealed class DataDictionaryTests : IDisposable
{
    private const string Page = "DfsOpt.Core/DATA.md";

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [TestMethod]
    public void The_page_says_what_the_code_declares()
    {
        string listed = Checkout.Read(Page);
        string expected = DataTable.Page(listed[..listed.IndexOf("\n## ", StringComparison.Ordinal)]);
        if (listed == expected)
            return;

        string received = Path.Combine(AppContext.BaseDirectory, "DATA.received.md");
        File.WriteAllText(received, expected);
        Assert.Fail($"""
            The columns have changed:
            {string.Join('\n', listed.Split('\n').Except(expected.Split('\n')).Select(line => $"- {line}").Concat(expected.Split('\n').Except(listed.Split('\n')).Select(line => $"+ {line}")))}
            If that is meant, accept it: cp {received} {Path.Combine(Checkout.Root, Page)}
            """);
    }

    [TestMethod]
    public void A_training_run_writes_the_tables_of_the_page_and_no_other()
    {
        var share = new ShareModelConfig { Enabled = true, TopLineups = 5 };
        var run = TrainingPipeline.Run(new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = _temp.Path, PersistStepOutputs = true, ShareModel = share });

        AssertListed("training", RunArtifacts.Open(run.RunDirectory));
    }

    [TestMethod]
    public void A_contest_run_writes_the_tables_of_the_page_and_no_other() =>
        AssertListed("contest", RunArtifacts.Open(ContestPipeline.Run(SampleNight.Config(_temp) with { PersistStepOutputs = true }).RunDirectory));

    [TestMethod]
    public void A_column_that_is_empty_in_a_run_says_when()
    {
        var run = RunArtifacts.Open(TrainingPipeline.Run(new TrainingConfig { DataRoot = TestData.Golden("small", "data"), ArtifactsRoot = _temp.Path }).RunDirectory);

        foreach (string file in CsvFiles(run))
        {
            var rows = CsvLines.Read(Path.Join(run.Path, file));
            var table = Table("training", file);
            for (int place = 0; place < rows[0].Length; place++)
            {
                if (rows.Any(row => row[place].Length == 0))
                    Assert.Contains("mpty ", table.ColumnOf(rows[0][place])!.Meaning, $"{file}, {rows[0][place]}");
            }
        }
    }

    private static void AssertListed(string pipeline, RunArtifacts run)
    {
        var found = new HashSet<DataTable>();
        foreach (string file in CsvFiles(run))
        {
            var table = Table(pipeline, file);
            found.Add(table);
            string[] header = CsvLines.Read(Path.Join(run.Path, file))[0];
            CollectionAssert.IsSubsetOf(header, header.Where(name => table.ColumnOf(name) is not null).ToArray(), file);
            // A column with a placeholder may be there several times, or never.
            CollectionAssert.AreEqual(
                table.Columns.Where(column => !column.Name.Contains('<')).ToArray(),
                header.Select(table.ColumnOf).Where(column => !column!.Name.Contains('<')).ToArray(), file);
        }

        CollectionAssert.AreEquivalent(DataTable.All.Where(table => table.Pipeline == pipeline).Select(table => table.Path).ToList(), found.Select(table => table.Path).ToList());
    }

    private static DataTable Table(string pipeline, string file)
    {
        var tables = DataTable.All.Where(table => table.Pipeline == pipeline && table.Is(file)).ToList();
        Assert.HasCount(1, tables, $"{file} must be in DataTable.All once");
        return tables[0];
    }

    // DraftKings says what is in the filled entries.
    private static IEnumerable<string> CsvFiles(RunArtifacts run) => Directory.EnumerateFiles(run.Path, "*.csv", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(run.Path, file).Replace('\\', '/')).Where(file => file != "DKEntries_filled.csv").Order(StringComparer.Ordinal);
}
