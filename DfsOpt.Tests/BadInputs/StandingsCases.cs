using System.Text;
using static DfsOpt.Core.Problems.ProblemAnswer;

namespace DfsOpt.Tests.BadInputs;

/// <summary>Standings that are wrong: the file, its columns, its rows, its cells.</summary>
internal static class StandingsCases
{
    private const string File = SmallSeason.First;

    public static IEnumerable<BadInput> All => Files().Concat(Columns()).Concat(Lineups()).Concat(Cells());

    private static IEnumerable<BadInput> Files()
    {
        yield return Lost("standings of no bytes", "empty_file", s => s.Write(File, ""), null, "is empty", "Download it again");
        yield return Lost("standings of a byte order mark alone", "empty_file", s => s.Write(File, [0xEF, 0xBB, 0xBF]), null, "is empty");
        yield return Lost("standings of line ends alone", "empty_file", s => s.Write(File, "\r\n\r\n"), null, "is empty");
        yield return Lost("standings with a header alone", "no_entries", s => s.Write(File, SmallSeason.StandingsHeader + "\n"), null, "has no entries");
        yield return Lost("standings with players alone", "no_entries",
            s => s.Write(File, SmallSeason.StandingsHeader + "\n,,,,,,,Adam Able,UTIL,11.78%,7.6\n"), null, "has no entries");
        yield return Lost("standings saved as UTF-16", "not_utf8",
            s => s.Write(File, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(s.Text(File))]), 1, "UTF-16", "CSV UTF-8");
        yield return Lost("standings saved as big-endian UTF-16", "not_utf8",
            s => s.Write(File, [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(s.Text(File))]), 1, "UTF-16", "CSV UTF-8");
        yield return Lost("standings saved in a one-byte encoding", "not_utf8",
            s => s.Write(File, Encoding.Latin1.GetBytes(s.Text(File).Replace("bob", "bøb", StringComparison.Ordinal))), 4, "0xF8", "not UTF-8");
        yield return Lost("standings with NUL bytes", "not_utf8", s => s.Line(File, 3, l => l.Replace("ann", "a\0n", StringComparison.Ordinal)), 3, "NUL bytes");
        yield return Lost("standings saved with semicolons", "semicolons", s => s.ReplaceAll(File, ",", ";"), 1, "semicolons", "save it with commas");
        yield return Lost("standings saved with tabs", "semicolons", s => s.ReplaceAll(File, ",", "\t"), 1, "tabs", "save it with commas");
        yield return Lost("standings with CR line ends", "not_utf8", s => s.ReplaceAll(File, "\n", "\r"), 1, "CR only");
        yield return Lost("standings cut off inside a row", "cut_off",
            s => s.Write(File, s.Text(File)[..(s.Text(File).IndexOf("eve", StringComparison.Ordinal) + 2)]), 7, "ends before its lineup", "Download it again") with
        { Column = "Lineup", Metrics = ["02.contests_set_aside=1", "02.entries_set_aside=5"] };
        yield return Lost("standings cut off inside the first cell of a row", "cut_off", s => s.Line(File, 7, _ => "6"), 7, "ends before its lineup") with
        { Column = "Lineup", Metrics = ["02.contests_set_aside=1", "02.entries_set_aside=5"] };
        yield return Lost("standings with a quote that nothing closes", "unclosed_quote", s => s.Line(File, 4, l => l.Replace("bob", "\"bob", StringComparison.Ordinal)), 4,
            "never closed") with
        { Metrics = ["02.contests_set_aside=1", "02.entries_set_aside=2"] };
        yield return Lost("standings in which two stray quotes swallow the rows between", "unclosed_quote",
            s => s.Write(File, s.Text(File).Replace("ann (2/2)", "\"ann (2/2)", StringComparison.Ordinal).Replace("dee", "\"dee", StringComparison.Ordinal)), 3, "never closed") with
        { Metrics = ["02.contests_set_aside=1", "02.entries_set_aside=3"] };
        yield return Lost("standings with a cell of 10,000 characters", "implausible_contest",
            s => s.Line(File, 4, l => l.Replace("bob", new string('b', 10_000), StringComparison.Ordinal)), 4, "10000 bytes") with
        { Metrics = ["02.contests_set_aside=1", "02.entries_set_aside=2"] };
        yield return Lost("standings of two exports in one file", "two_exports",
            s => s.Append(File, s.Text(SmallSeason.Second)), 8, "line 8: has the names of its columns again", "Give each export a file of its own") with
        { Column = "EntryId", Metrics = ["02.contests_set_aside=1", "02.entries_set_aside=6"] };
        yield return Lost("standings of a classic contest", "classic_contest",
            s => s.ReplaceAll(File, SmallSeason.Lineup, "C Adam Able F Ben Baker G Gus Gray PF Hal Hunt PG Ian Ives SF Carl Cole SG Dan Dunn UTIL Eli East"), 2,
            "'C Adam Able F", "classic contest", "Move it out of the showdown folder") with
        { Column = "Lineup", Metrics = ["02.contests_set_aside=1", "02.entries_set_aside=6"] };
    }

    private static IEnumerable<BadInput> Columns()
    {
        yield return Lost("standings without a Lineup column", "missing_column", s => s.Replace(File, "Lineup", "Roster"), 1, "no column `Lineup`", "all columns") with { Column = "Lineup" };
        yield return Lost("standings without an EntryId column", "missing_column", s => s.Replace(File, "EntryId", "Id"), 1, "no column `EntryId`") with { Column = "EntryId" };
        yield return Lost("standings with row numbers that have no column", "missing_column",
            s => s.Write(File, string.Join('\n', s.Text(File).Split('\n').Select((l, i) => i == 0 || l.Length == 0 ? l : $"{i},{l}"))), 2, "one column off", "row numbers") with
        { Column = "Lineup" };
        yield return Lost("standings without both", "missing_column", s => s.Write(File, "a,b\n1,2\n"), 1, "no column `EntryId`, `Lineup`") with { Column = "EntryId" };
        yield return Lost("standings with two Lineup columns", "duplicate_column", s => s.Replace(File, "TimeRemaining", "Lineup"), 1, "two columns `Lineup`") with { Column = "Lineup" };
        yield return Lost("standings with a million columns", "too_large", s => s.Write(File, new string(',', 1_000_000) + "\n1\n"), 1, "more than 10000 columns");
        yield return Lost("standings with a column name without end", "too_large", s => s.Write(File, new string('x', 1_000_000) + "," + s.Text(File)), 1, "1000000 bytes");
        yield return Noted("standings without an EntryName column", "no_entry_names", s => s.Replace(File, "EntryName", "Entry"), 1, "EntryName", "no column `EntryName`", "mme");
        yield return Noted("standings without a Rank column", "no_rank_or_points", s => s.Replace(File, "Rank", "Place"), 1, "Rank", "no column `Rank`", "stays empty");
        yield return Noted("standings without a Points column", "no_rank_or_points", s => s.Replace(File, "Points", "Score"), 1, "Points", "no column `Points`");
    }

    private static IEnumerable<BadInput> Lineups()
    {
        yield return Invalid("a lineup with LOCKED", "CPT Fred Fox UTIL LOCKED UTIL Ben Baker UTIL Gus Gray UTIL Hal Hunt UTIL Ian Ives", "1 with LOCKED", "a download before the contest was over", "Download the standings again once the contest is over.");
        yield return Invalid("a lineup of five", "CPT Fred Fox UTIL Adam Able UTIL Ben Baker UTIL Gus Gray UTIL Hal Hunt", "1 without one captain and five others");
        yield return Invalid("a lineup of seven", SmallSeason.Lineup + " UTIL Ken Kane", "1 without one captain and five others");
        yield return Invalid("a lineup with two captains", "CPT Fred Fox CPT Adam Able UTIL Ben Baker UTIL Gus Gray UTIL Hal Hunt UTIL Ian Ives", "1 without one captain");
        yield return Invalid("a lineup without its captain's slot", SmallSeason.Lineup[4..], "1 without one captain", "'Fred Fox UTIL");
        yield return Invalid("a lineup with a slot and no name", "CPT Fred Fox UTIL Adam Able UTIL Ben Baker UTIL Gus Gray UTIL Hal Hunt UTIL", "1 without one captain");
        yield return Invalid("a lineup with a player twice", "CPT Fred Fox UTIL Adam Able UTIL Adam Able UTIL Gus Gray UTIL Hal Hunt UTIL Ian Ives", "1 with a player twice", "it is unclear which of them is meant");
        yield return Invalid("a lineup with a player twice in two spellings",
            "CPT Fred Fox UTIL Adam Able UTIL Ádam Able Jr. UTIL Gus Gray UTIL Hal Hunt UTIL Ian Ives", "1 with a player twice");
        yield return Noted("a contest of League of Legends", "unknown_game",
            s => s.ReplaceAll(File, SmallSeason.Lineup, "CPT APA TOP Adam Able JNG Ben Baker MID Gus Gray ADC Hal Hunt SUP Ian Ives TEAM T1"), null, null,
            "the slots CPT, APA, TOP, JNG, MID, ADC, SUP, TEAM", "the game is unknown", "Move it out of the showdown folder") with
        { AlsoCodes = ["invalid_lineup"], Metrics = ["02.invalid_lineup_rows=5", "02.entries_set_aside=5", "02.num_contests=3"] };
        yield return Noted("a contest without a lineup", "no_submitted_lineup",
            s => s.ReplaceAll(File, SmallSeason.Lineup, ""), null, "Lineup", "none of its 6 entries has a lineup", "once the contest has begun") with
        { Metrics = ["02.unsubmitted_entries=6", "02.num_contests=3"] };
        yield return Noted("a contest of one entry without a lineup", "no_submitted_lineup",
            s => s.Write(File, SmallSeason.StandingsHeader + "\n1,400,ann,0,0,,,,,,\n"), null, "Lineup", "its one entry has no lineup");
        yield return Noted("a contest of LOCKED alone", "no_valid_lineup",
            s => s.ReplaceAll(File, SmallSeason.Lineup, "CPT LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED"), null, null,
            "captains, but no valid lineup among 5", "Download the standings again once the contest is over.") with
        { AlsoCodes = ["invalid_lineup"], Metrics = ["02.invalid_lineup_rows=5", "02.entries_set_aside=5", "02.num_contests=3"] };
    }

    private static IEnumerable<BadInput> Cells()
    {
        yield return Noted("a Rank that is a word", "bad_rank", s => s.Line(File, 4, l => "third" + l[1..]), 4, "Rank", "Rank 'third'", "not a whole number");
        yield return Noted("a Rank that overflows", "bad_rank", s => s.Line(File, 4, l => "99999999999" + l[1..]), 4, "Rank", "Rank '99999999999'");
        yield return Noted("a Rank of ten digits", "bad_rank", s => s.Line(File, 4, l => "1000000000" + l[1..]), 4, "Rank", "Rank '1000000000' is not a whole number of up to nine digits");
        yield return Noted("a Rank of a thousand digits", "bad_rank", s => s.Line(File, 4, l => new string('9', 1000) + l[1..]), 4, "Rank", new string('9', 200) + "...' is not a whole number");
        yield return Noted("a Rank with a fraction", "bad_rank", s => s.Line(File, 4, l => "3.5" + l[1..]), 4, "Rank", "Rank '3.5'");
        yield return Noted("Points that are a word", "bad_points", s => s.Line(File, 4, l => l.Replace("118.5", "n/a", StringComparison.Ordinal)), 4, "Points", "Points 'n/a'");
        yield return Noted("Points beyond every number", "bad_points", s => s.Line(File, 4, l => l.Replace("118.5", "1e999", StringComparison.Ordinal)), 4, "Points", "Points '1e999'");
        yield return Noted("Points with a decimal comma", "bad_points", s => s.Line(File, 4, l => l.Replace("118.5", "\"118,5\"", StringComparison.Ordinal)), 4, "Points", "Points '118,5'");
        yield return Noted("Points that are no number in several rows", "bad_points", s => s.ReplaceAll(File, ".5,", ".5 pts,"), 2, "Points", "Points '120.5 pts'", "and 4 more");
        yield return Noted("standings of a contest that is not over", "not_final", s => s.Line(File, 4, l => l.Replace(",0,", ",12.5,", StringComparison.Ordinal)), 4, "TimeRemaining",
            "TimeRemaining '12.5' is above 0", "ranks and points are not final", "Download the standings again once the contest is over.") with
        { Changed = [] };
        yield return Noted("a TimeRemaining with a decimal comma", "bad_time_remaining", s => s.Line(File, 4, l => l.Replace(",0,", ",\"226,93\",", StringComparison.Ordinal)), 4, "TimeRemaining",
            "TimeRemaining '226,93' is not a number", "unknown whether the contest was over", "Download the standings again once the contest is over.") with
        { Changed = [] };
        yield return WithoutId("a name beside an empty EntryId", s => s.Append(File, "7,,zed,0,0,,,,\n"), 8, 1) with { Changed = [] };
        yield return WithoutId("a lineup beside an empty EntryId", s => s.Line(File, 4, l => l.Replace("4001000002", "", StringComparison.Ordinal)), 4, 1);
        yield return WithoutId("a lineup of unknown players beside an empty EntryId",
            s => s.Line(File, 4, l => l.Replace("4001000002", "", StringComparison.Ordinal).Replace("Hal Hunt", "Nobody", StringComparison.Ordinal)), 4, 1);
        yield return Lost("lineups beside empty EntryIds alone", "no_entries",
            s => s.Write(File, SmallSeason.StandingsHeader + "\n1,,ann,0,1," + SmallSeason.Lineup + ",,,,,\n2,,bob,0,0,,,,,,\n"), null, "has no entries");
        yield return WithoutId("two lineups without EntryId beside an unsubmitted entry",
            s => s.Write(File, SmallSeason.StandingsHeader + "\n1,,ann,0,1," + SmallSeason.Lineup + ",,,,,\n1,,ann,0,1," + SmallSeason.Lineup + ",,,,,\n2,400,bob,0,0,,,,,,\n"), 2, 2) with
        { AlsoCodes = ["no_submitted_lineup"] };
        yield return Noted("EntryIds that a spreadsheet has rounded", "rounded_entry_id", s => s.ReplaceAll(File, "400100000", "4.001E+0"), 2, "EntryId", "'4.001E+00'", "rounded");
        yield return Noted("an EntryId that an earlier row has", "repeated_entry_id", s => s.Line(File, 7, l => l.Replace("4001000005", "4001000001", StringComparison.Ordinal)), 7, "EntryId",
            "EntryId '4001000001' is one that an earlier row has");
        yield return Noted("standings that are pasted twice", "repeated_entry_id", s => s.Append(File, s.Text(File)[(SmallSeason.StandingsHeader.Length + 1)..]), 8, "EntryId", "EntryId '4001000000'", "and 4 more");
        yield return Lost("an EntryName that counts more entries than any integer", "implausible_contest",
            s => s.Replace(File, "(2/2)", "(2/99999999999)"), 3, "more entries than any contest allows") with
        { Column = "EntryName", Metrics = ["02.contests_set_aside=1", "02.entries_set_aside=2"] };
    }

    private static BadInput Lost(string name, string code, Action<SmallSeason> spoil, long? line, params string[] says) => new(name, SetAside, code, spoil)
    {
        File = File,
        Line = line,
        Says = [File, .. says],
        Changed = ["100000001"],
        Metrics = ["02.contests_set_aside=1"],
    };

    private static BadInput Noted(string name, string code, Action<SmallSeason> spoil, long? line, string? column, params string[] says) => new(name, ProblemAnswer.Noted, code, spoil)
    {
        File = File,
        Line = line,
        Column = column,
        Says = [File, .. says],
        Changed = ["100000001"],
    };

    private static BadInput WithoutId(string name, Action<SmallSeason> spoil, long line, int rows) => new(name, SetAside, "row_without_entry_id", spoil)
    {
        File = File,
        Line = line,
        Column = "EntryId",
        Says = [File, "EntryId '' is missing in a row with a lineup or a name, so the row is left out", rows > 1 ? $"and {rows - 1} more" : ""],
        Changed = ["100000001"],
        Metrics = [$"02.entries_set_aside={rows}", "02.invalid_lineup_rows=0", "02.num_contests=3"],
    };

    private static BadInput Invalid(string name, string lineup, params string[] says) => new(name, SetAside, "invalid_lineup",
        s => s.Line(File, 4, l => l.Replace(SmallSeason.Lineup, lineup, StringComparison.Ordinal)))
    {
        File = File,
        Line = 4,
        Column = "Lineup",
        Says = [File, "line 4", "1 of 5 lineups", .. says],
        Changed = ["100000001"],
        AlsoCodes = ["low_coverage"],
        Metrics = ["02.invalid_lineup_rows=1", "02.entries_set_aside=1", "02.num_contests=3"],
    };
}
