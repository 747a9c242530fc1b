using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DfsOpt.Core;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;
using DfsOpt.Tests.Tonight;

namespace DfsOpt.Tests.Report;

/// <summary>The page of a run over a night's contests, held against figures worked out anew.</summary>
[TestClass]
public sealed class NightReportTests
{
    [TestMethod]
    public void The_first_line_and_the_table_say_what_each_contest_is_and_what_it_may_win()
    {
        string page = Page();

        // 56.9825 on average for four lineups at two dollars; the fifth lineup's contest has no payouts.
        StringAssert.Contains(Markup.Text(page), "5 lineups in 2 contests for $8.00 in fees: a profit of $56.98 is expected.");
        var rows = Markup.Table(page, "overview");
        CollectionAssert.AreEqual(
            new[] { "name 5", "$56.98", "$54.04 to $59.92", "40.0%", "4", "0", "2,000", "$2.00", "$3,400", "354", "62", "name 10 20.0%" },
            rows[0].Select(cell => cell.Text).ToArray());
        CollectionAssert.AreEqual(
            new[] { "name 7", "–", "–", "–", "2", "1", "200", "$5.00", "–", "55", "23", "name 10 20.0%" },
            rows[1].Select(cell => cell.Text).ToArray());
    }

    [TestMethod]
    public void The_night_s_profit_is_counted_by_class_and_read_off_at_its_quantiles()
    {
        string page = Page();

        var classes = ProfitClasses(page, "contest-1");
        CollectionAssert.AreEqual(
            new[] { "all fees lost 8", "some fees lost 3", "no gain, no loss 1", "up to $8 2", "$8 to $16 1", "$16 to $40 2", "$40 to $80 1", "$160 to $400 1", "above $400 1" },
            classes.Select(row => $"{row[0]} {row[1]}").ToArray());
        var quantiles = Markup.Table(page, "contest-1-profit");
        // Between the 10th and 11th of 20 draws lies the median; the best tenth begins 0.1 of the way from the 18th to the 19th.
        Assert.AreEqual("−$4.13", quantiles.Single(row => row[0].Text == "Median")[1].Text);
        Assert.AreEqual("$84.86", quantiles.Single(row => row[0].Text == "Best 10%")[1].Text);
        Assert.AreEqual("$900.00", quantiles.Single(row => row[0].Text == "Best of all")[1].Text);
        StringAssert.Contains(Markup.Text(page), "4 lineups for $8.00 in fees make $56.98 on average (95%: $54.04 to $59.92), fees taken off. 40% of nights end with a profit. In half of the nights you lose $4.13 or more.");
    }

    [TestMethod]
    public void The_field_is_next_to_the_users_exposure()
    {
        var rows = Markup.Table(Page(), "contest-1-field");

        Assert.HasCount(8, rows);
        CollectionAssert.AreEqual(
            new[] { "name 10", "name 20", "20.0%", "50.0%", "", "90.0%", "25.0%", "", "110.0%", "75.0%", "3" },
            rows[0].Select(cell => cell.Text).ToArray());
        Assert.AreEqual(0.3, double.Parse(rows[0][4].Value, CultureInfo.InvariantCulture), 1e-9);
    }

    [TestMethod]
    public void Own_lineups_and_candidates_have_duplicates_and_roi_with_their_intervals_best_first()
    {
        string page = Page();

        var own = Markup.Table(page, "contest-1-own");
        Assert.HasCount(4, own);
        Assert.HasCount(8, Markup.Table(page, "contest-1-candidates"));
        CollectionAssert.AreEqual(
            new[] { "name 30", "name 31, name 32, name 33, name 34, name 35", "0.30", "0 to 1", "40%", "24% to 56%", "0.50%", "3.50%", "25.0%", "195.25", "$49,800", "name 36" },
            own[1].Select(cell => cell.Text).ToArray());
        Assert.AreEqual("–", Markup.Table(page, "contest-2-own")[0][4].Text);
    }

    [TestMethod]
    public void Duplicates_of_the_field_are_told_as_lineups_and_as_shares_of_entries()
    {
        var rows = Markup.Table(Page(), "contest-1-duplicates");

        double entries = 116.5 + (2 * 54.75) + (50 * 1.5);
        CollectionAssert.AreEqual(new[] { "1 time", "2 times", "50 times" }, rows.Select(row => row[0].Text).ToArray());
        Assert.AreEqual(50 * 1.5 / entries, double.Parse(rows[2][2].Value, CultureInfo.InvariantCulture), 1e-5);
    }

    [TestMethod]
    public void Rows_that_stay_empty_are_named_at_the_top()
    {
        string text = Markup.Text(Page());

        StringAssert.Contains(text, "1 entry is still empty:");
        StringAssert.Contains(text, $"DKEntries.csv: in contest {SampleNightRun.Second} name 3");
    }

