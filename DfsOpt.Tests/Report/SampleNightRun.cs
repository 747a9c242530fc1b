using System.Globalization;
using System.Text.Json.Nodes;

namespace DfsOpt.Tests.Report;

/// <summary>A made-up run over a night with two contests, the second without payouts.</summary>
internal static class SampleNightRun
{
    public const string First = "184000001", Second = "184000002";

    /// <summary>The profit of the first contest's four lineups in each of 20 draws, in dollars; they cost 8.</summary>
    public static readonly double[] Profits = [-8, -8, -8, -8, -8, -8, -8, -8, -5, -5, -3.25, 0, 2, 7.5, 12, 20, 30, 75.4, 170, 900];

    /// <summary>A run in which every text is that of <paramref name="name"/>.</summary>
    public static SampleRun Of(Func<int, string> name, int contests = 2, int lineups = 12)
    {
        var run = new SampleRun();
        string[] ids = [First, .. Enumerable.Range(2, contests - 1).Select(contest => Text(184000000 + contest))];
        run.Manifest!["pipeline"] = "contest";
        run.Manifest["config"] = new JsonObject
        {
            ["projections"] = $"/data/{name(0)}.csv",
            ["entries"] = "DKEntries.csv",
            ["model"] = "models",
            ["corr_matrix"] = null,
            ["draws"] = 20,
            ["assign"] = true,
            ["strict"] = false,
            ["lock"] = new JsonArray(name(1)),
            ["exclude"] = new JsonArray(name(2)),
        };
        run.AddStep("05_simulate_contests", 2, 2, []);
        run.AddWarning(SampleRun.Warning("unfilled_entry", $"DKEntries.csv: in contest {Second} {name(3)}", "set_aside", name(4)));
        run.Log("INFO", "05_simulate_contests", "Simulated");
        run.AddFile("contests.csv", SampleFields.Csv(
            "contest_id,contest_name,gpp_category,entries,entry_fee,prize_pool,own_entries,filled_entries,empty_entries,expected_distinct_lineups,expected_max_dup,expected_profit,expected_profit_se",
            [
                [First, name(5), name(6), "2000", "2", "3400", "4", "3", "0", "354.35", "61.9", Text(Profits.Average()), "1.5"],
                .. ids.Skip(1).Select(id => new[] { id, name(7), name(8), "200", "5", "", "2", "0", "1", "55.2", "23.1", "", "" }),
            ]));
        run.AddFile("exposures.csv", SampleFields.Csv(
            "contest_id,player_name,team,captain_entries,flex_entries,captain_exposure,flex_exposure,field_captain_rate,field_flex_rate",
            ids.SelectMany(contest => Enumerable.Range(0, 8).Select(i => new[]
            {
                contest, name(10 + i), name(20), i == 0 ? "2" : "0", i < 5 ? "1" : "0", i == 0 ? "0.5" : "0", i < 5 ? "0.25" : "0", Text(0.2 / (i + 1)), Text(0.9 / (i + 1)),
            }))));
        run.AddFile("profit_draws.csv", SampleFields.Csv($"draw,profit_{First},profit", Profits.Select((profit, draw) => new[] { Text(draw + 1), Text(profit), Text(profit) })));
        foreach (string contest in ids)
        {
            run.AddFile($"contests/{contest}/lineup_grades.csv", SampleFields.Csv(
                "contest_id,kind,captain,flex1,flex2,flex3,flex4,flex5,share,expected_dups,dups_low,dups_high,roi,roi_se,win_rate,win_rate_se,top_0.1%,top_0.1%_se,top_1%,top_1%_se,top_5%,top_5%_se,top_20%,top_20%_se,cash_rate,cash_rate_se,proj_points,salary_used,stack_pattern",
                Enumerable.Range(0, lineups).Select(i => new[]
                {
                    contest, i < (contest == First ? 4 : 1) ? "own" : "candidate", name(30), name(31), name(32), name(33), name(34), name(35), "0.0001", Text(0.3 * i), "0", Text(i),
                    contest == First ? Text(0.5 - (0.1 * i)) : "", contest == First ? "0.08" : "", Text(0.01 / (i + 1)), "0.001", "0.015", "0.001", "0.035", "0.002", "0.1", "0.003", "0.3", "0.004", contest == First ? "0.25" : "", contest == First ? "0.01" : "", "195.25", "49800", name(36),
                })));
            run.AddFile($"contests/{contest}/duplicates.csv", "entries_with_lineup,lineups\n1,116.5\n2,54.75\n50,1.5\n");
        }

        return run;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
