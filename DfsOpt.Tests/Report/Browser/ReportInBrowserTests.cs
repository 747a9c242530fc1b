using System.Text.Json;
using System.Text.Json.Nodes;

namespace DfsOpt.Tests.Report.Browser;

[TestClass]
public sealed class ReportInBrowserTests
{
    private const int Patience = 120_000;

    // Every two texts of a plot whose boxes overlap, with the names on them.
    private const string Collisions = """
        [...document.querySelectorAll('svg')].flatMap(svg => {
          const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
          const frame = svg.getBoundingClientRect();
          return texts.flatMap(([a, p], i) => [
            ...texts.slice(i + 1).filter(([, q]) => p.left < q.right && q.left < p.right && p.top + 2 < q.bottom && q.top + 2 < p.bottom).map(([b]) => `${a} on ${b}`),
            ...(p.left < frame.left - 1 || p.right > frame.right + 1 ? [`${a} leaves its plot`] : []),
          ]);
        })
        """;

    // What makes the page wider than its window, if anything does; what scrolls by itself may be wide inside.
    private const string Overflows = """
        document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' : [...document.querySelectorAll('body *')]
          .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !part.closest('.wide, nav, #lines, .numbers'))
          .map(part => `${part.tagName}.${part.className}`).join(' ')
        """;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    [DataRow(390, "light")]
    [DataRow(1440, "dark")]
    public async Task The_page_shows_without_complaint_request_overflow_or_labels_that_collide(int width, string scheme)
    {
        using var run = SampleRun.Whole();
        using var other = SampleRun.Whole();
        for (int segment = 0; segment < 6; segment++)
        {
            run.AddSegment(SampleRun.Distribution($"nfl-showdown-single-entry-{segment}k-10k", segment, 8 + 9 * segment, 5 + 30 * segment, 2 + 40 * segment));
            other.AddSegment(SampleRun.Distribution($"nfl-showdown-single-entry-{segment}k-10k", 70 + segment, 14, 36, 4));
        }

        run.Page(other);
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, width, scheme);
        Assert.AreEqual("[]", (await page.Evaluate(Collisions)).ToString());
        Assert.AreEqual("", (await page.Evaluate(Overflows)).GetString());
        Assert.AreEqual(scheme == "dark", (await page.Evaluate("getComputedStyle(document.body).backgroundColor")).GetString() == "rgb(19, 22, 25)");
        Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
        Assert.IsEmpty(page.Requests.Where(request => !request.StartsWith("data:", StringComparison.Ordinal)));
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task The_log_can_be_filtered_by_step_level_and_text()
    {
        using var run = SampleRun.Whole();
        for (int line = 0; line < 10_000; line++)
            run.Log(line % 100 == 0 ? "WARNING" : "DEBUG", line % 2 == 0 ? "02_parse_contest_entries" : "03_join_and_enrich", $"code=x contest={line}");
        run.Log("ERROR", "-", "Training pipeline failed");
        run.LogRaw("    System.Exception: the Needle is here");
        run.Page();
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, 1440, "light");
        Assert.AreEqual("10,004 of 10,004 records", await Filtered(page, "", "TRACE", ""));
        Assert.AreEqual("5,000 of 10,004 records", await Filtered(page, "03_join_and_enrich", "TRACE", ""));
        Assert.AreEqual("2 of 10,004 records", await Filtered(page, "-", "TRACE", ""));
        Assert.AreEqual("102 of 10,004 records", await Filtered(page, "", "WARNING", ""));
        Assert.AreEqual("1 of 10,004 records", await Filtered(page, "", "ERROR", ""));
        Assert.AreEqual("1 of 10,004 records", await Filtered(page, "", "TRACE", "needle"));
        Assert.AreEqual("5 of 10,004 records", await Filtered(page, "02_parse_contest_entries", "DEBUG", "contest=123"));
        Assert.AreEqual("0 of 10,004 records", await Filtered(page, "02_parse_contest_entries", "CRITICAL", ""));
        Assert.IsFalse((await page.Evaluate("document.getElementById('none').hidden")).GetBoolean());
        Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task A_warning_leads_to_its_lines_in_the_log()
    {
        using var run = SampleRun.Whole();
        run.AddWarning(SampleRun.Warning("invalid_lineup", "a.csv: 4 lineups are left out.", "set_aside"));
        run.Page();
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, 1440, "light");
        await page.Evaluate("document.querySelector('a[href=\"#warning-invalid_lineup\"]').click()");
        await page.Evaluate("new Promise(done => setTimeout(done, 200))");
        Assert.IsTrue((await page.Evaluate("document.getElementById('warning-invalid_lineup').open")).GetBoolean());
        await page.Evaluate("document.querySelector('#warning-invalid_lineup a[data-find]').click()");
        Assert.AreEqual("1 of 3 records", (await page.Evaluate("document.getElementById('count').textContent")).GetString());
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task The_pointer_and_the_arrow_keys_read_the_counts_of_the_artifacts()
    {
        using var run = new SampleRun();
        using var other = new SampleRun();
        var distribution = SampleRun.Distribution(SampleRun.Segment, 5);
        var pair = SampleRun.Distribution(SampleRun.Segment, 6);
        run.AddSegment(distribution);
        other.AddSegment(pair);
        run.Page(other);
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, 1440, "light");
        var (count, against) = (First(distribution), First(pair));
        var place = await page.Evaluate("(() => { const svg = document.querySelector('svg[data-measure=salary_left]'); svg.scrollIntoView({ block: 'center' }); const box = svg.getBoundingClientRect(); return [box.left + box.width * 0.11, box.top + box.height / 2]; })()");
        await page.MoveTo(place[0].GetDouble(), place[1].GetDouble());
        string tip = (await page.Evaluate("document.getElementById('tip').innerText")).GetString()!;
        StringAssert.Contains(tip, "$0 to 500");
        StringAssert.Contains(tip, $"{count:#,##0} entries");
        StringAssert.Contains(tip, $"against {against:#,##0} entries");
        await page.Evaluate("document.querySelector('svg[data-measure=dup_count]').focus()");
        await page.Press("ArrowRight");
        await page.Press("ArrowRight");
        StringAssert.Contains((await page.Evaluate("document.getElementById('tip').innerText")).GetString(), "2 alike");
        await page.Press("Escape");
        Assert.IsTrue((await page.Evaluate("document.getElementById('tip').hidden")).GetBoolean());

