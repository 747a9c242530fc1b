using System.Text.Json.Nodes;

namespace DfsOpt.Tests.Report;

[TestClass]
public sealed class ReportStateTests
{
    [TestMethod]
    public void A_run_that_succeeded_is_told_in_a_sentence()
    {
        using var run = SampleRun.Whole();
        run.Manifest!["row_counts_by_step"]!["05_fit_target_distributions"] = new JsonObject { ["row_count_in"] = 933, ["row_count_out"] = 1 };
        string text = Markup.Text(run.Page());
        StringAssert.Contains(text, "933 entries from 2 contests on 1 slate, in 1 segment.");
        StringAssert.Contains(text, "succeeded");
        StringAssert.Contains(text, "started 23 Nov 2026, 10:41:07 UTC");
    }

    [TestMethod]
    public void A_failed_run_says_where_and_why()
    {
        using var run = new SampleRun();
        run.Manifest!["status"] = "failed";
        run.Manifest["error"] = "Nothing is left to fit: no slate has files.";
        run.AddStep("00_ingest", 0, 3, []);
        run.Log("INFO", "00_ingest", "Finished step 00_ingest");
        run.Log("INFO", "01_parse_projections", "Starting step 01_parse_projections");
        run.Log("ERROR", "01_parse_projections", "Training pipeline failed");
        run.LogRaw("    DfsOpt.Core.RunException: Nothing is left to fit");
        string text = Markup.Text(run.Page());
        StringAssert.Contains(text, "The run failed in step 01, parse projections after 2.0 s.");
        StringAssert.Contains(text, "Nothing is left to fit: no slate has files.");
        StringAssert.Contains(text, "01_parse_projectionsdid not finish");
        StringAssert.Contains(text, "The run fitted no distribution.");
    }

    [TestMethod]
    public void A_cancelled_run_says_so()
    {
        using var run = new SampleRun();
        run.Manifest!["status"] = "cancelled";
        run.Manifest["error"] = "The operation was canceled.";
        string text = Markup.Text(run.Page());
        StringAssert.Contains(text, "The run was cancelled after 2.0 s.");
        StringAssert.Contains(text, "No step got to its end, so nothing is known of the inputs.");
    }

    [TestMethod]
    public void A_run_that_was_killed_shows_what_it_had_finished()
    {
        using var run = SampleRun.Whole();
        run.Manifest = null;
        run.Log("INFO", "06_next", "Starting step 06_next");
        string text = Markup.Text(run.Page());
        StringAssert.Contains(text, "The run was cut short in step 06, next; what it had finished by then is here.");
        StringAssert.Contains(text, "interrupted");
        StringAssert.Contains(text, "933 of 1,000 entries count");
    }

    [TestMethod]
    public void A_live_run_shows_what_it_has_so_far()
    {
        using var run = SampleRun.Whole();
        run.Manifest = null;
        run.Write();
        using var held = new FileStream(Path.Join(run.Path, "logs", "run.log.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        StringAssert.Contains(Markup.Text(run.Page()), "The run is still going; this is what it has left so far.");
    }

    [TestMethod]
    public void An_empty_run_directory_still_makes_a_page()
    {
        using var run = new SampleRun();
        run.Manifest = null;
        string text = Markup.Text(run.Page());
        StringAssert.Contains(text, "The run has left no log.");
        StringAssert.Contains(text, "No step that finished had a warning.");
    }

    [TestMethod]
    public void A_run_without_warnings_says_that_nothing_was_left_out()
    {
        using var run = new SampleRun();
        run.AddStep("02_parse_contest_entries", 5, 5, []);
        string text = Markup.Text(run.Page());
        StringAssert.Contains(text, "Nothing: every entry that was read counts.");
        StringAssert.Contains(text, "None. Nothing was left out or out of the ordinary.");
    }

    [TestMethod]
    public void A_segment_of_one_entry_has_its_plots()
    {
        using var run = new SampleRun();
        run.AddSegment(OneEntry());
        string page = run.Page();
        Assert.DoesNotContain("NaN", page);
        Assert.DoesNotContain("Infinity", page);
        StringAssert.Contains(Markup.Text(page), "1 entry in 1 contest");
        CollectionAssert.AreEqual(new[] { "3 alike", "1", "100.00%" }, Markup.Rows(Markup.Figure(page, SampleRun.Segment, "dup_count"))[0]);
    }

    [TestMethod]
    public void A_segment_that_only_one_of_two_runs_has_is_named()
    {
        using var run = new SampleRun();
        using var other = new SampleRun();
        run.AddSegment(SampleRun.Distribution("nba-showdown-mme-0-1k", 1));
        other.AddSegment(SampleRun.Distribution("nfl-showdown-mme-0-1k", 1));
        string text = Markup.Text(run.Page(other));
        StringAssert.Contains(text, "The two runs have no segment in common.");
        StringAssert.Contains(text, "only in this run");
        StringAssert.Contains(text, "Only in the run that it is compared with: nfl-showdown-mme-0-1k");
    }

    [TestMethod]
    public void A_run_laid_against_itself_has_not_moved()
    {
        using var run = SampleRun.Whole();
        using var twin = SampleRun.Whole();
        StringAssert.Contains(Markup.Text(run.Page(twin)), "The segment in both runs is like the other run's");
    }

    [TestMethod]
    public void The_same_directory_gives_the_same_page_and_leaves_no_other_file()
    {
        using var run = SampleRun.Whole();
        string first = run.Page();
        Assert.AreEqual(first, run.Page());
        CollectionAssert.AreEquivalent(
            new[] { "report.html", "run_manifest.json" },
            Directory.EnumerateFiles(run.Path).Select(Path.GetFileName).ToArray());
    }

    private static JsonObject OneEntry()
    {
        var distribution = SampleRun.Distribution(SampleRun.Segment, 1);
        distribution["source_contests"] = new JsonArray("1");
        distribution["validation"] = new JsonObject { ["n_rows"] = 1 };
        Set("salary_left", [0, 500, 1000], [1, 0], 0);
        Set("proj_gap_to_optimal", [0, 1, 2], [1, 0], 0);
        Set("dup_count", [1, 2, 3, 4], [0, 0, 1], 3);
        return distribution;

        void Set(string measure, int[] edges, int[] counts, double value) => distribution[measure] = new JsonObject
        {
            ["bin_edges"] = new JsonArray([.. edges.Select(edge => (JsonNode)edge)]),
            ["counts"] = new JsonArray([.. counts.Select(count => (JsonNode)count)]),
            ["rates"] = new JsonArray([.. counts.Select(count => (JsonNode)count)]),
            ["stats"] = new JsonObject { ["mean"] = value, ["p50"] = value, ["p90"] = value },
        };
    }
}
