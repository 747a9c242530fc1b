namespace DfsOpt.Tests.Report.Browser;

/// <summary>A night's page and the panel of a share model, as a browser shows them.</summary>
[TestClass]
public sealed class NightInBrowserTests
{
    private const int Patience = 120_000;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    [DataRow(390, "dark")]
    [DataRow(768, "light")]
    [DataRow(1440, "dark")]
    public async Task Every_panel_of_a_night_fits_its_window_and_nothing_complains(int width, string scheme)
    {
        using var run = SampleNightRun.Of(i => $"Player {i:00}");
        run.Page();
        await AssertEveryPanelFits(run, width, scheme, "#contest-1", 5);
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    [DataRow(390, "light")]
    [DataRow(1440, "dark")]
    public async Task Every_panel_of_a_segment_with_a_model_fits_its_window(int width, string scheme)
    {
        using var run = SampleRun.Whole();
        run.AddModel(SampleRun.Segment, i => $"Player {i:00}");
        run.Page();
        await AssertEveryPanelFits(run, width, scheme, "#segment-1", 6);
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task A_chosen_player_is_in_the_command_and_the_command_is_selected_to_be_copied()
    {
        using var run = SampleNightRun.Of(i => $"Player {i:00}");
        run.Page();
        using var chromium = Chromium.Start();
        using var page = await chromium.Open(run.PagePath, 1440, "light", TestContext.CancellationToken);
        await page.Evaluate("(() => { const without = document.getElementById('without'); without.selectedIndex = [...without.options].findIndex(option => option.text === 'Player 13'); without.dispatchEvent(new Event('change')); document.getElementById('copy').click(); })()");
        string? command = (await page.Evaluate("document.getElementById('command').textContent")).GetString();
        StringAssert.StartsWith(command, "dfs-opt contest run --exclude 'Player 13' ");
        Assert.AreEqual(command, (await page.Evaluate("getSelection().toString()")).GetString());
    }

    [TestMethod, Timeout(Patience, CooperativeCancellation = true)]
    public async Task Lineups_are_searched_and_sorted_and_come_as_csv_named_after_the_contest()
    {
        using var run = SampleNightRun.Of(i => $"Player {i:00}");
        run.Page();
        using var chromium = Chromium.Start();
        using var page = await chromium.Open(run.PagePath, 1440, "light", TestContext.CancellationToken);
        await page.Evaluate("[...document.querySelector('#contest-1-candidates').tHead.rows[0].cells].find(head => head.textContent === 'Dups').firstChild.click()");
        Assert.AreEqual("3.30", (await page.Evaluate("document.querySelector('#contest-1-candidates').tBodies[0].rows[0].cells[2].textContent")).GetString());
        Assert.AreEqual("descending", (await page.Evaluate("document.querySelector('#contest-1-candidates [aria-sort]').getAttribute('aria-sort')")).GetString());
        string? name = (await page.Evaluate("""
            (() => {
              let made = "";
              HTMLAnchorElement.prototype.click = function () { made = this.download; };
              [...document.querySelector('#contest-1-candidates').closest('.table').querySelectorAll('button')].find(button => button.textContent === 'CSV').click();
              return made;
            })()
            """)).GetString();
        StringAssert.StartsWith(name, "Player_05_All_8_lineups");
    }

    private async Task AssertEveryPanelFits(SampleRun run, int width, string scheme, string card, int panels)
    {
        using var chromium = Chromium.Start();
        using var page = await chromium.Open(run.PagePath, width, scheme, TestContext.CancellationToken);
        Assert.AreEqual(panels, (await page.Evaluate($"document.querySelectorAll('{card} [role=tab]').length")).GetInt32());
        for (int panel = 0; panel < panels; panel++)
        {
            await page.Evaluate($"document.querySelectorAll('{card} [role=tab]')[{panel}].click()");
            Assert.AreEqual(width, (await page.Evaluate("document.documentElement.scrollWidth")).GetInt32(), $"panel {panel}");
            Assert.IsGreaterThan(0, (await page.Evaluate($"document.querySelector('{card} .panel:not([hidden])').innerText.trim().length")).GetInt32(), $"panel {panel}");
        }

        // Whoever does not see the page hears what each table shows, and can pass it by.
        Assert.AreEqual(0, (await page.Evaluate("[...document.querySelectorAll('table.data')].filter(table => !table.caption?.textContent || !table.querySelector('thead th[scope=col]') || [...table.tBodies[0].rows].some(row => row.cells[0].scope !== 'row') || !table.closest('.table').querySelector('.skip')).length")).GetInt32());
        Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
    }
}
