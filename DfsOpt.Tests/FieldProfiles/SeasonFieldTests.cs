using System.Globalization;
using System.Text.Json;
using DfsOpt.Core;
using DfsOpt.Tests.Golden;
using DfsOpt.Tests.Slow;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.FieldProfiles;

/// <summary>What a run tells of its fields, held against counts made slowly from its rows and from the inputs themselves.</summary>
[TestClass]
public sealed class SeasonFieldTests
{
    private static readonly TempFolder _folder = new();
    private static string _run = "";

    [ClassInitialize]
    public static void Run(TestContext context) =>
        _run = TrainingPipeline.Run(new TrainingConfig { DataRoot = new GoldenSeason("small").DataRoot, ArtifactsRoot = _folder["artifacts"] }).RunDirectory;

    [ClassCleanup]
    public static void Clean() => _folder.Dispose();

    [TestMethod]
    public void Players_have_the_shares_that_a_slow_count_finds()
    {
        var players = Rows("players.csv");
        var entries = Rows("entries_enriched.csv");
        foreach (var player in players)
        {
            var ofSlate = entries.Where(e => e["sport"] == player["sport"] && e["slate_id"] == player["slate_id"]).ToList();
            AssertShares(player, ofSlate, "");
            foreach (var ofSegment in ofSlate.GroupBy(e => e["gpp_category"]))
                AssertShares(player, [.. ofSegment], "_" + ofSegment.Key[$"{player["sport"]}-showdown-".Length..]);
            AssertNear(Number(player["own"])!.Value + (Number(player["own_cpt"]) ?? double.NaN), Number(player["projected_all"]) ?? double.NaN, "projected_all");
            AssertNear(Number(player["proj_points"])!.Value / Number(player["salary"])!.Value * 1000, Number(player["value"])!.Value, "value");
        }

        Assert.HasCount(entries.Select(e => (e["sport"], e["slate_id"])).Distinct().Count() * 6, players.Where(p => p["optimal_slot"].Length > 0));
    }

    [TestMethod]
    public void Players_scored_what_the_standings_say()
    {
        var scored = new Dictionary<(string, string), decimal>();
        foreach (string file in Directory.EnumerateFiles(new GoldenSeason("small").DataRoot, "contest-standings-*.csv", SearchOption.AllDirectories))
        {
            string slate = Path.GetRelativePath(new GoldenSeason("small").DataRoot, file).Split('/')[3];
            foreach (var row in SlowCsv.Read(File.ReadAllText(file).TrimStart('\uFEFF')).Where(r => r.Cells.Count > 10 && r.Cells[8] is "UTIL" or "FLEX"))
                scored[(slate, SlowNames.Normalise(row.Cells[7].Trim()))] = decimal.Parse(row.Cells[10], CultureInfo.InvariantCulture);
        }

        foreach (var player in Rows("players.csv"))
        {
            if (scored.TryGetValue((player["slate_id"], player["name_norm"]), out decimal points))
                Assert.AreEqual((double)points, Number(player["actual_fpts"]), player["player_name"]);
        }

        Assert.IsNotEmpty(scored);
    }

    [TestMethod]
    public void Contests_have_the_figures_that_a_slow_count_finds()
    {
        var contests = Rows("contests.csv");
        var entries = Rows("entries_enriched.csv").ToLookup(e => (e["slate_id"], e["contest_id"]));
        Assert.HasCount(entries.Count, contests);
        foreach (var contest in contests)
        {
            var rows = entries[(contest["slate_id"], contest["contest_id"])].ToList();
            Assert.AreEqual(rows.Count, Number(contest["counted"]), contest["contest_id"]);
            Assert.AreEqual(rows.Select(e => e["lineup_hash"]).Distinct().Count(), Number(contest["distinct_lineups"]));
            Assert.AreEqual(rows.Max(e => Number(e["dup_count"])), Number(contest["max_dup_count"]));
            Assert.AreEqual(rows[0]["max_entries_per_user"], contest["max_entries_per_user"]);
            AssertNear(Number(contest["counted"])!.Value / Number(contest["submitted"])!.Value, Number(contest["coverage"])!.Value, "coverage");
            Assert.AreEqual(contest["slate_id"][..10], contest["date"]);
            // The scores are of all valid lineups; where all are joined, of the rows.
            if (contest["counted"] != contest["submitted"])
                continue;
            double[] points = [.. rows.Select(e => Number(e["points"])!.Value).Order()];
            Assert.AreEqual(points[^1], Number(contest["winning_score"]));
            foreach (int percent in (int[])[50, 80, 90, 99])
                AssertNear(Quantile(points, percent / 100.0), Number(contest[$"score_p{percent}"])!.Value, $"p{percent}");
        }
    }