    [TestMethod]
    [DataRow("De'Aaron Fox")]
    [DataRow("$(touch x) `id` \"$HOME\" \\ ! * ; & | > <")]
    [DataRow("--assign")]
    [DataRow(" ")]
    public void A_shell_reads_the_command_for_a_player_who_is_out_word_by_word(string name)
    {
        using var run = SampleNightRun.Of(_ => name);
        string page = run.Page();
        string command = WebUtility.HtmlDecode(Regex.Match(page, "<code id=\"command\">([^<]*)</code>").Groups[1].Value);

        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"printf '[%s]\\n' {command}"]) { RedirectStandardOutput = true })!;
        string[] words = shell.StandardOutput.ReadToEnd().TrimEnd('\n').Split('\n');
        shell.WaitForExit();

        CollectionAssert.AreEqual(
            new[] { "dfs-opt", "contest", "run", "--exclude", name, "--projections", $"/data/{name}.csv", "--entries", "DKEntries.csv", "--model", "models", "--draws", "20", "--assign", "--lock", name, "--exclude", name }.Select(word => $"[{word}]").ToArray(),
            words);
    }

    [TestMethod]
    public void A_contest_s_id_is_never_used_as_a_path()
    {
        using var folder = new TempFolder();
        using var run = SampleNightRun.Of(i => $"name {i}");
        run.AddFile("secret/lineup_grades.csv", run.Text($"contests/{SampleNightRun.First}/lineup_grades.csv").Replace("name 30", "not to be shown", StringComparison.Ordinal));
        run.AddFile("contests.csv", run.Text("contests.csv").Replace(SampleNightRun.First, "../secret", StringComparison.Ordinal));
        Assert.DoesNotContain("not to be shown", run.Page());
    }

    [TestMethod]
    public void A_night_that_ended_early_says_so()
    {
        using var run = new SampleRun();
        run.Manifest!["pipeline"] = "contest";
        run.Manifest["status"] = "failed";
        run.Manifest["error"] = "The players allow no legal lineup.";
        string text = Markup.Text(run.Page());
        StringAssert.Contains(text, "The run did not get as far as the contests' results.");
        StringAssert.Contains(text, "The players allow no legal lineup.");
    }

    [TestMethod]
    public void The_page_of_a_run_has_the_figures_of_its_files()
    {
        using var temp = new TempFolder();
        var run = ContestPipeline.Run(SampleNight.Config(temp));
        Assert.AreEqual(0, DfsOptInProcess.Run("runs", "report", "latest", "--pipeline", "contest", "--artifacts-root", temp["artifacts"]).ExitCode);
        string page = Markup.Unpacked(File.ReadAllText(Path.Combine(run.RunDirectory, "report.html")));

        double[] profits = [.. CsvLines.Read(Path.Combine(run.RunDirectory, "profit_draws.csv")).Skip(1).Select(draw => double.Parse(draw[^1], CultureInfo.InvariantCulture))];
        Assert.AreEqual(profits.Length, ProfitClasses(page, "night").Sum(row => int.Parse(row[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
        StringAssert.Contains(Markup.Text(page), $"{Math.Round(100.0 * profits.Count(profit => profit > 0) / profits.Length, 1).ToString(CultureInfo.InvariantCulture)}% of nights end with a profit.");
        var grades = CsvLines.Read(Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest, "own_lineups.csv")).ToList();
        int roi = grades[0].ToList().IndexOf("roi");
        CollectionAssert.AreEqual(
            grades.Skip(1).Select(row => double.Parse(row[roi], CultureInfo.InvariantCulture)).OrderDescending().Select(value => value.ToString("G5", CultureInfo.InvariantCulture)).ToArray(),
            Markup.Table(page, "contest-1-own").Select(row => row[4].Value).ToArray());
    }

    [TestMethod]
    public void A_night_is_not_compared_with_another_run()
    {
        using var run = SampleNightRun.Of(i => $"name {i}");
        run.Write();
        var result = DfsOptInProcess.Run("runs", "report", run.Path + "/", "--against", run.Path + "/");
        Assert.AreEqual(2, result.ExitCode);
        StringAssert.Contains(result.Error, "--against compares training runs");
    }

    private static IReadOnlyList<string[]> ProfitClasses(string page, string id)
    {
        string before = page[..page.IndexOf($"id=\"{id}-profit\"", StringComparison.Ordinal)];
        return Markup.Rows(before[before.LastIndexOf("data-distribution=\"profit\"", StringComparison.Ordinal)..before.LastIndexOf("</figure>", StringComparison.Ordinal)]);
    }

    private static string Page()
    {
        using var run = SampleNightRun.Of(i => $"name {i}");
        return run.Page();
    }
}
