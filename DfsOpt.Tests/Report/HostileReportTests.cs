using System.Text.Json.Nodes;
using DfsOpt.Cli.Report.Html;

namespace DfsOpt.Tests.Report;

[TestClass]
public sealed class HostileReportTests
{
    public static IEnumerable<string[]> HostileTexts =>
    [
        ["<script>alert(1)</script>"],
        ["</script><script>alert(1)</script>"],
        ["\"><img src=x onerror=alert(1)>"],
        ["' onmouseover='alert(1)"],
        ["</style><svg onload=alert(1)>"],
        ["<!--<script>"],
        ["]]></title></textarea><iframe src=javascript:alert(1)>"],
        ["&lt;script&gt;&amp;#60;"],
        ["{{constructor.constructor('alert(1)')()}}${alert(1)}`"],
    ];

    /// <summary>A run in which every text that a run can hold is <paramref name="hostile"/>.</summary>
    internal static SampleRun Everywhere(string hostile)
    {
        var run = new SampleRun();
        foreach (string key in (string[])["run_id", "status", "error", "git_sha", "version"])
            run.Manifest![key] = hostile;
        run.Manifest!["status"] = "failed";
        run.Manifest["config"] = new JsonObject
        {
            [hostile] = hostile,
            ["list"] = new JsonArray(hostile),
            ["segment_definitions"] = new JsonObject { ["captain_tiers"] = new JsonArray(new JsonArray(2, hostile)) },
        };
        run.Manifest["inputs"] = new JsonArray(new JsonObject { ["path"] = hostile, ["checksum_sha256"] = hostile, ["logical_name"] = hostile });
        run.AddWarning(SampleRun.Warning(hostile, hostile, "set_aside", hostile));
        run.AddWarning(SampleRun.Warning("a", hostile, hostile, hostile));
        run.AddStep("00_ingest", 0, 1, new JsonObject { ["num_slates"] = 1, [hostile] = hostile });
        run.AddStep("02_parse_contest_entries", 10, 5, new JsonObject { [hostile] = new JsonArray(hostile) });
        run.AddStep("04_optimal_and_gap", 5, 5, new JsonObject { ["per_slate"] = new JsonObject { [hostile] = new JsonObject { [hostile] = hostile } } });
        run.AddStep("06_" + hostile[..Math.Min(hostile.Length, 100)].Replace('/', '_'), 1, 1, []);
        var distribution = SampleRun.Distribution(hostile, 3);
        distribution["source_contests"] = new JsonArray(hostile);
        distribution["stack_pattern"] = new JsonObject { ["counts"] = new JsonObject { [hostile] = 5 }, ["rates"] = new JsonObject { [hostile] = 1 } };
        distribution["cpt_archetype"] = new JsonObject { ["counts"] = new JsonObject { [hostile] = 5 }, ["rates"] = new JsonObject { [hostile] = 1 } };
        run.AddSegment(distribution);
        run.AddFile("contests.csv", SampleFields.Contests(hostile, _ => hostile));
        run.AddFile("duplicates.csv", SampleFields.Duplicates(hostile, _ => hostile));
        run.AddFile("field_profiles/000.json", SampleFields.Profile(hostile, hostile));
        run.AddSegment(SampleRun.Distribution("~zzz-showdown-x", 4));
        run.AddFile("players.csv", SampleFields.Players("~zzz", "x", 8, _ => hostile));
        run.AddModel("~zzz-showdown-x", i => i is 0 or 1 or 3 or 8 ? $"{hostile} {i}" : hostile);
        run.Log("INFO", "00_ingest", hostile);
        run.Log("ERROR", hostile.Replace(" ", "\\u0020", StringComparison.Ordinal).Replace("]", "\\u005D", StringComparison.Ordinal), hostile);
        run.LogRaw("    " + hostile);
        run.LogRaw(hostile);
        return run;
    }

    [TestMethod]
    [DynamicData(nameof(HostileTexts))]
    public void Hostile_text_makes_no_tag_and_no_attribute(string hostile)
    {
        using var tame = Everywhere("tame");
        using var run = Everywhere(hostile);
        using var tamePair = Everywhere("tame");
        using var pair = Everywhere(hostile);
        var expected = Markup.Tags(tame.Page(tamePair)).Select(Shape).ToList();
        var actual = Markup.Tags(run.Page(pair)).Select(Shape).ToList();
        // A long name may break in more places than a short one, and is offered no more than that.
        CollectionAssert.AreEqual(expected.Where(tag => tag != "wbr").ToList(), actual.Where(tag => tag != "wbr").ToList());
    }

    [TestMethod]
    [DynamicData(nameof(HostileTexts))]
    public void Hostile_text_of_a_night_makes_no_tag_and_is_read_as_it_was_written(string hostile)
    {
        using var tame = SampleNightRun.Of(_ => "tame");
        using var run = SampleNightRun.Of(_ => hostile);
        string page = run.Page();
        var expected = Markup.Tags(tame.Page()).Select(Shape).ToList();
        var actual = Markup.Tags(page).Select(Shape).ToList();
        CollectionAssert.AreEqual(expected.Where(tag => tag != "wbr").ToList(), actual.Where(tag => tag != "wbr").ToList());
        StringAssert.Contains(Markup.Text(page), hostile);
    }

