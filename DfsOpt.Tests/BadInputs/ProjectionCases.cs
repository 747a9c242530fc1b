using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using static DfsOpt.Core.Problems.ProblemAnswer;

namespace DfsOpt.Tests.BadInputs;

/// <summary>Projection files that are wrong.</summary>
internal static class ProjectionCases
{
    private const string File = SmallSeason.Projection;

    public static IEnumerable<BadInput> All => Files().Concat(Rows());

    private static IEnumerable<BadInput> Files()
    {
        yield return Lost("no projection file", "no_projection", s => s.Delete(File), null, "no projection file", "Put the slate's Sabersim export into its folder") with { File = SmallSeason.Slate };
        yield return Lost("a projection file of no bytes", "empty_file", s => s.Write(File, ""), null, File, "is empty");
        yield return Lost("a projection file saved as UTF-16", "not_utf8", s => s.Write(File, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(s.Text(File))]), 1, File, "UTF-16");
        yield return Lost("a projection file saved with semicolons", "semicolons", s => s.ReplaceAll(File, ",", ";"), 1, File, "semicolons");
        yield return Lost("a projection file without ownership", "missing_column", s => s.Replace(File, "My Own", "Own"), 1, File, "no column `My Own` (there is `Own`)") with { Column = "My Own" };
        yield return Lost("a projection file without two columns", "missing_column",
            s => s.Replace(File, "Salary,SS Proj", "Cost,Proj"), 1, File, "no column `Salary`, `SS Proj` (there is `Proj`)") with
        { Column = "Salary" };
        yield return Lost("a projection file with two Salary columns", "duplicate_column", s => s.Replace(File, "Min", "Salary"), 1, File, "two columns `Salary`") with { Column = "Salary" };
        yield return Lost("a projection file with a quote that nothing closes", "unclosed_quote", s => s.Line(File, 6, l => l.Replace("UTIL\"", "UTIL", StringComparison.Ordinal)), 6, File, "never closed");
        yield return Lost("a projection file with a header alone", "no_usable_player", s => s.Write(File, SmallSeason.ProjectionHeader + "\n"), null, File, "0 rows");
        yield return Lost("a projection file in which nobody has a team", "no_usable_player", s => s.Write(File, s.Text(File).Replace("AAA", "", StringComparison.Ordinal).Replace("BBB", "", StringComparison.Ordinal)),
            null, File, "24 rows and no player") with
        { AlsoCodes = ["incomplete_row", "dropped_player"], Metrics = ["01.slates_set_aside=1", "01.dropped_incomplete_rows=24"] };
        yield return Noted("ownership as fractions", "tiny_ownership",
            s => s.Write(File, Regex.Replace(s.Text(File), ",([0-9.]+),30\n", own => FormattableString.Invariant($",{double.Parse(own.Groups[1].Value, CultureInfo.InvariantCulture) / 100},30\n"))),
            null, "My Own", "the highest My Own of a flex row is 0.555%", "12.5 for 12.5%") with
        { Changed = ["100000001", "100000002"] };
        yield return Noted("ownership above 100", "ownership_out_of_range", s => s.Replace(File, ",55.5,", ",137.5,"), 3, "My Own",
            "My Own '137.5' of 'Adam Able' is not from 0 to 100", "counts as") with
        { Changed = ["100000001", "100000002"] };
        yield return Noted("ownership below 0", "ownership_out_of_range", s => s.Replace(File, ",2,", ",-2%,"), 25, "My Own", "My Own '-2%' of 'Lou Lane' is not from 0 to 100") with
        { Changed = ["100000002"] };
        yield return Lost("a projection file of 10,000 players", "too_large",
            s => s.Append(File, string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},P{i / 2},C,AAA,BBB,{3000 + (i % 2 * 1500)},10,1,3\n"))), 10_002, File, "more than 10000 rows");
        yield return Lost("a projection file with a row of a million characters", "too_large", s => s.Append(File, new string('x', 1_000_000) + "\n"), 26, File, "longer than 262144 bytes");
        yield return Lost("a projection file with a row of a million cells", "too_large", s => s.Append(File, new string(',', 1_000_000) + "\n"), 26, File, "longer than 262144 bytes");
    }

