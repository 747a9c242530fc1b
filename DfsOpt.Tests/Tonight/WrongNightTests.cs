using System.Text.RegularExpressions;
using DfsOpt.Core;
using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Payouts;
using DfsOpt.Tests.Report;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Tonight;

/// <summary>Rules, terms and models that are wrong, and how a run says so.</summary>
[TestClass]
public sealed class WrongNightTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [TestMethod]
    public void More_locks_than_a_lineup_has_players_are_refused_before_the_run()
    {
        string[] seven = [.. DkEntriesFile.Read(File.ReadAllBytes(SampleNight.Entries)).Players.Take(7).Select(player => player.Name)];
        var refused = Assert.ThrowsExactly<ConfigException>(() => ContestPipeline.Run(SampleNight.Config(_temp) with { Lock = seven }));
        Assert.AreEqual("lock names 7 players; a lineup has 6.", refused.Message);
    }

    [TestMethod]
    public void A_percentage_is_not_taken_for_a_fraction()
    {
        var refused = Assert.ThrowsExactly<ConfigException>(() => ContestPipeline.Run(SampleNight.Config(_temp) with { StdFraction = 35 }));
        Assert.Contains("std_fraction is 35; it must be above 0 and at most 2", refused.Message);
    }

    [TestMethod]
    public void A_player_who_is_out_may_be_faded_too_and_never_locked()
    {
        var config = SampleNight.Config(_temp) with { Exclude = ["Dennis Schroder"] };
        Assert.DoesNotContain("unfilled_entry", ContestPipeline.Run(config with { Fade = ["Dennis Schroder"] }).Warnings.Select(problem => problem.Code.Name));
        var unknown = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(config with { Fade = ["Nobody Ever"] }));
        Assert.Contains("The rule fade names 'Nobody Ever', who is not in the projection file", unknown.Message);
        Assert.Contains("unknown_rule_player", ContestCheck.Run(config with { Lock = ["Nobody Ever"] }).Problems.Select(problem => problem.Code.Name));
        string bench = Bench("0");
        var locked = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(config with { Projections = bench, Lock = ["Jaylen Brown"] }));
        Assert.Contains("The rule lock names 'Jaylen Brown', whose projection is 0 or below", locked.Message);
    }

    [TestMethod]
    public void Whoever_is_locked_is_found_a_lineup_even_if_no_likely_or_good_lineup_has_him()
    {
        var config = SampleNight.Config(_temp) with { Projections = Bench("0.01"), Lock = ["Jaylen Brown"] };
        var run = ContestPipeline.Run(config);
        Assert.DoesNotContain("unfilled_entry", run.Warnings.Select(problem => problem.Code.Name));
        var filled = DkEntriesFile.Read(File.ReadAllBytes(Path.Combine(run.RunDirectory, "DKEntries_filled.csv")));
        foreach (var entry in filled.Entries.Skip(1))
            Assert.Contains("Jaylen Brown", entry.Lineup.Select(player => filled.Players[player].Name));
    }

    [TestMethod]
    public void The_fee_of_the_entries_goes_over_that_of_the_terms_and_a_difference_is_named()
    {
        var terms = ContestTerms.Create(SampleNight.BigContest, 2_000, 5, 20, [new(1, 1, 200), new(2, 450, 2)]);
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Contests = [terms, SampleNight.Terms[1]] });
        Assert.Contains("line 2: the entry fee of contest 184000001 is $1, and $5 in the contests file; $1 counts", run.Warnings.Single(problem => problem.Code.Name == "fee_differs").Message);
        var contests = CsvLines.Read(Path.Combine(run.RunDirectory, "contests.csv"));
        Assert.AreEqual("1", contests[1][Array.IndexOf(contests[0], "entry_fee")]);
    }

    [TestMethod]
    [DataRow("Naji Marshal", "Did you mean 'Naji Marshall'?")]
    [DataRow("LeBron", "Did you mean 'LeBron James'?")]
    [DataRow("Xyz", "Write the name as the projection file does.")]
    public void A_rule_for_a_player_who_is_not_there_is_refused_with_the_names_that_are_like_his(string name, string end)
    {
        var config = SampleNight.Config(_temp);
        foreach (var wrong in new[] { config with { Exclude = [name] }, config with { Lock = [name] }, config with { Fade = [name] } })
        {
            var failure = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(wrong));
            Assert.Contains($"names '{name}', who is not in the projection file.", failure.Message);
            Assert.EndsWith(end, failure.Message);
        }
    }

    [TestMethod]
    public void Locked_entries_show_that_the_game_has_begun()
    {
        string locked = _temp["DKEntries.csv"];
        File.WriteAllText(locked, File.ReadAllText(SampleNight.Entries).Replace("(41500109),", "(41500109) (LOCKED),", StringComparison.Ordinal));
        var config = SampleNight.Config(_temp) with { Entries = locked };
        foreach (var problems in new[] { ContestCheck.Run(config).Problems, ContestPipeline.Run(config).Warnings })
            Assert.Contains("line 2: entry 4700000001 has LOCKED players", problems.Single(problem => problem.Code.Name == "game_begun").Message);
        Assert.DoesNotContain("game_begun", ContestCheck.Run(SampleNight.Config(_temp)).Problems.Select(problem => problem.Code.Name));
    }

    [TestMethod]
    public void A_free_contest_has_a_known_fee()
    {
        string free = _temp["DKEntries.csv"];
        File.WriteAllText(free, File.ReadAllText(SampleNight.Entries).Replace(",$1 ,", ",$0 ,", StringComparison.Ordinal));
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Entries = free });
        Assert.DoesNotContain("no_payouts", run.Warnings.Select(problem => problem.Code.Name));
    }

    [TestMethod]
    [DataRow("1.1", "1e308", "is 1E+308; a coefficient is a number from -1000000 to 1000000")]
    [DataRow("2000", "-5", "Its overdispersion is -5; it must be 0.000001 or more, or null for none")]
    [DataRow("1.1", "\"much\"", "It is not the JSON of a share model, line 4, column")]
    [DataRow("\"schema_version\": 1", "\"schema_version\": 9", "Its schema_version is 9")]
    [DataRow("mme-1k-10k", "mme-10k+", "It is of segment nba-showdown-mme-10k+, but in the folder of nba-showdown-mme-1k-10k")]
    public void A_damaged_model_ends_the_run_with_a_sentence(string from, string to, string sentence)
    {
        var config = SampleNight.Config(_temp);
        string theta = _temp["models", "nba-showdown-mme-1k-10k", "theta.json"];
        File.WriteAllText(theta, File.ReadAllText(theta).Replace(from, to, StringComparison.Ordinal));
        var failure = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(config));
        Assert.AreEqual("no_share_model", failure.Code.Name);
        Assert.Contains(sentence, failure.Message);
    }

    [TestMethod]
    public void A_model_that_predicted_worse_than_ownership_is_named_in_the_check_and_in_the_run()
    {
        const string segment = "nba-showdown-mme-1k-10k";
        var config = SampleNight.Config(_temp);
        string metrics = _temp["models", segment, "fit_metrics.json"];
        File.WriteAllText(metrics, SampleModel.Metrics(segment, number => $"name {number}").ToJsonString());

        foreach (var problems in new[] { ContestCheck.Run(config).Problems, ContestPipeline.Run(config).Warnings })
            Assert.StartsWith($"{segment}: on held-out entries, the share model's log loss is 11.100 nats an entry", problems.Single(problem => problem.Code.Name == "worse_than_ownership").Message);
    }

    [TestMethod]
    public void A_model_whose_metrics_another_program_wrote_is_used_and_named()
    {
        var config = SampleNight.Config(_temp);
        File.WriteAllText(_temp["models", "nba-showdown-mme-1k-10k", "fit_metrics.json"], "{}");

        foreach (var problems in new[] { ContestCheck.Run(config).Problems, ContestPipeline.Run(config).Warnings })
            Assert.Contains("fit_metrics.json", problems.Single(problem => problem.Code.Name == "unreadable_metrics").Message);
    }

    [TestMethod]
    public void Projections_of_another_slate_end_the_run()
    {
        string other = Directory.GetFiles(Path.Combine(Checkout.Root, "samples/data/dk-results/showdown/nfl/2025-09-01_DEN_KC"), "*_Showdown.csv").Single();
        var failure = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(SampleNight.Config(_temp) with { Projections = other, CorrMatrix = null }));
        Assert.AreEqual("other_slate", failure.Code.Name);
        Assert.Contains("DKEntries.csv has 0 of the 22 players of NFL_2025-09-01_DEN_vs_KC_DK_Showdown.csv, so it is of another slate", failure.Message);
    }

    [TestMethod]
    public void Entries_with_players_of_a_team_that_DKEntries_abbreviates_otherwise_are_read_and_filled()
    {
        string path = _temp["projections.csv"];
        File.WriteAllText(path, File.ReadAllText(SampleNight.Projections).Replace(",LAL,", ",LA,", StringComparison.Ordinal));
        var run = ContestPipeline.Run(SampleNight.Config(_temp) with { Projections = path });
        string[] codes = [.. run.Warnings.Select(problem => problem.Code.Name)];
        Assert.DoesNotContain("unusable_entry", codes);
        Assert.DoesNotContain("unfilled_entry", codes);
        Assert.Contains("the team that projections.csv calls LA is LAL there", run.Warnings.Single(problem => problem.Code.Name == "renamed_team").Message);
    }

    [TestMethod]
    [DataRow("positions", "but the positions in NBA_projections.csv and DKEntries.csv (C, PF, PG, SF, SG) are those of nba. Name the right sport with `--sport`")]
    [DataRow("contest names", "but the contest in line 2 of DKEntries.csv (NBA Showdown $2K Fastbreak (LAL vs DAL)) is nba by its name")]
    [DataRow("file name", "but NBA_projections.csv is nba by its name")]
    public void A_night_of_another_sport_ends_the_run_with_the_evidence(string what, string reason)
    {
        string projections = _temp["NBA_projections.csv"], entries = _temp["DKEntries.csv"];
        bool hasPositions = what == "positions";
        File.WriteAllText(projections, hasPositions ? File.ReadAllText(SampleNight.Projections) : WithoutPositions(SampleNight.Projections, columnsBefore: 2));
        File.WriteAllText(entries, hasPositions ? File.ReadAllText(SampleNight.Entries) : WithoutPositions(SampleNight.Entries, columnsBefore: 11));
        if (what == "file name")
            File.WriteAllText(entries, File.ReadAllText(entries).Replace("NBA Showdown", "Showdown", StringComparison.Ordinal));
        SampleNight.WriteModel(_temp, "nfl-showdown-mme-1k-10k");
        SampleNight.WriteModel(_temp, "nfl-showdown-single-entry-0-1k");
        var config = SampleNight.Config(_temp) with { Projections = projections, Entries = entries };
        var failure = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(config with { Sport = "nfl" }));
        Assert.AreEqual("other_sport", failure.Code.Name);
        Assert.Contains($"The contests are taken for nfl, {reason}", failure.Message);
        ContestPipeline.Run(config with { Sport = "nba" });

        static string WithoutPositions(string path, int columnsBefore) =>
            Regex.Replace(File.ReadAllText(path), $"(?m)(?<=^(?:[^,\n]*,){{{columnsBefore}}})(?:PG|SG|SF|PF|C|UTIL)(?=,)", "");
    }

    [TestMethod]
    public void A_folder_without_models_is_named()
    {
        var failure = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(SampleNight.Config(_temp) with { Model = Directory.CreateDirectory(_temp["empty"]).FullName }));
        Assert.Contains("empty has no share models", failure.Message);
    }

    /// <summary>The sample's projections, in which Jaylen Brown hardly plays.</summary>
    private string Bench(string projection)
    {
        string path = _temp["projections.csv"];
        string[] lines = File.ReadAllLines(SampleNight.Projections);
        string[] columns = lines[0].Split(',');
        for (int line = 1; line < lines.Length; line++)
        {
            string[] cells = lines[line].Split(',');
            if (cells[Array.IndexOf(columns, "Name")] != "Jaylen Brown")
                continue;
            cells[Array.IndexOf(columns, "SS Proj")] = projection;
            lines[line] = string.Join(',', cells);
        }

        File.WriteAllLines(path, lines);
        return path;
    }
}