    [TestMethod]
    [DynamicData(nameof(HostileTexts))]
    public void Hostile_text_is_read_as_it_was_written(string hostile)
    {
        using var run = Everywhere(hostile);
        StringAssert.Contains(Markup.Text(run.Page()), hostile);
    }

    [TestMethod]
    public void Characters_that_turn_or_hide_text_are_shown_as_escapes()
    {
        using var run = Everywhere("Doe\u202Egnp.exe\u2066\u200B\u0007\u2028\uFEFF!");
        string page = run.Page();
        StringAssert.Contains(Markup.Text(page), "Doe\\u202Egnp.exe\\u2066\\u200B\\u0007\\u2028\\uFEFF!");
        Assert.AreEqual(-1, page.IndexOfAny(['\u202E', '\u2066', '\u200B', '\u0007', '\u2028', '\uFEFF']));
    }

    [TestMethod]
    public void Half_a_surrogate_pair_is_shown_as_an_escape_and_a_whole_one_as_itself()
    {
        Assert.AreEqual("a\\uD83Db😀", VisibleText.Of("a\uD83Db😀"));
        Assert.AreEqual("\\uDE00", VisibleText.Of("\uDE00"));
    }

    [TestMethod]
    public void Names_of_a_hundred_thousand_characters_keep_the_page_small()
    {
        using var run = Everywhere(new string('W', 200));
        int before = run.Page().Length;
        run.AddWarning(SampleRun.Warning("long", new string('W', 100_000), "noted", new string('W', 100_000)));
        run.Log("INFO", "-", new string('W', 100_000));
        Assert.IsLessThan(before + 20_000, run.Page().Length);
    }

    [TestMethod]
    [DataRow("{\"bin_edges\": [], \"counts\": [], \"rates\": [], \"stats\": {\"mean\": null, \"p50\": null, \"p90\": null}}")]
    [DataRow("{\"bin_edges\": [1, 1e12], \"counts\": [3], \"rates\": [1], \"stats\": {\"mean\": 1, \"p50\": 1, \"p90\": 1}}")]
    public void Bins_at_the_ends_of_what_a_run_writes_make_a_page(string histogram)
    {
        using var run = WithHistograms(histogram);
        StringAssert.Contains(Markup.Text(run.Page()), SampleRun.Segment);
    }

    [TestMethod]
    [DataRow("{\"bin_edges\": [1, 1, 1], \"counts\": [5, 5], \"rates\": [], \"stats\": {\"mean\": 1, \"p50\": 1, \"p90\": 1}}")]
    [DataRow("{\"bin_edges\": [9, 5, 1], \"counts\": [-5, -7], \"rates\": [-1, 2], \"stats\": {\"mean\": -1e300, \"p50\": 1e300, \"p90\": 0}}")]
    [DataRow("{\"bin_edges\": [0, 1e300], \"counts\": [9223372036854775807], \"rates\": [1e300], \"stats\": {\"mean\": 5e-324, \"p50\": 0, \"p90\": 1e17}}")]
    public void Bins_that_no_run_writes_are_refused_with_the_file_and_the_place(string histogram)
    {
        using var run = WithHistograms(histogram);
        StringAssert.Contains(Assert.ThrowsExactly<ArtifactException>(() => run.Page()).Message, "000.json is not what a run writes, line 1, column ");
    }

    [TestMethod]
    [DataRow("inputs")]
    [DataRow("warnings")]
    [DataRow("row_counts_by_step")]
    public void A_null_in_place_of_a_list_is_named_and_does_not_crash(string key)
    {
        using var run = SampleRun.Whole();
        run.Manifest![key] = null;
        var fault = Assert.ThrowsExactly<ArtifactException>(() => run.Page());
        StringAssert.Contains(fault.Message, "run_manifest.json is not what a run writes");
    }

    [TestMethod]
    public void The_page_requests_nothing_and_its_policy_allows_no_other_script()
    {
        using var run = SampleRun.Whole();
        string page = run.Page();
        Assert.DoesNotContain("://", page);
        StringAssert.Contains(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#x27;none&#x27;; style-src &#x27;sha256-");
        var tags = Markup.Tags(page);
        Assert.IsFalse(tags.Any(tag => tag.Contains(" src=", StringComparison.Ordinal) || tag.Contains(" style=", StringComparison.Ordinal) || tag.Contains(" on", StringComparison.Ordinal)));
        CollectionAssert.AreEqual(new[] { "<link rel=\"icon\" href=\"data:,\">" }, tags.Where(tag => tag.StartsWith("<link", StringComparison.Ordinal)).ToArray());
    }

    private static SampleRun WithHistograms(string histogram)
    {
        var run = new SampleRun();
        var distribution = SampleRun.Distribution(SampleRun.Segment, 3);
        foreach (string measure in (string[])["salary_left", "proj_gap_to_optimal", "dup_count"])
            distribution[measure] = JsonNode.Parse(histogram);
        run.AddSegment(distribution);
        return run;
    }

    // The tag's name and those of its attributes, whatever their values.
    private static string Shape(string tag)
    {
        string[] parts = tag.Trim('<', '>', '/').Split('"');
        return string.Concat(parts.Where((_, at) => at % 2 == 0));
    }
}