    [TestMethod]
    public void Duplicates_are_the_lineups_that_most_entries_share()
    {
        var duplicates = Rows("duplicates.csv").ToLookup(d => (d["slate_id"], d["contest_id"]));
        foreach (var contest in Rows("entries_enriched.csv").GroupBy(e => (e["slate_id"], e["contest_id"])))
        {
            int[] expected = contest.GroupBy(e => e["lineup_hash"]).Where(l => l.Count() > 1).OrderByDescending(l => l.Count()).Select(l => l.Count()).Take(25).ToArray();
            CollectionAssert.AreEqual(expected, duplicates[contest.Key].Select(d => (int)Number(d["dup_count"])!.Value).ToArray());
            foreach (var lineup in duplicates[contest.Key])
            {
                var entry = contest.First(e => e["lineup_hash"] == lineup["lineup_hash"]);
                foreach (string same in (string[])["dup_count", "pct_contest_lineups", "salary_used", "salary_left", "proj_points", "proj_gap_to_optimal", "rank", "points"])
                    Assert.AreEqual(Number(entry[same]), Number(lineup[same]), same);
                foreach (string name in (string[])["cpt_name", "util1_name", "util2_name", "util3_name", "util4_name", "util5_name"])
                    Assert.IsTrue(contest.Where(e => e["lineup_hash"] == lineup["lineup_hash"]).Any(e => Enumerable.Range(0, 6).Any(i => SlowNames.Normalise(e[Slot(i)]) == SlowNames.Normalise(lineup[name]))));
            }
        }
    }

