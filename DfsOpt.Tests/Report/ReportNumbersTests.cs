using System.Globalization;
using System.Text.Json.Nodes;

namespace DfsOpt.Tests.Report;

[TestClass]
public sealed class ReportNumbersTests
{
    private static readonly Dictionary<string, string> _tiers = new() { ["stud 1-2"] = "stud_1_2", ["stud 3-5"] = "stud_3_5", ["mid 6-10"] = "mid_6_10", ["value 11+"] = "value_11_plus" };

    private static readonly string[] _measures = ["salary_left", "proj_gap_to_optimal", "dup_count"];

    [TestMethod]
    public void Mean_p50_and_p90_of_every_distribution_are_those_of_the_artifact_to_the_last_digit()
    {
        using var run = SampleRun.Whole();
        var distribution = SampleRun.Distribution("nfl-showdown-mme-10k+", 11);
        run.AddSegment(distribution);
        string page = run.Page();
        foreach (string measure in _measures)
        {
            var stats = distribution[measure]!["stats"]!;
            CollectionAssert.AreEqual(
                new[] { (double)stats["mean"]!, (double)stats["p50"]!, (double)stats["p90"]! },
                Markup.Data(Markup.Figure(page, "nfl-showdown-mme-10k+", measure)),
                measure);
        }
    }

    [TestMethod]
    public void The_table_of_a_plot_has_every_entry_of_the_artifact_in_its_bin()
    {
        using var run = new SampleRun();
        var distribution = SampleRun.Distribution(SampleRun.Segment, 5, salaryBins: 90, gapBins: 130, copiesBins: 30);
        run.AddSegment(distribution);
        string page = run.Page();
        foreach (string measure in _measures)
        {
            long[] counts = [.. distribution[measure]!["counts"]!.AsArray().Select(count => (long)count!)];
            CollectionAssert.AreEqual(
                counts.Where(count => count > 0).ToArray(),
                Markup.Rows(Markup.Figure(page, SampleRun.Segment, measure)).Select(row => Count(row[1])).ToArray(),
                measure);
        }
    }

    [TestMethod]
    public void The_bars_under_the_pointer_have_all_entries_even_with_a_long_tail()
    {
        using var run = new SampleRun();
        var distribution = SampleRun.Distribution(SampleRun.Segment, 5, salaryBins: 90, gapBins: 400, copiesBins: 700);
        run.AddSegment(distribution);
        string page = run.Page();
        foreach (string measure in _measures)
        {
            string figure = Markup.Figure(page, SampleRun.Segment, measure);
            int start = figure.IndexOf("data-counts=\"", StringComparison.Ordinal) + 13;
            string[] bars = figure[start..figure.IndexOf('"', start)].Split(' ');
            Assert.IsLessThanOrEqualTo(61, bars.Length, measure);
            Assert.AreEqual(
                distribution[measure]!["counts"]!.AsArray().Sum(count => (long)count!),
                bars.Sum(bar => long.Parse(bar, CultureInfo.InvariantCulture)),
                measure);
        }
    }

    [TestMethod]
    public void Labels_have_the_counts_and_shares_of_the_artifact()
    {
        using var run = new SampleRun();
        var distribution = SampleRun.Distribution(SampleRun.Segment, 5);
        run.AddSegment(distribution);
        string page = run.Page();
        foreach (string key in (string[])["stack_pattern", "cpt_archetype"])
        {
            var rows = Markup.Rows(Markup.Figure(page, SampleRun.Segment, key));
            Assert.HasCount(distribution[key]!["counts"]!.AsObject().Count, rows, key);
            foreach (string[] row in rows)
            {
                string label = key == "cpt_archetype" ? _tiers[row[0]] : row[0];
                Assert.AreEqual((long)distribution[key]!["counts"]![label]!, Count(row[1]), row[0]);
                Assert.AreEqual(100 * (double)distribution[key]!["rates"]![label]!, double.Parse(row[2].TrimEnd('%'), CultureInfo.InvariantCulture), 0.00501, row[0]);
            }
        }
    }

    [TestMethod]
    public void A_second_run_is_next_to_the_first_in_every_table()
    {
        using var run = new SampleRun();
        using var other = new SampleRun();
        var distribution = SampleRun.Distribution(SampleRun.Segment, 5, gapBins: 20);
        var pair = SampleRun.Distribution(SampleRun.Segment, 6, gapBins: 44);
        run.AddSegment(distribution);
        other.AddSegment(pair);
        string page = run.Page(other);
        foreach (string measure in _measures)
        {
            string figure = Markup.Figure(page, SampleRun.Segment, measure);
            var rows = Markup.Rows(figure);
            Assert.AreEqual(Total(distribution, measure), rows.Sum(row => Count(row[1])), measure);
            Assert.AreEqual(Total(pair, measure), rows.Sum(row => Count(row[3])), measure);
            CollectionAssert.Contains(Markup.Data(figure), (double)pair[measure]!["stats"]!["mean"]!, measure);
        }
    }

    [TestMethod]
    public void Entries_left_out_are_counted_by_reason_and_add_up()
    {
        using var run = SampleRun.Whole();
        string text = Markup.Text(run.Page());
        StringAssert.Contains(text, "933 of 1,000 entries count, 93.3%.");
        StringAssert.Contains(text, "34name a player without a projection");
        StringAssert.Contains(text, "20never submitted a lineup");
        StringAssert.Contains(text, "13have no valid lineup");
    }

    [TestMethod]
    [DataRow(933, 1244, "; coverage 75% of 1,244 submitted lineups")]
    [DataRow(99_999, 100_000, "; coverage 99.9% of 100,000 submitted lineups")]
    public void A_segment_says_how_many_of_the_submitted_lineups_it_counts(int counted, int submitted, string says)
    {
        using var run = new SampleRun();
        var distribution = SampleRun.Distribution(SampleRun.Segment, 7);
        distribution["coverage"] = new JsonObject { ["counted"] = counted, ["entries"] = submitted, ["rate"] = counted / (double)submitted, ["submitted"] = submitted };
        run.AddSegment(distribution);
        StringAssert.Contains(Markup.Text(run.Page()), says);
    }

    [TestMethod]
    public void Entries_of_contests_set_aside_are_not_forgotten()
    {
        using var run = new SampleRun();
        run.AddStep("02_parse_contest_entries", 1000, 700, new JsonObject { ["invalid_lineup_rows"] = 50, ["unsubmitted_entries"] = 50, ["contests_set_aside"] = 2 });
        run.AddWarning(SampleRun.Warning("classic_contest", "contest-standings-1.csv is a classic contest.", "set_aside"));
        run.AddWarning(SampleRun.Warning("cut_off", "contest-standings-2.csv ends in line 7.", "set_aside"));
        string text = Markup.Text(run.Page());
        StringAssert.Contains(text, "200are in contests set aside");
        StringAssert.Contains(text, "Set aside whole: 2 contests.");
        StringAssert.Contains(text, "contest-standings-1.csv is a classic contest.");
        StringAssert.Contains(text, "contest-standings-2.csv ends in line 7.");
    }

    [TestMethod]
    public void All_but_one_of_many_entries_is_not_called_all()
    {
        using var run = new SampleRun();
        run.AddStep("02_parse_contest_entries", 1_000_000, 999_999, new JsonObject { ["unsubmitted_entries"] = 1 });
        StringAssert.Contains(Markup.Text(run.Page()), "999,999 of 1,000,000 entries count, 99.9%.");
    }

    private static long Total(JsonObject distribution, string measure) => distribution[measure]!["counts"]!.AsArray().Sum(count => (long)count!);

    private static long Count(string text) => long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
