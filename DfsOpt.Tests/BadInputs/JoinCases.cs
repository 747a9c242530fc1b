using static DfsOpt.Core.Problems.ProblemAnswer;

namespace DfsOpt.Tests.BadInputs;

/// <summary>Standings and projections that do not belong together.</summary>
internal static class JoinCases
{
    public static IEnumerable<BadInput> All
    {
        get
        {
            yield return Unknown("a player spelled otherwise", s => s.Line(SmallSeason.First, 4, l => l.Replace("Hal Hunt", "Harold Hunt", StringComparison.Ordinal)), 1,
                "'Harold Hunt'", "costs 1 entry", "'Hal Hunt'", "aliases: {'Harold Hunt': 'Hal Hunt'}");
            yield return Unknown("a player whom nobody resembles", s => s.Line(SmallSeason.First, 4, l => l.Replace("Hal Hunt", "Zbigniew Wojciechowski", StringComparison.Ordinal)), 1,
                "'Zbigniew Wojciechowski'", "No name there is close", "aliases: {'Zbigniew Wojciechowski': '<name there>'}");
            yield return Unknown("a player with quotes in his name", s => s.Line(SmallSeason.First, 4, l => l.Replace("CPT Fred", "\"CPT Fred", StringComparison.Ordinal).Replace("Hal Hunt UTIL Ian Ives", "Hal \"\"Ace\"\" Hunt UTIL Ian Ives\"", StringComparison.Ordinal)), 1,
                "'Hal \"Ace\" Hunt'", "aliases: {'Hal \"Ace\" Hunt': 'Hal Hunt'}");
            yield return Unknown("a player with an apostrophe in his name", s => s.Line(SmallSeason.First, 4, l => l.Replace("Hal Hunt", "Hal D'Hunt", StringComparison.Ordinal)), 1, "aliases: {'Hal D''Hunt': 'Hal Hunt'}");
            yield return Unknown("a name of two players whom the standings call alike", AddTwin, 1, "'Max Twin' is not one player's name in " + SmallSeason.Projection + ", lines 26, 27, 28 and 29", "costs 1 entry", "it is unclear which of them these entries mean") with
            { AlsoCodes = ["namesakes", "low_coverage"] };
            yield return Unknown("a name of two players whom the standings tell apart", s =>
            {
                AddTwin(s);
                s.Line(SmallSeason.First, 3, l => l.Replace("Hal Hunt", "Max D Twin", StringComparison.Ordinal));
            }, 2, "'Max D Twin' is not in " + SmallSeason.Projection, "In the projections 'max twin' is not one player's name (lines 26, 27, 28 and 29)", "rename his rows there as in the standings") with
            { AlsoCodes = ["namesakes", "low_coverage"] };
            yield return Unknown("an alias for a player whom nobody knows", s => s.Line(SmallSeason.First, 4, l => l.Replace("Hal Hunt", "Harold Hunt", StringComparison.Ordinal)), 1,
                "'Harold Hunt'", "nor is 'harry hunt', his alias", "'Hal Hunt'") with
            { Config = c => c with { Aliases = new Dictionary<string, string> { ["Harold Hunt"] = "Harry Hunt" } } };
            yield return Unknown("a player whose row lacks his ownership", s =>
            {
                s.Replace(SmallSeason.Projection, "BBB,3000,10,5,", "BBB,3000,10,,");
                s.Line(SmallSeason.First, 4, l => l.Replace("Fred Fox", "Ken Kane", StringComparison.Ordinal));
            }, 4, "'Fred Fox' lacks a value in " + SmallSeason.Projection + ", which costs 4 entries", "the warning dropped_player names") with
            { AlsoCodes = ["incomplete_row", "dropped_player", "low_coverage"], Metrics = ["01.dropped_incomplete_rows=1", "03.entries_set_aside=4", "03.unmatched_player_names=4"] };
            yield return Unknown("the projections of another game", s => s.Write(SmallSeason.First, s.Text(SmallSeason.Third)), 3,
                "6 of the 6 players", "are missing from " + SmallSeason.Projection, "dk-results/showdown/nba/s2/CCC_DDD.csv has 6 of them", "another game") with
            { File = SmallSeason.First, AlsoCodes = ["same_entries"] };
            yield return Unknown("the projections of one team", s => s.Write(SmallSeason.Projection, string.Join('\n', s.Text(SmallSeason.Projection).Split('\n').Where(l => !l.Contains("UTIL\",BBB", StringComparison.Ordinal)))),
                9, "players of AAA only", "the other team's are missing") with
            {
                Answer = Fatal,
                Code = "nothing_left",
                Metrics = [],
                Says = ["Nothing is left to fit"],
                Spoil = s =>
                {
                    s.Write(SmallSeason.Projection, string.Join('\n', s.Text(SmallSeason.Projection).Split('\n').Where(l => !l.Contains("UTIL\",BBB", StringComparison.Ordinal))));
                    Directory.Delete(s[SmallSeason.OtherSlate], recursive: true);
                },
                File = null
            };
            yield return new BadInput("a lineup above the cap", SetAside, "over_cap", s =>
            {
                s.Replace(SmallSeason.Projection, "AAA,10500,", "AAA,19501.00,");
                s.Replace(SmallSeason.Projection, "AAA,7000,", "AAA,\"$13,001\",");
            })
            {
                File = SmallSeason.First,
                Says = [SmallSeason.First, "entry 4001000000", "$101 more than the cap", SmallSeason.Slate, "Use the right slate's projection file"],
                Changed = ["100000001", "100000002"],
                AlsoCodes = [],
                Metrics = ["03.contests_set_aside=1", "03.entries_set_aside=5"],
            };
            yield return new BadInput("a slate whose every lineup is above the cap", SetAside, "no_usable_contest", s =>
            {
                s.Replace(SmallSeason.Projection, "BBB,15000,", "BBB,30000,");
                s.Replace(SmallSeason.Projection, "BBB,10000,", "BBB,20000,");
            })
            {
                File = SmallSeason.Slate,
                Says = ["no usable contest"],
                Changed = ["100000001", "100000002"],
                AlsoCodes = ["over_cap"],
                Metrics = ["03.slates_set_aside=1", "03.contests_set_aside=2", "03.entries_set_aside=9"],
            };
            yield return new BadInput("projections of a classic slate", SetAside, "no_optimum",
                s => s.Write(SmallSeason.Projection, string.Join('\n', s.Text(SmallSeason.Projection).Split('\n').Select(ZeroProjection))))
            {
                File = SmallSeason.Projection,
                Says = [SmallSeason.Projection, "no legal lineup", "nba/s1", "both teams"],
                Changed = ["100000001", "100000002"],
                Metrics = ["01.dropped_zero_proj_total=12", "04.slates_set_aside=1", "04.entries_set_aside=9"],
            };
        }
    }

    private static void AddTwin(SmallSeason season)
    {
        season.Append(SmallSeason.Projection, string.Concat(
            "30,Max Twin,C,BBB,AAA,3000,7.5,1,30\n", "31,Max Twin,C,BBB,AAA,2000,5,1,30\n", "32,Max Twin,C,BBB,AAA,1500,1.5,1,30\n", "33,Max Twin,C,BBB,AAA,1000,1,1,30\n"));
        season.Line(SmallSeason.First, 4, l => l.Replace("Hal Hunt", "Max Twin", StringComparison.Ordinal));
    }

    private static string ZeroProjection(string line)
    {
        string[] cells = line.Split(',');
        if (cells.Length > 8 && cells[^3] != "SS Proj")
            cells[^3] = "0";
        return string.Join(',', cells);
    }

    private static BadInput Unknown(string name, Action<SmallSeason> spoil, int entries, params string[] says) => new(name, SetAside, "unknown_player", spoil)
    {
        File = SmallSeason.First,
        Column = "Lineup",
        Says = says,
        Changed = ["100000001"],
        AlsoCodes = ["low_coverage"],
        Metrics = [$"03.entries_set_aside={entries}", $"03.unmatched_player_names={entries}"],
    };
}