    [TestMethod]
    [DataRow("field", 1.0)]
    [DataRow("top_10pct", 0.1)]
    [DataRow("top_1pct", 0.01)]
    public void Profiles_have_the_means_and_counts_of_a_slow_count(string group, double within)
    {
        var submitted = Rows("contests.csv").ToDictionary(c => (c["slate_id"], c["contest_id"]), c => Number(c["submitted"])!.Value);
        var own = Rows("players.csv").ToDictionary(p => (p["slate_id"], p["name_norm"]), p => p);
        var users = SlowUsers.EntriesOf(new GoldenSeason("small").DataRoot);
        foreach (var segment in Rows("entries_enriched.csv").GroupBy(e => e["gpp_category"]))
        {
            using var profile = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_run, "field_profiles", segment.Key + ".json")));
            var told = profile.RootElement.GetProperty(group);
            var entries = within == 1 ? segment.ToList() : segment.Where(e => Number(e["rank"]) <= within * submitted[(e["slate_id"], e["contest_id"])] + 1e-9).ToList();
            Assert.AreEqual(entries.Count, told.GetProperty("entries").GetInt64(), segment.Key);
            if (entries.Count == 0)
                continue;
            AssertNear(entries.Average(e => Number(e["salary_left"])!.Value), Mean("salary_left"), "salary_left");
            AssertNear(entries.Average(e => Number(e["proj_gap_to_optimal"])!.Value), Mean("proj_gap_to_optimal"), "gap");
            AssertNear(entries.Average(e => Number(e["dup_count"])!.Value), Mean("dup_count"), "dup_count");
            AssertNear(Math.Exp(entries.Average(e => Number(e["own_score_logprod"])!.Value)), Mean("ownership_product"), "product");
            AssertNear(entries.Average(e => Six(e).Sum(name => Number(own[(e["slate_id"], name)]["own"])!.Value)), Mean("ownership_sum"), "sum");
            if (entries.All(e => e["avg_corr"].Length > 0))
                AssertNear(entries.Average(e => Number(e["avg_corr"])!.Value), Mean("avg_corr"), "avg_corr");
            foreach (string label in (string[])["stack_pattern", "cpt_archetype", "salary_left_bin", "pct_proj_gap_to_optimal_bin"])
                AssertRates(label, e => e[label], entries, [.. segment]);
            if (segment.All(e => e["max_entries_per_user"].Length > 0))
            {
                var ofUser = segment.ToLookup(User);
                AssertRates("user_entries", e => UserEntries(Math.Max(users[User(e)], ofUser[User(e)].Count())), entries, [.. segment]);
            }

            foreach (var (slot, names) in ((string, Func<Dictionary<string, string>, IEnumerable<string>>)[])[("cpt", e => Six(e).Take(1)), ("flex", e => Six(e).Skip(1))])
            {
                foreach (var same in entries.SelectMany(e => names(e).Select(name => own[(e["slate_id"], name)]["position"])).GroupBy(p => p.Length == 0 ? "UNKNOWN" : p))
                    Assert.AreEqual(same.Count(), told.GetProperty("rates").GetProperty(slot + "_position").GetProperty(same.Key).GetProperty("count").GetInt64(), same.Key);
            }

            foreach (var bin in told.GetProperty("duplication_by_salary_left").EnumerateArray())
            {
                var inBin = entries.Where(e => e["salary_left_bin"] == bin.GetProperty("bin").GetString()).ToList();
                Assert.AreEqual(inBin.Count, bin.GetProperty("entries").GetInt64());
                if (inBin.Count > 0)
                    AssertNear(inBin.Average(e => Number(e["dup_count"])!.Value), bin.GetProperty("mean_dup_count").GetDouble(), "mean_dup_count");
                Assert.AreEqual(inBin.Count(e => e["dup_count"] == "1"), bin.GetProperty("unique").GetProperty("count").GetInt64());
            }

            double Mean(string measure) => told.GetProperty("means").GetProperty(measure).GetProperty("value").GetDouble();

            void AssertRates(string name, Func<Dictionary<string, string>, string> labelOf, List<Dictionary<string, string>> entries, List<Dictionary<string, string>> field)
            {
                foreach (var same in field.GroupBy(labelOf).Where(same => same.Key.Length > 0))
                {
                    var rate = told.GetProperty("rates").GetProperty(name).GetProperty(same.Key);
                    double count = entries.Count(e => labelOf(e) == same.Key), share = count / entries.Count;
                    Assert.AreEqual(count, rate.GetProperty("count").GetInt64(), $"{segment.Key} {name} {same.Key}");
                    AssertNear(share, rate.GetProperty("value").GetDouble(), same.Key);
                    AssertNear(share / (same.Count() / (double)field.Count), rate.GetProperty("ratio").GetDouble(), same.Key);
                }
            }
        }
    }

    [TestMethod]
    public void Users_and_calibration_are_those_of_a_slow_count()
    {
        var players = Rows("players.csv");
        var told = SlowUsers.EntriesOf(new GoldenSeason("small").DataRoot);
        foreach (var segment in Rows("entries_enriched.csv").GroupBy(e => e["gpp_category"]))
        {
            using var profile = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_run, "field_profiles", segment.Key + ".json")));
            var users = segment.Where(e => e["max_entries_per_user"].Length > 0).GroupBy(User).Select(u => Math.Max(u.Count(), told[u.Key])).ToList();
            Assert.AreEqual(users.Count, profile.RootElement.GetProperty("users").GetProperty("count").GetInt64());
            if (users.Count > 0)
                AssertNear(users.Average(), profile.RootElement.GetProperty("users").GetProperty("mean_entries").GetDouble(), "mean_entries");
            string kind = segment.Key[(segment.Key.IndexOf("-showdown-", StringComparison.Ordinal) + 10)..];
            var ofSegment = players.Where(p => p[$"entries_{kind}"].Length > 0 && p["sport"] == segment.First()["sport"]).ToList();
            foreach (var bin in profile.RootElement.GetProperty("field").GetProperty("flex_calibration").GetProperty("bins").EnumerateArray())
            {
                double from = bin.GetProperty("from").GetDouble(), to = bin.GetProperty("to").GetDouble();
                var inBin = ofSegment.Where(p => Number(p["own"]) >= from && (Number(p["own"]) < to || to == 1)).ToList();
                Assert.AreEqual(inBin.Count, bin.GetProperty("players").GetInt32());
                if (inBin.Count > 0)
                    AssertNear(inBin.Average(p => Number(p[$"actual_flex_{kind}"])!.Value), bin.GetProperty("actual").GetDouble(), "actual");
            }
        }
    }

    private static void AssertShares(Dictionary<string, string> player, List<Dictionary<string, string>> entries, string suffix)
    {
        double captain = entries.Count(e => Six(e)[0] == player["name_norm"]), flex = entries.Count(e => Six(e).Skip(1).Contains(player["name_norm"]));
        Assert.AreEqual(entries.Count, Number(player["entries" + suffix]));
        AssertNear(captain / entries.Count, Number(player["actual_cpt" + suffix])!.Value, player["player_name"]);
        AssertNear(flex / entries.Count, Number(player["actual_flex" + suffix])!.Value, player["player_name"]);
        AssertNear((captain + flex) / entries.Count, Number(player["actual_all" + suffix])!.Value, player["player_name"]);
    }

    private static (string Slate, string Contest, string User) User(Dictionary<string, string> entry) => (entry["slate_id"], entry["contest_id"], entry["user"]);

    private static string UserEntries(int entries) => entries switch
    {
        1 => "1",
        <= 5 => "2-5",
        <= 20 => "6-20",
        <= 75 => "21-75",
        < 150 => "76-149",
        _ => "150+",
    };

    private static string Slot(int slot) => slot == 0 ? "cpt_name" : $"util{slot}_name";

    private static string[] Six(Dictionary<string, string> entry) => [.. Enumerable.Range(0, 6).Select(slot => SlowNames.Normalise(entry[Slot(slot)]))];

    private static double Quantile(double[] ascending, double share)
    {
        double place = share * (ascending.Length - 1);
        int below = (int)Math.Floor(place + 1e-9);
        return below + 1 < ascending.Length ? ascending[below] + ((ascending[below + 1] - ascending[below]) * (place - below)) : ascending[below];
    }

    private static void AssertNear(double expected, double actual, string what)
    {
        if (!double.IsNaN(expected) || !double.IsNaN(actual))
            Assert.AreEqual(expected, actual, 1e-9 * Math.Max(1, Math.Abs(expected)), what);
    }

    private static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Rows(string file)
    {
        var rows = CsvLines.Read(Path.Combine(_run, file));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
