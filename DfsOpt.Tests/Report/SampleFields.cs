using System.Globalization;
using System.Text;
using DfsOpt.Core.Json;

namespace DfsOpt.Tests.Report;

/// <summary>Made-up files that tell how a field plays, as a run leaves them.</summary>
internal static class SampleFields
{
    public static string Players(string sport, string kind, int count, Func<int, string> name) => Csv(
        $"sport,slate_id,player_name,name_norm,team,position,salary,proj_points,own,actual_fpts,value,projected_cpt,projected_flex,optimal_slot,actual_cpt,actual_flex,entries_{kind},actual_cpt_{kind},actual_flex_{kind},actual_all_{kind}",
        Enumerable.Range(0, count).Select(i => new[]
        {
            sport, name(i), name(i), $"{name(i)} {i}", name(i), name(i), Text(12000 - (100 * i)), Text(40.25 - i), Text(0.9 / (i + 1)), Text(30 + i), Text(4.5), Text(0.2 / (i + 1)), Text(0.9 / (i + 1)),
            i == 0 ? "CPT" : i < 6 ? "FLEX" : "", Text(0.3 / (i + 1)), Text(0.6 / (i + 1)), "100", Text(0.3 / (i + 1)), Text(0.6 / (i + 1)), Text(0.9 / (i + 1)),
        }));

    public static string Contests(string segment, Func<int, string> name) => Csv(
        "sport,slate_id,contest_id,file,date,gpp_category,entries,submitted,counted,coverage,distinct_lineups,max_dup_count,max_entries_per_user,winning_score,score_p50,score_p80,score_p90,score_p99,is_final",
        [["nba", name(0), name(1), name(2), name(3), segment, "110", "105", "100", "0.952", "80", "7", "20", "250.5", "180", "200", "220", "245", "true"]]);

    public static string Duplicates(string segment, Func<int, string> name) => Csv(
        "sport,slate_id,contest_id,gpp_category,cpt_name,util1_name,util2_name,util3_name,util4_name,util5_name,lineup_hash,dup_count,pct_contest_lineups,salary_used,salary_left,proj_points,proj_gap_to_optimal,rank,top_rank_pct,points",
        Enumerable.Range(2, 6).Reverse().Select(i => new[] { "nba", name(0), name(0), segment, name(0), name(1), name(2), name(3), name(4), name(5), "0a1b", Text(i), Text(i / 100.0), "49700", "300", "180.5", "5.25", "12", "0.12", "220" }));

    public static string Profile(string segment, string label)
    {
        var figure = new FieldFigure { Count = 40, Value = 0.4, Low = 0.3, High = 0.5, Ratio = 1, RatioLow = 0.75, RatioHigh = 1.25 };
        var calibration = new FieldCalibration { Players = 12, RankCorrelation = 0.8, Bins = [new() { From = 0, To = 0.1, Players = 12, Projected = 0.05, Actual = 0.06 }] };
        FieldDuplication[] duplication = [new() { Bin = "0_200", Entries = 40, MeanDupCount = 2.5, Unique = figure }];
        FieldGroup Group(double salaryLeft) => new()
        {
            Contests = 1,
            Entries = 100,
            Means = new Dictionary<string, FieldFigure> { ["salary_left"] = figure with { Value = salaryLeft, Ratio = salaryLeft / 500 } },
            Rates = new Dictionary<string, IReadOnlyDictionary<string, FieldFigure>> { ["cpt_position"] = new Dictionary<string, FieldFigure> { [label] = figure } },
            DuplicationByGap = duplication,
            DuplicationBySalaryLeft = duplication,
            CaptainCalibration = calibration,
            FlexCalibration = calibration,
        };
        return Encoding.UTF8.GetString(JsonText.Of(
            new FieldProfile
            {
                SchemaVersion = "v1",
                GeneratedAt = label,
                GppCategory = segment,
                Contests = 1,
                FinalContests = 1,
                Confidence = 0.95,
                BootstrapSamples = 1000,
                Seed = 1337,
                Users = new FieldUsers { Count = 10, MeanEntries = 10, ByEntries = new Dictionary<string, long> { ["6-20"] = 10 } },
                Field = Group(500),
                TopTenPercent = Group(700),
                TopOnePercent = Group(1250),
            }.WriteTo).Span);
    }

    /// <summary>A file with a header and quoted cells.</summary>
    public static string Csv(string header, IEnumerable<string[]> rows) =>
        string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))).Prepend(header).Select(line => line + "\n"));

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
