using System.Globalization;
using System.Text;

namespace DfsOpt.Tests.Report;

[TestClass]
public sealed class ReportSizeTests
{
    private const int MostBytes = 2_000_000;

    [TestMethod]
    public void A_hundred_segments_laid_against_another_run_and_ten_thousand_log_lines_stay_under_two_megabytes()
    {
        using var run = Season(0);
        using var other = Season(500);
        for (int line = 0; line < 10_000; line++)
        {
            int contest = 170_000_000 + line * 7919 % 1_000_000;
            run.Log(
                line % 40 == 0 ? "WARNING" : "DEBUG",
                "02_parse_contest_entries",
                $"Parsed contest: file=dk-results/showdown/nba/2025-01-{line % 28 + 1:00}_LAL_DAL/contests/contest-standings-{contest}.csv gpp_category=nba-showdown-mme-1k-10k contest_size={line * 31 % 90_000} max_entries_per_user=150 invalid_lineup_rows={line % 13} unsubmitted_entries={line % 17} parse_success_rate=0.99{line}");
        }

        for (int warning = 0; warning < 2_000; warning++)
            run.AddWarning(SampleRun.Warning($"code_{warning % 10}", $"dk-results/showdown/nba/2025-01-02_MIN_NYK/contests/contest-standings-{warning}.csv: 4 of 259 lineups are not one captain and five others.", "set_aside", "a,b,c", "d,e,f"));
        run.AddFile("players.csv", Players());
        string page = run.Page(other);
        Assert.IsLessThan(MostBytes, new FileInfo(run.PagePath).Length);
        StringAssert.Contains(Markup.Text(page), "175 more are in run_manifest.json");
    }

    [TestMethod]
    public void A_hundred_segments_with_their_share_models_stay_under_two_megabytes()
    {
        using var run = Season(0);
        run.AddFile("players.csv", Players());
        for (int segment = 0; segment < 99; segment++)
            run.AddModel($"sport{segment / 6:00}-showdown-single-entry-{segment % 6}k-{segment % 6 + 1}k", name => $"Player{(segment * 31) + name} Of{segment * 977 % 1000}", players: 40, lineups: 100);
        string page = run.Page();
        Assert.IsLessThan(MostBytes, new FileInfo(run.PagePath).Length);
        StringAssert.Contains(page, "id=\"segment-50-held-out-lineups\"");
    }

    [TestMethod]
    public void A_night_of_a_hundred_contests_stays_under_two_megabytes()
    {
        using var run = SampleNightRun.Of(name => $"Player{name} Of{name * 977 % 1000}", contests: 100, lineups: 2_000);
        string page = run.Page();
        Assert.IsLessThan(MostBytes, new FileInfo(run.PagePath).Length);
        StringAssert.Contains(page, "id=\"contest-100-candidates\"");
    }

    // Two hundred players for each sport, each in all of its six segments.
    private static string Players()
    {
        string[] kinds = [.. Enumerable.Range(0, 6).Select(size => $"single-entry-{size}k-{size + 1}k")];
        var random = new Random(5);
        var text = new StringBuilder("sport,slate_id,player_name,name_norm,team,position,salary,proj_points,own,actual_fpts,value,projected_cpt,projected_flex,optimal_slot,actual_cpt,actual_flex");
        foreach (string kind in kinds)
            text.Append(CultureInfo.InvariantCulture, $",entries_{kind},actual_cpt_{kind},actual_flex_{kind},actual_all_{kind}");
        for (int row = 0; row < 17 * 200; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nsport{row / 200:00},slate{row / 40},Player{random.Next(1000)} Of{random.Next(1000)},player {row},T{row % 2},PG,{random.Next(120) * 100},{random.Next(400) / 8.0},0.5,{random.Next(400) / 8.0},4.5,{random.NextDouble()},{random.NextDouble()},,{random.NextDouble()},{random.NextDouble()}");
            foreach (string _ in kinds)
                text.Append(CultureInfo.InvariantCulture, $",100,{random.NextDouble() / 5},{random.NextDouble()},0.5");
        }

        return text.Append('\n').ToString();
    }

    private static SampleRun Season(int seed)
    {
        var run = SampleRun.Whole();
        for (int segment = 0; segment < 99; segment++)
            run.AddSegment(SampleRun.Distribution($"sport{segment / 6:00}-showdown-single-entry-{segment % 6}k-{segment % 6 + 1}k", seed + segment, salaryBins: 40, gapBins: 60, copiesBins: 60));
        return run;
    }
}
