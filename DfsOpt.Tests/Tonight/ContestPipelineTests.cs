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
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var config = SampleNight.Config(_temp);
        string first = Grades(config), again = Grades(config), other = Grades(config with { Simulation = config.Simulation with { Seed = 2 } });
        Assert.AreEqual(first, again);
        Assert.AreNotEqual(first, other);
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
    public void Nobody_who_is_faded_is_in_a_filled_lineup_and_who_is_locked_is_in_each()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Fade = ["Dennis Schroder"], Lock = ["LeBron James"], Simulation = SampleNight.Config(_temp).Simulation with { Candidates = 2_000 } });
        var filled = DkEntriesFile.Read(File.ReadAllBytes(Path.Combine(run.RunDirectory, "DKEntries_filled.csv")));
        foreach (var entry in filled.Entries.Skip(1))
        {
            string[] names = [.. entry.Lineup.Select(player => filled.Players[player].Name)];
            Assert.DoesNotContain("Dennis Schröder", names);
            Assert.Contains("LeBron James", names);
        }
    }

    [TestMethod]
    public void Neither_the_user_nor_the_opponents_play_a_player_who_is_out()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Exclude = ["Dennis Schroder", "P.J. Washington Jr."] });
        string contest = Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest);
        foreach (string file in new[] { Path.Combine(contest, "field.csv"), Path.Combine(contest, "lineup_grades.csv"), Path.Combine(run.RunDirectory, "universe_players.csv") })
        {
            string text = File.ReadAllText(file);
            Assert.DoesNotContain("Dennis Schr", text, file);
            Assert.Contains("LeBron James", text, file);
        }

        // The entry that has one of them stays as it is, and is named.
        var warning = run.Warnings.Single(problem => problem.Code.Name == "unusable_entry");
        Assert.Contains("line 2: entry 4700000001 has P.J. Washington Jr., who is out or has no projection", warning.Message);
        Assert.AreEqual("unknown_rule_player", Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(SampleNight.Config(_temp) with { Exclude = ["Nobody Ever"] })).Code.Name);
    }

    [TestMethod]
    public void Entries_beyond_the_contest_s_limit_are_named_and_never_filled()
    {
        var terms = ContestTerms.Create(SampleNight.BigContest, 2_000, null, 4, [new(1, 1, 200), new(2, 450, 2)]);
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Contests = [terms, SampleNight.Terms[1]], Segment = "nba-showdown-mme-1k-10k" });
        var warning = run.Warnings.Single(problem => problem.Code.Name == "too_many_entries");
        Assert.Contains("line 6: contest 184000001 allows 4 entries a user and you have 6; 4700000005, 4700000006 stay as they are", warning.Message);
        Assert.AreEqual(2, warning.EntriesLeftOut);
        var filled = DkEntriesFile.Read(File.ReadAllBytes(Path.Combine(run.RunDirectory, "DKEntries_filled.csv")));
        CollectionAssert.AreEqual(new[] { "4700000005", "4700000006" }, filled.Entries.Where(entry => entry.State == DkEntryState.Empty).Select(entry => entry.EntryId).ToArray());
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

    // Lines 2, 4 and so on start a step; those between finish one.
    [TestMethod]
    [DataRow(2)]
    [DataRow(4)]
    [DataRow(9)]
    [DataRow(11)]
    [DataRow(13)]
    [DataRow(16)]
    [DataRow(18)]
    [DataRow(20)]
    [DataRow(22)]
    public void A_run_that_is_cancelled_in_any_step_says_so_in_its_manifest_and_leaves_whole_files(int line)
    {
        using var stop = new CancellationTokenSource();
        var host = new RunHost { Logger = new CancellingLogger(line, stop) };
        Assert.Throws<OperationCanceledException>(() => ContestPipeline.Run(SampleNight.Config(_temp), host, stop.Token));
        string run = Directory.GetDirectories(_temp["artifacts", "contest"]).Single();
        Assert.AreEqual("cancelled", RunDirectoryCheck.Status(run));
        RunDirectoryCheck.HasNoLeftovers(run);
        Assert.IsFalse(File.Exists(Path.Combine(run, "DKEntries_filled.csv")));
    }

    [TestMethod]
    public void A_player_who_is_locked_and_faded_or_out_is_refused_before_the_run()
    {
        var config = SampleNight.Config(_temp) with { Lock = ["LeBron James"] };
        Assert.Contains("lock and fade both name 'lebron  james'", Assert.ThrowsExactly<ConfigException>(() => ContestPipeline.Run(config with { Fade = ["lebron  james"] })).Message);
        Assert.Contains("lock and exclude both name 'LeBron James'", Assert.ThrowsExactly<ConfigException>(() => ContestPipeline.Run(config with { Exclude = ["LeBron James"] })).Message);
        Assert.IsFalse(Directory.Exists(_temp["artifacts"]));
    }

    [TestMethod]
    public void A_check_lists_the_problems_of_the_inputs_and_writes_nothing()
    {
        var check = ContestCheck.Run(SampleNight.Config(_temp) with { Contests = [SampleNight.Terms[0]] });
        // One of six entries has a lineup.
        Assert.AreEqual(new PlannedContest(SampleNight.BigContest, "nba-showdown-mme-1k-10k", 2_000 - 6, IsFieldKnown: false, EntriesToFill: 5), check.Contests.Single());
        Assert.Contains("no_contest_terms", check.Problems.Select(problem => problem.Code.Name));
        Assert.IsFalse(Directory.Exists(_temp["artifacts"]));
    }

    private static string Grades(ContestConfig config) =>
        File.ReadAllText(Path.Combine(ContestPipeline.Run(config).RunDirectory, "contests", SampleNight.BigContest, "lineup_grades.csv"));

    private static string Lineup(DkEntry entry) => $"{entry.Lineup[0]}:{string.Join(',', entry.Lineup.Skip(1).Order())}";

    private static string Fee(DkEntry entry) => FormattableString.Invariant($"${entry.EntryFee}");
}