    private static IEnumerable<BadInput> Rows()
    {
        yield return Dropped("a player without ownership", "2600,8,2,30", "2600,8,,30", "My Own", "My Own (empty)");
        yield return Dropped("ownership that is a word", "2600,8,2,30", "2600,8,low,30", "My Own", "My Own ('low')");
        yield return Dropped("ownership beyond every number", "2600,8,2,30", "2600,8,1e999,30", "My Own", "My Own ('1e999')");
        yield return Dropped("a player without a projection", "2600,8,2,30", "2600,,2,30", "SS Proj", "SS Proj (empty)");
        yield return Dropped("a projection with an exponent", "2600,8,2,30", "2600,8e0,2,30", "SS Proj", "SS Proj ('8e0')");
        yield return Dropped("a projection with ten decimals", "2600,8,2,30", "2600,8.0000000001,2,30", "SS Proj", "SS Proj ('8.0000000001')");
        yield return Dropped("a projection of 10,000", "2600,8,2,30", "2600,10000,2,30", "SS Proj", "SS Proj ('10000')");
        yield return Dropped("a projection that overflows", "2600,8,2,30", "2600,99999999999999999999999999,2,30", "SS Proj", "'99999999999999999999999999'");
        yield return Dropped("a projection with a decimal comma", "2600,8,2,30", "2600,\"8,5\",2,30", "SS Proj", "SS Proj ('8,5')");
        yield return Dropped("a player without a team", "BBB,AAA,2600", ",AAA,2600", "Team", "Team (empty)");
        foreach (string salary in (string[])["", "0", "-2600", "2.600", "\"2,60\"", "2600.5", "$", "99999999999999999999", "2,6e3"])
        {
            yield return Namesakes($"a salary of {salary} in both rows",
                s => s.Write(File, s.Text(File).Replace("AAA,3900,", $"AAA,{Quoted(salary)},", StringComparison.Ordinal).Replace("AAA,2600,", $"AAA,{Quoted(salary)},", StringComparison.Ordinal)),
                24, "First fill in or correct what line 24 lacks: " + (salary.Length == 0 ? "Salary (empty)" : $"Salary ('{salary.Trim('"')}')")) with
            { AlsoCodes = ["incomplete_row", "unknown_player"], Metrics = WithoutLou(incompleteRows: 2) };
        }

        yield return Namesakes("a salary with a comma and no quotes", s => s.Replace(File, "AAA,2600,", "AAA,$2,600,"),
            24, "line 24 (BBB, 3900, 12.0 points)", "what line 25 lacks: quotes around a comma (10 cells under 9 columns)") with
        { AlsoCodes = ["incomplete_row", "unknown_player"], Metrics = WithoutLou(incompleteRows: 1) };
        yield return Namesakes("a captain's row that alone has a salary", s => s.Replace(File, "AAA,2600,", "AAA,,"),
            24, "line 25 (BBB, no salary, 8 points)", "what line 25 lacks: Salary (empty)") with
        { AlsoCodes = ["incomplete_row", "unknown_player"], Metrics = WithoutLou(incompleteRows: 1) };
        yield return Namesakes("a captain's row without a salary, and of another projection", s => s.Replace(File, "AAA,3900,12.0,", "AAA,,12.03,"),
            24, "line 24 (BBB, no salary, 12.03 points)") with
        { AlsoCodes = ["incomplete_row", "unknown_player"], Metrics = WithoutLou(incompleteRows: 1) };
        yield return Namesakes("two players of one name in one team", s => s.Append(File, "30,Lou Lane,C,BBB,AAA,3000,7.5,1,30\n31,Lou Lane,C,BBB,AAA,2000,5,1,30\n"),
            24, "line 24 (BBB, 3900, 12.0 points); line 25 (BBB, 2600, 8 points); line 26 (BBB, 3000, 7.5 points); line 27 (BBB, 2000, 5 points)",
            "rename them as the standings do", "they cannot be told apart");
        yield return Namesakes("two players of one name in two teams", s => s.Append(File, "30,Lou Lane,C,AAA,BBB,3000,7.5,1,30\n31,Lou Lané Jr.,C,AAA,BBB,2000,5,1,30\n"),
            24, "line 26 (AAA, 3000, 7.5 points)");
        yield return Namesakes("a captain's row of another team", s => s.Replace(File, "BBB,AAA,3900", "AAA,BBB,3900"), 24, "line 24 (AAA, 3900, 12.0 points); line 25 (BBB, 2600, 8 points)");
        yield return Namesakes("two prices of one player", s => s.Replace(File, "AAA,3900,", "AAA,4000,"), 24, "line 24 (BBB, 4000, 12.0 points)");
        yield return Namesakes("a third row of one player", s => s.Append(File, "30,Lou Lane,C,BBB,AAA,2600,8.5,2,30\n"), 24, "line 26 (BBB, 2600, 8.5 points)", "Delete rows that are there by mistake");
        yield return Namesakes("a player without a captain's row", s => s.Line(File, 24, _ => ""), 25, "line 25 (BBB, 2600, 8 points)", "both rows", "`flex_only_projections: true`");
        yield return Lost("the projections of a classic slate", "no_captain_rows", s => s.Write(File, string.Join('\n', s.Text(File).Split('\n').Where((_, i) => i % 2 == 0))),
            null, File, "has 12 rows, and none is a captain row", "not a showdown export", "`flex_only_projections: true`");
        yield return Noted("a column in another case beside it", "incomplete_row", s => s.Write(File, s.Text(File).Replace("Own,Min\n", "Own,Min,MIN,salary\n", StringComparison.Ordinal).Replace("AAA,3900,", "AAA,,", StringComparison.Ordinal)),
            24, null, "'Lou Lane' lacks Salary (empty)", "1 of 24 rows") with
        { Metrics = ["01.dropped_incomplete_rows=1"] };
        yield return Noted("a captain's row without a salary", "incomplete_row", s => s.Replace(File, "AAA,3900,", "AAA,,"), 24, null, "'Lou Lane' lacks Salary (empty)", "1 of 24 rows") with
        { Metrics = ["01.dropped_incomplete_rows=1"] };
        yield return Noted("minutes that are a word", "bad_minutes", s => s.Replace(File, "2600,8,2,30", "2600,8,2,bench"), 25, "Min", "line 25", "Min 'bench' of 'Lou Lane'");
        yield return Noted("a player of a third team", "several_teams",
            s => s.Append(File, "29,Max Moon,C,CCC,AAA,3000,1.5,1,30\n30,Max Moon,C,CCC,AAA,2000,1,1,30\n"), null, "Team", "on 3 teams, 'AAA' (6), 'BBB' (6), 'CCC' (1)", "game of two") with
        { Metrics = ["01.num_players_total=25"], AlsoCodes = ["corr_matrix_lacks_players"] };
        yield return Noted("two projection files", "several_projections", s => s.Write(SmallSeason.Slate + "/BBB.csv", SmallSeason.ProjectionText("x")), null, null, "BBB.csv", "2 projection files", "Keep the one you mean");
        yield return Beside("DKSalaries.csv", "Position,Name + ID,Name,ID,Roster Position,Salary,Game Info,TeamAbbrev,AvgPointsPerGame\n", "DraftKings' own export");
        yield return Beside("DKSalaries (1).csv", SmallSeason.ProjectionText("x"), "DraftKings' own export");
        yield return Beside("DKEntries.csv", "Entry ID,Contest Name,Contest ID,Entry Fee,CPT,UTIL\n", "DraftKings' own export");
        yield return Beside("AAA.csv", SmallSeason.ProjectionHeader.Replace("My Own", "Adj Own", StringComparison.Ordinal) + "\n", "has no column `My Own`");
        yield return Beside("AAA.csv", "", "is empty");
        yield return Lost("a projection file of another ownership, and a list of salaries", "missing_column", s =>
        {
            s.Replace(File, "My Own", "Adj Own");
            s.Write(SmallSeason.Slate + "/AAA.csv", "Name,Salary\n");
        }, 1, File, "no column `My Own` (there is `Adj Own`)") with
        { Column = "My Own", AlsoCodes = ["not_a_projection"] };
        yield return Lost("a list of salaries alone", "no_projection", s => s.Move(File, SmallSeason.Slate + "/dksalaries.csv"), null, "no projection file") with
        { File = SmallSeason.Slate, AlsoCodes = ["not_a_projection"] };
    }

    private static string Quoted(string salary) => salary.StartsWith('"') || !salary.Contains(',', StringComparison.Ordinal) ? salary : $"\"{salary}\"";

    private static BadInput Lost(string name, string code, Action<SmallSeason> spoil, long? line, params string[] says) => new(name, SetAside, code, spoil)
    {
        File = File,
        Line = line,
        Says = says,
        Changed = ["100000001", "100000002"],
        Metrics = ["01.slates_set_aside=1"],
    };

    private static BadInput Dropped(string name, string cells, string changed, string column, string says) => new(name, SetAside, "dropped_player", s => s.Replace(File, cells, changed))
    {
        File = File,
        Line = 25,
        Column = column,
        Says = [File, "line 25", "'Lou Lane'", says, "Fill in or correct the named cells"],
        AlsoCodes = ["incomplete_row", "unknown_player"],
        Changed = ["100000001", "100000002"],
        Metrics = ["01.dropped_incomplete_rows=1", "01.num_players_total=23", "03.unmatched_player_names=4", "03.entries_set_aside=4", "03.join_coverage=0.6666666666666666"],
    };

    private static BadInput Beside(string file, string text, string says) =>
        new($"{file} of {text.Length} characters beside the projections", ProblemAnswer.Noted, "not_a_projection", s => s.Write($"{SmallSeason.Slate}/{file}", text))
        {
            File = $"{SmallSeason.Slate}/{file}",
            Says = [file, "not read", says],
        };

    private static BadInput Namesakes(string name, Action<SmallSeason> spoil, long line, params string[] says) => new(name, SetAside, "namesakes", spoil)
    {
        File = File,
        Line = line,
        Column = "Name",
        Says = [File, "'Lou Lane' needs one captain row and one flex row", .. says],
        AlsoCodes = ["unknown_player"],
        Changed = ["100000001", "100000002"],
        Metrics = WithoutLou(incompleteRows: 0),
    };

    private static string[] WithoutLou(int incompleteRows) =>
        [$"01.dropped_incomplete_rows={incompleteRows}", "01.num_players_total=23", "03.unmatched_player_names=4", "03.entries_set_aside=4"];

    private static BadInput Noted(string name, string code, Action<SmallSeason> spoil, long? line, string? column, params string[] says) => new(name, ProblemAnswer.Noted, code, spoil)
    {
        File = File,
        Line = line,
        Column = column,
        Says = [File, .. says],
    };
}
