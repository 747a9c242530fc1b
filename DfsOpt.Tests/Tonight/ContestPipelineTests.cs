using System.Text.Json;
using DfsOpt.Core;
using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.Interrupted;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Tonight;

[TestClass]
public sealed class ContestPipelineTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [TestMethod]
    public void A_run_fills_every_empty_entry_with_different_legal_lineups_and_leaves_the_rest_as_it_was()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp));

        byte[] before = File.ReadAllBytes(SampleNight.Entries), after = File.ReadAllBytes(Path.Combine(run.RunDirectory, "DKEntries_filled.csv"));
        DkEntriesFile original = DkEntriesFile.Read(before), filled = DkEntriesFile.Read(after);
        Assert.IsTrue(filled.Entries.All(entry => entry.State == DkEntryState.Filled));
        CollectionAssert.AreEqual(original.Entries[0].Lineup.ToArray(), filled.Entries[0].Lineup.ToArray());
        foreach (var contest in filled.Entries.GroupBy(entry => entry.ContestId))
            Assert.AreEqual(contest.Count(), contest.Select(entry => Lineup(entry)).Distinct().Count());
        foreach (var entry in filled.Entries)
        {
            int doubledSalary = entry.Lineup.Select((player, slot) => filled.Players[player].Salary * (slot == 0 ? 3 : 2)).Sum();
            Assert.IsLessThanOrEqualTo(100_000, doubledSalary);
            Assert.AreEqual(2, entry.Lineup.Select(player => filled.Players[player].Team).Distinct().Count());
        }

        // Emptied again, the filled file is the one that came in.
        string text = System.Text.Encoding.UTF8.GetString(after);
        foreach (var entry in filled.Entries.Skip(1))
        {
            var cells = entry.Lineup.Select((player, slot) => slot == 0 ? filled.Players[player].CaptainCell : filled.Players[player].FlexCell);
            text = text.Replace($"{entry.EntryId},{entry.ContestName},{entry.ContestId},{Fee(entry)} ,{string.Join(',', cells)}", $"{entry.EntryId},{entry.ContestName},{entry.ContestId},{Fee(entry)} ,,,,,,", StringComparison.Ordinal);
        }

        Assert.AreEqual(System.Text.Encoding.UTF8.GetString(before), text);
    }

    [TestMethod]
    public void Every_file_it_answers_for_is_there_with_its_checksum()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp));

        string[] names = [.. run.Outputs.Select(file => file.Path)];
        foreach (string name in new[] { "lineups.csv", "exposures.csv", "contests.csv", "profit_draws.csv", "DKEntries_filled.csv", $"contests/{SampleNight.BigContest}/lineup_grades.csv", $"contests/{SampleNight.SmallContest}/field.csv" })
            Assert.Contains(name, names);
        foreach (var file in run.Outputs)
            Assert.AreEqual(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(run.RunDirectory, file.Path)))), file.ChecksumSha256, file.Path);
        CollectionAssert.AreEqual(
            new[] { "00_ingest", "01_parse_projections", "02_enumerate_lineup_universe", "03_enrich_lineup_universe_features", "04_compute_softmax_shares", "05_simulate_contests", "06_grade_lineups", "07_assign_lineups_to_entries" },
            run.Steps.Select(step => step.StepName).ToArray());
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run.RunDirectory, "run_manifest.json")));
        Assert.AreEqual("contest", manifest.RootElement.GetProperty("pipeline").GetString());
        Assert.AreEqual("succeeded", manifest.RootElement.GetProperty("status").GetString());
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var config = SampleNight.Config(_temp);
        string first = Grades(config), again = Grades(config), other = Grades(config with { Simulation = config.Simulation with { Seed = 2 } });
        Assert.AreEqual(first, again);
        Assert.AreNotEqual(first, other);
    }

    [TestMethod]
    public void The_field_plays_one_captain_and_five_others_an_entry()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp));
        var rows = CsvLines.Read(Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest, "field.csv")).Skip(1).ToList();
        Assert.AreEqual(1, rows.Sum(row => Number(row[2])), 1e-9);
        Assert.AreEqual(5, rows.Sum(row => Number(row[3])), 1e-9);
    }

    [TestMethod]
    public void Profits_by_draw_have_the_mean_that_is_told_and_add_up_over_the_contests()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp));
        var profits = CsvLines.Read(Path.Combine(run.RunDirectory, "profit_draws.csv")).ToList();
        var contests = CsvLines.Read(Path.Combine(run.RunDirectory, "contests.csv")).ToList();

        CollectionAssert.AreEqual(new[] { "draw", $"profit_{SampleNight.BigContest}", $"profit_{SampleNight.SmallContest}", "profit" }, profits[0].ToArray());
        Assert.HasCount(301, profits);
        foreach (var draw in profits.Skip(1))
            Assert.AreEqual(Number(draw[1]) + Number(draw[2]), Number(draw[3]), 1e-9);
        int expected = contests[0].ToList().IndexOf("expected_profit");
        for (int contest = 0; contest < 2; contest++)
            Assert.AreEqual(profits.Skip(1).Average(draw => Number(draw[contest + 1])), Number(contests[contest + 1][expected]), 1e-9);
    }

    [TestMethod]
    public void Each_contest_says_how_many_entries_are_filled_and_how_many_stay_empty()
    {
        var entries = DkEntriesFile.Read(File.ReadAllBytes(SampleNight.Entries)).Entries;
        foreach (bool assigns in new[] { true, false })
        {
            var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Assign = assigns });
            var rows = CsvLines.Read(Path.Combine(run.RunDirectory, "contests.csv")).ToList();
            foreach (var row in rows.Skip(1))
            {
                int empty = entries.Count(entry => entry.ContestId == row[0] && entry.State == DkEntryState.Empty);
                Assert.AreEqual(assigns ? empty : 0, Number(row[rows[0].ToList().IndexOf("filled_entries")]));
                Assert.AreEqual(assigns ? 0 : empty, Number(row[rows[0].ToList().IndexOf("empty_entries")]));
            }
        }
    }

    [TestMethod]
    public void Without_assign_nothing_is_filled_and_own_lineups_are_still_graded()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Assign = false });
        Assert.IsFalse(File.Exists(Path.Combine(run.RunDirectory, "DKEntries_filled.csv")));
        var own = CsvLines.Read(Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest, "lineup_grades.csv")).Where(row => row[1] == "own").ToList();
        Assert.HasCount(1, own);
    }

    [TestMethod]
    public void Nobody_who_is_excluded_is_in_a_filled_lineup_and_who_is_locked_is_in_each()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Exclude = ["Dennis Schroder"], Lock = ["LeBron James"], Simulation = SampleNight.Config(_temp).Simulation with { Candidates = 2_000 } });
        var filled = DkEntriesFile.Read(File.ReadAllBytes(Path.Combine(run.RunDirectory, "DKEntries_filled.csv")));
        foreach (var entry in filled.Entries.Skip(1))
        {
            string[] names = [.. entry.Lineup.Select(player => filled.Players[player].Name)];
            Assert.DoesNotContain("Dennis Schröder", names);
            Assert.Contains("LeBron James", names);
        }
    }

    [TestMethod]
    public void A_contest_without_a_size_is_set_aside_and_the_other_goes_on()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Contests = [SampleNight.Terms[0]] });
        var warning = run.Warnings.Single(problem => problem.Code.Name == "no_contest_terms");
        Assert.Contains(SampleNight.SmallContest, warning.Message);
        Assert.AreEqual(1, warning.EntriesLeftOut);
        Assert.IsTrue(File.Exists(Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest, "lineup_grades.csv")));
        Assert.IsFalse(Directory.Exists(Path.Combine(run.RunDirectory, "contests", SampleNight.SmallContest)));
    }

    [TestMethod]
    public void In_a_strict_run_a_contest_without_a_size_ends_it()
    {
        var failure = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(SampleNight.Config(_temp) with { Contests = [SampleNight.Terms[0]], Strict = true }));
        Assert.AreEqual("no_contest_terms", failure.Code.Name);
    }

    [TestMethod]
    public void Without_any_terms_nothing_is_left_and_the_reasons_are_repeated()
    {
        var failure = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(SampleNight.Config(_temp) with { Contests = [] }));
        Assert.AreEqual("nothing_left", failure.Code.Name);
        Assert.Contains(SampleNight.BigContest, failure.Message);
        Assert.Contains("has no number of entries", failure.Message);
    }

    [TestMethod]
    public void A_segment_without_a_model_is_named_with_those_that_have_one()
    {
        var config = SampleNight.Config(_temp);
        Directory.Delete(_temp["models", "nba-showdown-single-entry-0-1k"], recursive: true);
        var warning = ContestPipeline.Run(config).Warnings.Single(problem => problem.Code.Name == "no_share_model");
        Assert.Contains("is of segment nba-showdown-single-entry-0-1k, and there are models of nba-showdown-mme-1k-10k", warning.Message);
        Assert.DoesNotContain("no_share_model", ContestPipeline.Run(config with { Segment = "nba-showdown-mme-1k-10k" }).Warnings.Select(problem => problem.Code.Name));
    }

    [TestMethod]
    public void A_spread_that_nobody_gives_is_never_assumed()
    {
        string bare = _temp["projections.csv"];
        File.WriteAllLines(bare, File.ReadAllLines(SampleNight.Projections).Select((line, i) => i > 0 ? line : line
            .Replace("dk_std", "other_std", StringComparison.Ordinal).Replace("dk_", "none_", StringComparison.Ordinal)));
        var config = SampleNight.Config(_temp) with { Projections = bare };
        Assert.AreEqual("no_spread", Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(config)).Code.Name);
        Assert.IsGreaterThan(0, ContestPipeline.Run(config with { StdFraction = 0.35 }).Steps.Count);
    }

    [TestMethod]
    public void Without_payouts_fields_and_duplicates_are_told_and_no_return()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Contests = [ContestTerms.Create(SampleNight.BigContest, 2_000, null, 20, [])], Assign = false });
        Assert.Contains("no_payouts", run.Warnings.Select(problem => problem.Code.Name));
        var grades = CsvLines.Read(Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest, "lineup_grades.csv"));
        int roi = Array.IndexOf(grades[0], "roi"), duplicates = Array.IndexOf(grades[0], "expected_dups");
        Assert.IsTrue(grades.Skip(1).All(row => row[roi].Length == 0 && row[duplicates].Length > 0));
    }

    [TestMethod]
    public void A_file_of_another_kind_ends_the_run_and_says_so()
    {
        var failure = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(SampleNight.Config(_temp) with { Entries = SampleNight.Projections }));
        Assert.AreEqual("bad_entries_file", failure.Code.Name);
    }

    [TestMethod]
    public void A_cancelled_run_says_so_in_its_manifest()
    {
        using var stop = new CancellationTokenSource();
        var host = new RunHost { Logger = new CancellingLogger(9, stop) };
        Assert.Throws<OperationCanceledException>(() => ContestPipeline.Run(SampleNight.Config(_temp), host, stop.Token));
        string run = Directory.GetDirectories(_temp["artifacts", "contest"]).Single();
        Assert.Contains("\"cancelled\"", File.ReadAllText(Path.Combine(run, "run_manifest.json")));
        Assert.IsFalse(File.Exists(Path.Combine(run, "DKEntries_filled.csv")));
    }

    [TestMethod]
    public void A_check_tells_the_problems_of_the_inputs_and_writes_nothing()
    {
        var problems = ContestCheck.Run(SampleNight.Config(_temp) with { Contests = [SampleNight.Terms[0]] });
        Assert.Contains("no_contest_terms", problems.Select(problem => problem.Code.Name));
        Assert.IsFalse(Directory.Exists(_temp["artifacts"]));
    }

    private static string Grades(ContestConfig config) =>
        File.ReadAllText(Path.Combine(ContestPipeline.Run(config).RunDirectory, "contests", SampleNight.BigContest, "lineup_grades.csv"));

    private static string Lineup(DkEntry entry) => $"{entry.Lineup[0]}:{string.Join(',', entry.Lineup.Skip(1).Order())}";

    private static string Fee(DkEntry entry) => FormattableString.Invariant($"${entry.EntryFee}");

    private static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