        static long First(JsonObject distribution) => (long)distribution["salary_left"]!["counts"]![0]!;
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task A_browser_reads_the_artifacts_numbers_back_out_of_the_page()
    {
        using var run = new SampleRun();
        var distribution = SampleRun.Distribution("nba-showdown-mme-<b>10k+", 5);
        run.AddSegment(distribution);
        run.Page();
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, 390, "dark");
        var read = await page.Evaluate("""
            Object.fromEntries([...document.querySelectorAll('figure[data-distribution]')].map(figure => [figure.dataset.distribution, {
              counts: [...figure.querySelectorAll('.numbers tr')].slice(1).map(row => Number(row.cells[1].textContent.replaceAll(',', ''))),
              stats: [...figure.querySelectorAll('.stats data')].map(data => Number(data.value)),
            }]))
            """);
        foreach (string measure in (string[])["salary_left", "proj_gap_to_optimal", "dup_count"])
        {
            CollectionAssert.AreEqual(
                distribution[measure]!["counts"]!.AsArray().Select(count => (long)count!).Where(count => count > 0).ToArray(),
                read.GetProperty(measure).GetProperty("counts").EnumerateArray().Select(count => count.GetInt64()).ToArray(),
                measure);
            Assert.AreEqual((double)distribution[measure]!["stats"]!["mean"]!, read.GetProperty(measure).GetProperty("stats")[0].GetDouble(), 0.0, measure);
        }

        Assert.AreEqual("nba-showdown-mme-<b>10k+", (await page.Evaluate("document.querySelector('h3').textContent")).GetString());
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task Hostile_text_runs_nothing_and_is_shown()
    {
        string hostile = string.Concat(HostileReportTests.HostileTexts.Select(text => text[0]));
        using var run = HostileReportTests.Everywhere(hostile);
        using var other = HostileReportTests.Everywhere(hostile);
        run.Page(other);
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, 390, "light");
        Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
        Assert.AreEqual(0, (await page.Evaluate("document.querySelectorAll('img, iframe, [onload], [onerror], [onmouseover]').length")).GetInt32());
        Assert.AreEqual(3, (await page.Evaluate("[...document.querySelectorAll('#lines .says')].filter(line => line.textContent.includes('</script><script>alert(1)</script>')).length")).GetInt32());
        Assert.AreEqual("", (await page.Evaluate(Overflows)).GetString());
        Assert.AreEqual("[]", (await page.Evaluate(Collisions)).ToString());
    }

    private static async Task<string?> Filtered(BrowserPage page, string step, string level, string text)
    {
        string values = JsonSerializer.Serialize(new[] { step, level, text });
        await page.Evaluate($$"""
            (() => {
              ['step', 'level', 'text'].forEach((id, i) => { document.getElementById(id).value = {{values}}[i]; });
              document.getElementById('text').dispatchEvent(new Event('input', { bubbles: true }));
            })()
            """);
        int shown = (await page.Evaluate("document.querySelectorAll('#lines li:not([hidden])').length")).GetInt32();
        string? said = (await page.Evaluate("document.getElementById('count').textContent")).GetString();
        StringAssert.StartsWith(said, $"{shown:#,##0} of ");
        return said;
    }

    private Task<BrowserPage> Open(Chromium chromium, SampleRun run, int width, string scheme) =>
        chromium.Open(run.PagePath, width, scheme, TestContext.CancellationToken);
}
