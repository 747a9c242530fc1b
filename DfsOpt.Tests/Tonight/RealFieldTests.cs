using System.Globalization;
using System.IO.Compression;
using DfsOpt.Core;
using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Tonight;

/// <summary>Runs against the field that was really entered, read from its standings.</summary>
[TestClass]
public sealed class RealFieldTests : IDisposable
{
    private static readonly string[] _names = [.. DkEntriesFile.Read(File.ReadAllBytes(SampleNight.Entries)).Players.Select(player => player.Name)];

    // The lineup of the person's first entry.
    private static readonly string[] _own = ["Karl-Anthony Towns", "P.J. Washington Jr.", "J.R. Smith", "LeBron James", "Luka Dončić", "O.G. Anunoby"];

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [TestMethod]
    public void The_person_s_entries_are_taken_out_and_the_rest_is_the_field()
    {
        string[][] lineups = Lineups(40);
        var run = Run(Write(lineups, isOver: false), out _);

        var rows = CsvLines.Read(Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest, "fields.csv")).Skip(1).ToList();
        Assert.AreEqual(lineups.Length, rows.Sum(row => Number(row[^1])));
        Assert.AreEqual(lineups.Select(Key).Distinct().Count(), rows.Count);
        var grades = Grades(run, "lineup_grades.csv");
        string[] own = grades.Single(row => row["kind"] == "own").Values.ToArray();
        Assert.Contains("4700000001", own);
        int same = lineups.Count(lineup => Key(lineup) == Key(_own));
        Assert.AreEqual(same, Number(grades.Single(row => row["kind"] == "own")["expected_dups"]));
        Assert.IsTrue(grades.All(row => row["actual_points"].Length == 0));
    }

    [TestMethod]
    public void Once_it_is_over_points_place_and_payout_are_those_of_the_standings()
    {
        string[][] lineups = [.. Lineups(60), _own, _own];
        var run = Run(Write(lineups, isOver: true), out var payouts);

        double[] all = [.. lineups.Append(_own).Select(Points)];
        var grades = Grades(run, "lineup_grades.csv");
        var graded = grades.Where(row => row["actual_points"].Length > 0).ToList();
        Assert.IsGreaterThan(1, graded.Count);
        foreach (var row in graded)
        {
            double points = Points([.. Enumerable.Range(0, 6).Select(slot => row[slot == 0 ? "captain" : $"flex{slot}"])]);
            Assert.AreEqual(points, Number(row["actual_points"]), 1e-9);
            int above = all.Count(other => other > points + 1e-9), tied = all.Count(other => Math.Abs(other - points) < 1e-9);
            Assert.AreEqual(above + 1, Number(row["actual_place"]));
            int sharing = row["kind"] == "own" ? tied : tied + 1;
            double expected = Enumerable.Range(above + 1, sharing).Sum(place => (double)payouts.PrizeOf(place)) / sharing;
            Assert.AreEqual(expected, Number(row["actual_payout"]), 1e-9);
        }

        Assert.AreEqual(3, lineups.Append(_own).Count(lineup => Key(lineup) == Key(_own)));
    }

    [TestMethod]
    public void Entries_without_a_lineup_or_with_a_player_who_is_not_projected_finish_last_and_are_counted()
    {
        string[][] lineups = [.. Lineups(30), [.. _names.Take(5), "Nobody Projected"]];
        var run = Run(Write(lineups, isOver: false, withoutLineup: 3), out _);
        var warning = run.Warnings.Single(problem => problem.Code.Name == "entries_without_lineup");
        Assert.Contains("4 of 34 opponents have no lineup, or a player without a projection", warning.Message);
        Assert.AreEqual(4, warning.EntriesLeftOut);
        var grades = Grades(run, "lineup_grades.csv");
        // All but the last places are paid, so that every lineup beats those without one.
        Assert.IsTrue(grades.All(row => Number(row["cash_rate"]) == 1));
    }

    [TestMethod]
    public void A_check_names_what_a_run_would_name()
    {
        string standings = Write([.. Lineups(30), [.. _names.Take(5), "Nobody Projected"]], isOver: false, withoutLineup: 3), broken = _temp["DKEntries.csv"];
        File.WriteAllText(broken, File.ReadAllText(SampleNight.Entries).Replace("J.R. Smith (41500302),LeBron James (41500303)", "J.R. Smith (41500302),", StringComparison.Ordinal));
        var config = Config() with { Contests = [ContestTerms.Create(SampleNight.BigContest, 34, null, 20, [])], Standings = [standings], Entries = broken, Segment = "nba-showdown-mme-1k-10k" };
        var check = ContestCheck.Run(config);
        string[] warned = [.. ContestPipeline.Run(config).Warnings.Select(warning => warning.Message)];
        string[] codes = [.. check.Problems.Select(problem => problem.Code.Name)];
        Assert.Contains("entries_without_lineup", codes);
        Assert.Contains("entry 4700000001 has no player in slot 4; it stays as it is", check.Problems.Single(problem => problem.Code.Name == "unusable_entry").Message);
        CollectionAssert.IsSubsetOf(warned.Distinct().ToList(), check.Problems.Select(problem => problem.Message).ToList());
        Assert.AreEqual(34, check.Contests.Single().Opponents);
    }

    [TestMethod]
    public void An_own_entry_without_a_valid_lineup_is_not_an_opponent()
    {
        string standings = Write(Lineups(30), isOver: false, withoutLineup: 1);
        File.AppendAllLines(standings, ["32,4700000002,Me,120,0,", "32,4700000003,Me,120,0,CPT LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED"]);
        var warning = Run(standings, out _).Warnings.Single(problem => problem.Code.Name == "entries_without_lineup");
        Assert.Contains("1 of 31 opponents have no lineup", warning.Message);
    }

    [TestMethod]
    public void A_zip_is_read_and_its_size_goes_over_that_of_the_terms()
    {
        string csv = Write(Lineups(25), isOver: false), zip = _temp["contest-standings-184000001.zip"];
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
            archive.CreateEntryFromFile(csv, Path.GetFileName(csv));
        File.Delete(csv);
        var run = Run(zip, out _);
        Assert.Contains("contest_id=184000001", File.ReadAllText(Path.Combine(run.RunDirectory, "steps/05_simulate_contests/preview.csv")).Replace("184000001,", "contest_id=184000001,", StringComparison.Ordinal));
        var contests = CsvLines.Read(Path.Combine(run.RunDirectory, "steps/05_simulate_contests/preview.csv"));
        Assert.AreEqual("26", contests[1][2]);
        Assert.AreEqual("real", contests[1][^1]);
    }

    [TestMethod]
    public void A_zip_named_csv_and_each_contest_in_a_zip_are_read()
    {
        string csv = Write(Lineups(25), isOver: false), zip = _temp["standings-of-tonight.csv"];
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(csv, "contest-standings-199999999.csv");
            archive.CreateEntryFromFile(csv, Path.GetFileName(csv));
        }

        File.Delete(csv);
        var run = Run(zip, out _);
        Assert.AreEqual("real", CsvLines.Read(Path.Combine(run.RunDirectory, "steps/05_simulate_contests/preview.csv"))[1][^1]);
        Assert.Contains("is of contest 199999999", run.Warnings.Single(problem => problem.Code.Name == "field_of_no_contest").Message);
    }

    [TestMethod]
    public void A_field_of_another_size_or_without_own_entries_is_named()
    {
        string standings = Write(Lineups(25), isOver: false);
        File.WriteAllText(standings, File.ReadAllText(standings).Replace("4700000001", "4900000001", StringComparison.Ordinal));
        var warning = Run(standings, out _).Warnings.Single(problem => problem.Code.Name == "field_differs");
        Assert.Contains("it has 26 entries, and 2000 in the contests file; it lacks 1 of your entries that have a lineup in DKEntries.csv", warning.Message);
    }

    [TestMethod]
    public void Standings_of_another_contest_are_named_and_not_used()
    {
        string standings = Write(Lineups(25), isOver: false), other = _temp["contest-standings-199999999.csv"];
        File.Move(standings, other);
        var run = ContestPipeline.Run(Config() with { Standings = [other] });
        Assert.Contains("is of contest 199999999, and no entry of", run.Warnings.Single(problem => problem.Code.Name == "field_of_no_contest").Message);
    }

    [TestMethod]
    public void A_file_other_than_standings_ends_the_run_with_a_sentence()
    {
        var failure = Assert.ThrowsExactly<RunException>(() => ContestPipeline.Run(Config() with { Standings = [SampleNight.Entries] }));
        Assert.Contains("DKEntries.csv", failure.Message);
    }

    private RunResult Run(string standings, out PayoutTable payouts)
    {
        var terms = ContestTerms.Create(SampleNight.BigContest, 2_000, null, 20, [new(1, 1, 200), new(2, 10, 25), new(11, 31, 2)]);
        payouts = terms.Payouts!;
        return ContestPipeline.Run(Config() with { Contests = [terms], Standings = [standings], Segment = "nba-showdown-mme-1k-10k" });
    }

    private ContestConfig Config() => SampleNight.Config(_temp) with { Assign = false };

    /// <summary>Standings of these lineups and of the person's first entry.</summary>
    private string Write(string[][] lineups, bool isOver, int withoutLineup = 0)
    {
        string path = _temp[$"contest-standings-{SampleNight.BigContest}.csv"];
        var rows = lineups.Select((lineup, i) => (Id: $"{5_000_000_000 + i}", User: $"User{i}", Lineup: lineup))
            .Append((Id: "4700000001", User: "Me", Lineup: _own))
            .OrderByDescending(entry => Points(entry.Lineup)).ToList();
        var lines = new List<string> { "Rank,EntryId,EntryName,TimeRemaining,Points,Lineup,,Player,Roster Position,%Drafted,FPTS" };
        for (int i = 0; i < rows.Count; i++)
        {
            string text = $"CPT {rows[i].Lineup[0]} {string.Join(' ', rows[i].Lineup.Skip(1).Select(name => $"UTIL {name}"))}";
            string table = i < _names.Length ? $",,{_names[i]},UTIL,50%,{Score(_names[i]).ToString(CultureInfo.InvariantCulture)}" : "";
            int rank = 1 + rows.Count(other => Points(other.Lineup) > Points(rows[i].Lineup));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{rank},{rows[i].Id},{rows[i].User},{(isOver ? 0 : 120)},{Points(rows[i].Lineup)},{text}{table}"));
        }

        for (int i = 0; i < withoutLineup; i++)
            lines.Add($"{rows.Count + 1},{6_000_000_000 + i},Late{i},{(isOver ? 0 : 120)},0,");
        File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>Lineups of ten players, some of them more than once.</summary>
    private static string[][] Lineups(int count)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, count).Select(i => i % 5 == 4 ? [.. _names.Take(6)] : _names.Take(10).OrderBy(_ => random.Next()).Take(6).ToArray())];
    }

    private static double Points(string[] lineup) => (1.5 * Score(lineup[0])) + lineup.Skip(1).Sum(Score);

    // Captains' points have three decimals, as those of real exports have.
    private static double Score(string name) => Array.IndexOf(_names, name) is >= 0 and var at ? 8.25 + (2.5 * at) : 0;

    private static string Key(string[] lineup) => $"{lineup[0]}: {string.Join(',', lineup.Skip(1).Order(StringComparer.Ordinal))}";

    private static List<Dictionary<string, string>> Grades(RunResult run, string file)
    {
        var rows = CsvLines.Read(Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest, file));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
