namespace DfsOpt.Tests.Report.Browser;

/// <summary>How the field plays, as a browser shows it: tables, panels, what is folded, what is laid over.</summary>
[TestClass]
public sealed class FieldsInBrowserTests
{
    private const int Patience = 120_000;

    private const string Table = "document.querySelector('#segment-1-players')";
    private const string Shown = $"[...{Table}.tBodies[0].rows].filter(row => !row.hidden)";
    private const string Sorted = $"[[...{Table}.tHead.rows[0].cells].map(head => head.getAttribute('aria-sort')).find(Boolean), {Shown}[0].cells[0].textContent, {Shown}[0].cells[4].textContent].join(' ')";

    public TestContext TestContext { get; set; } = null!;

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task A_table_sorts_by_a_head_searches_and_comes_as_csv()
    {
        using var run = Fields();
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, 1440, "light");
        await page.Evaluate("document.querySelector('[data-panel=Players]').hidden = false");
        Assert.AreEqual("12 of 30", (await page.Evaluate($"{Shown}.length + ' of ' + {Table}.tBodies[0].rows.length")).GetString());
        await page.Evaluate($"[...{Table}.tHead.rows[0].cells].find(head => head.textContent === 'Salary').firstChild.click()");
        Assert.AreEqual("descending Player 00 $12,000", (await page.Evaluate(Sorted)).GetString());
        await page.Evaluate($"[...{Table}.tHead.rows[0].cells].find(head => head.textContent === 'Salary').firstChild.click()");
        Assert.AreEqual("ascending Player 29 $9,100", (await page.Evaluate(Sorted)).GetString());
        await page.Evaluate($"(() => {{ const search = {Table}.closest('.table').querySelector('input'); search.value = 'layer 07'; search.dispatchEvent(new Event('input')); }})()");
        Assert.AreEqual("Player 07", (await page.Evaluate($"{Shown}.map(row => row.cells[0].textContent).join()")).GetString());
        var csv = await page.Evaluate($$"""
            (async () => {
              let made;
              const make = URL.createObjectURL;
              URL.createObjectURL = blob => { made = blob; return make(blob); };
              HTMLAnchorElement.prototype.click = function () { made.name = this.download; };
              [...{{Table}}.closest('.table').querySelectorAll('button')].find(button => button.textContent === 'CSV').click();
              return [made.name, await made.text()];
            })()
            """);
        StringAssert.StartsWith(csv[0].GetString(), "nba-showdown-mme-1k-10k_Players");
        string[] lines = csv[1].GetString()!.TrimEnd('\n').Split('\n');
        Assert.HasCount(31, lines);
        Assert.AreEqual("Player,Team,Pos,Slates,Salary,Proj,Scored,CPT proj,CPT actual,CPT ±,FLEX proj,FLEX actual,FLEX ±,All actual", lines[0]);
        StringAssert.StartsWith(lines[1], "Player 29,Player 29,Player 29,1,9100,11.25,59,");
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task Panels_change_by_the_arrow_keys_and_a_folded_segment_is_drawn_when_it_is_opened()
    {
        using var run = Fields();
        for (int segment = 0; segment < 5; segment++)
            run.AddSegment(SampleRun.Distribution($"nfl-showdown-mme-{segment}k-10k", segment));
        run.Page();
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, 1440, "light");
        await page.Evaluate("document.querySelector('[role=tab]').focus()");
        await page.Press("ArrowRight");
        await page.Press("ArrowRight");
        Assert.AreEqual("Duplicates", (await page.Evaluate("document.activeElement.textContent")).GetString());
        Assert.AreEqual("Duplicates", (await page.Evaluate("[...document.querySelector('.panels').querySelectorAll('.panel:not([hidden])')].map(panel => panel.dataset.panel).join()")).GetString());
        Assert.AreEqual(3, (await page.Evaluate("document.querySelectorAll('.segment .panels').length")).GetInt32());
        await page.Evaluate("new Promise(done => { const card = document.querySelectorAll('.segment')[4]; card.open = true; const wait = () => card.querySelector('[role=tab]') ? done() : setTimeout(wait, 20); wait(); })");
        Assert.AreEqual(4, (await page.Evaluate("document.querySelectorAll('.segment .panels').length")).GetInt32());
        Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task A_segment_is_laid_over_the_others_on_the_same_axis()
    {
        using var run = new SampleRun();
        run.AddSegment(SampleRun.Distribution("nba-showdown-mme-0-1k", 1, salaryBins: 6));
        run.AddSegment(SampleRun.Distribution("nba-showdown-mme-1k-10k", 2, salaryBins: 14));
        run.Page();
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, 1440, "light");
        Assert.AreEqual(1, (await page.Evaluate("new Set([...document.querySelectorAll('svg[data-measure=salary_left]')].map(svg => svg.dataset.edges + svg.dataset.most)).size")).GetInt32());
        await page.Evaluate("""
            new Promise(done => {
              const overlay = document.getElementById('overlay');
              overlay.value = 'nba-showdown-mme-1k-10k';
              overlay.dispatchEvent(new Event('change'));
              const wait = () => document.querySelectorAll('.laid').length === 6 ? done() : setTimeout(wait, 20);
              wait();
            })
            """);
        await page.Evaluate("document.querySelector('svg[data-measure=salary_left]').focus()");
        await page.Press("ArrowRight");
        StringAssert.Contains((await page.Evaluate("document.getElementById('tip').innerText")).GetString(), "nba-showdown-mme-1k-10k ");
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task Six_segments_are_no_longer_than_12000_pixels_on_a_phone()
    {
        using var run = Fields();
        run.AddModel(SampleRun.Segment, i => $"Player {i:00}");
        for (int segment = 0; segment < 5; segment++)
        {
            string name = $"nba-showdown-mme-{segment}k-10k";
            run.AddSegment(SampleRun.Distribution(name, segment));
            run.AddModel(name, i => $"Player {i:00}");
        }

        run.Manifest!["config"] = new System.Text.Json.Nodes.JsonObject { ["data_root"] = "/home/somebody/contests/of/a/whole/season/with/a/long/path/data", ["artifacts_root"] = "/home/somebody/contests/of/a/whole/season/artifacts" };
        run.Page();
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, 390, "light");
        Assert.IsLessThanOrEqualTo(12_000, (await page.Evaluate("document.documentElement.scrollHeight")).GetInt32());
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    [DataRow(390)]
    [DataRow(768)]
    [DataRow(1440)]
    public async Task The_segment_and_its_shift_stay_in_view_when_two_runs_are_compared(int width)
    {
        using var run = Fields();
        using var other = Fields();
        run.Page(other);
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, width, "dark");
        double right = (await page.Evaluate("Math.max(...[...document.querySelectorAll('#overview tbody tr')].map(row => row.cells[1].getBoundingClientRect().right))")).GetDouble();
        Assert.IsLessThanOrEqualTo(width, right);
        await page.Evaluate("document.querySelector('#overview').closest('.wide').scrollLeft = 500");
        Assert.IsGreaterThanOrEqualTo(0, (await page.Evaluate("document.querySelector('#overview tbody th').getBoundingClientRect().left")).GetDouble());
    }

    // A4 between its margins, at 96 dots an inch.
    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task On_paper_every_column_is_there_every_panel_has_its_title_and_there_are_no_buttons()
    {
        using var run = Fields();
        run.Page();
        using var chromium = Chromium.Start();
        using var page = await Open(chromium, run, 718, "dark");
        await page.Print();

        Assert.AreEqual("", (await page.Evaluate("[...document.querySelectorAll('.data th, .data td')].filter(cell => cell.getBoundingClientRect().right > 719).map(cell => cell.closest('table').id + ' ' + cell.textContent).join()")).GetString());
        Assert.AreEqual("visible", (await page.Evaluate("[...new Set([...document.querySelectorAll('.wide')].map(wide => getComputedStyle(wide).overflowX))].join()")).GetString());
        Assert.AreEqual(0, (await page.Evaluate("[...document.querySelectorAll('.tool, .tabs')].filter(button => button.offsetHeight > 0).length")).GetInt32());
        Assert.IsTrue((await page.Evaluate("[...document.querySelector('.panels').querySelectorAll('.panel-title')].every(title => title.offsetHeight > 0)")).GetBoolean());
    }

    private static SampleRun Fields()
    {
        var run = SampleRun.Whole();
        run.AddFields(SampleRun.Segment, 30, i => $"Player {i:00}");
        run.Page();
        return run;
    }

    private Task<BrowserPage> Open(Chromium chromium, SampleRun run, int width, string scheme) =>
        chromium.Open(run.PagePath, width, scheme, TestContext.CancellationToken);
}
