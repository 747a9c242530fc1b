using System.Globalization;
using DfsOpt.Core;
using DfsOpt.Core.DkEntries;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Tonight;

/// <summary>What a night comes to, by contest and by draw.</summary>
[TestClass]
public sealed class NightResultsTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [TestMethod]
    public void Profits_by_draw_have_the_mean_that_is_told_and_add_up_over_the_contests()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp));
        var profits = CsvLines.Read(Path.Combine(run.RunDirectory, "profit_draws.csv")).ToList();
        var contests = CsvLines.Read(Path.Combine(run.RunDirectory, "contests.csv")).ToList();

        CollectionAssert.AreEqual(new[] { "draw", $"profit_{SampleNight.BigContest}", $"profit_{SampleNight.SmallContest}", "profit" }, profits[0].ToArray());
        Assert.HasCount(301, profits);
        foreach (string[] draw in profits.Skip(1))
            Assert.AreEqual(Number(draw[1]) + Number(draw[2]), Number(draw[3]), 1e-9);
        int expected = contests[0].ToList().IndexOf("expected_profit");
        for (int contest = 0; contest < 2; contest++)
            Assert.AreEqual(profits.Skip(1).Average(draw => Number(draw[contest + 1])), Number(contests[contest + 1][expected]), 1e-9);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Each_contest_says_how_many_entries_are_filled_and_how_many_stay_empty(bool assigns)
    {
        var entries = DkEntriesFile.Read(File.ReadAllBytes(SampleNight.Entries)).Entries;
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Assign = assigns });
        var rows = CsvLines.Read(Path.Combine(run.RunDirectory, "contests.csv")).ToList();
        Assert.HasCount(3, rows);
        foreach (string[] row in rows.Skip(1))
        {
            int empty = entries.Count(entry => entry.ContestId == row[0] && entry.State == DkEntryState.Empty);
            Assert.AreEqual(assigns ? empty : 0, Number(row[rows[0].ToList().IndexOf("filled_entries")]));
            Assert.AreEqual(assigns ? 0 : empty, Number(row[rows[0].ToList().IndexOf("empty_entries")]));
        }
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
