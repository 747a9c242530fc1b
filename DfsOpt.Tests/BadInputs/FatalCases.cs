using static DfsOpt.Core.Problems.ProblemAnswer;

namespace DfsOpt.Tests.BadInputs;

/// <summary>What ends a run.</summary>
internal static class FatalCases
{
    public static IEnumerable<BadInput> All
    {
        get
        {
            yield return Case("a sport outside the registry", "unknown_sport", s => Directory.CreateDirectory(s["dk-results/showdown/mlb"]),
                "dk-results/showdown/mlb", "`sports: [nba, nfl, mlb]`", "--sport nba");
            yield return Case("two sports outside the registry", "unknown_sport", s =>
            {
                Directory.CreateDirectory(s["dk-results/showdown/MLB"]);
                Directory.CreateDirectory(s["dk-results/showdown/nhl"]);
            }, "dk-results/showdown/MLB and dk-results/showdown/nhl", "`sports: [nba, nfl, mlb, nhl]`");
            yield return Case("a slate without its sport folder", "slate_without_sport", s => Directory.Move(s[SmallSeason.Slate], s["dk-results/showdown/s1"]),
                "dk-results/showdown/s1: a slate without its sport folder", "holds contests/", "dk-results/showdown/nba/s1");
            yield return Case("projections without sport and contests", "slate_without_sport", s => s.Move(SmallSeason.Projection, "dk-results/showdown/s9/p.csv"),
                "dk-results/showdown/s9: a slate without its sport folder", "holds p.csv");
            yield return Case("slates without their sport folder", "slate_without_sport", s =>
            {
                Directory.Move(s[SmallSeason.Slate], s["dk-results/showdown/s1"]);
                Directory.Move(s[SmallSeason.OtherSlate], s["dk-results/showdown/s2"]);
            }, "dk-results/showdown/s1, dk-results/showdown/s2: slates without their sport folder");
            yield return Case("a sport folder that is a slate too", "slate_without_sport", s => s.Write("dk-results/showdown/nba/Contests/contest-standings-100000009.csv", s.Text(SmallSeason.First)),
                "dk-results/showdown/nba holds Contests/ itself", "dk-results/showdown/nba/<slate>/");
            yield return Case("a segment that no contest is of", "no_such_segment", _ => { }, "nba-showdown-mme-10k+", "none of the 3 contests", "nba-showdown-mme-0-1k, nba-showdown-single-entry-0-1k") with
            { Config = c => c with { GppCategory = "nba-showdown-mme-10k+" } };
            yield return Case("no slate at all", "nothing_left", s => Directory.Delete(s["dk-results/showdown/nba"], recursive: true), "Nothing is left to fit", "no slate");
            yield return Case("no slate of the sports that are read", "nothing_left", _ => { }, "Nothing is left to fit", "no slate with files of the sports that are read; left out: nba") with
            { Config = c => c with { OnlySports = ["nfl"] } };
            yield return Case("no projection at all", "nothing_left", s =>
            {
                s.Delete(SmallSeason.Projection);
                s.Write("dk-results/showdown/nba/s2/CCC_DDD.csv", "");
            }, "Nothing is left to fit", SmallSeason.Slate + ": has no projection file", "CCC_DDD.csv: is empty");
            yield return Case("no standings that can be read", "nothing_left", s =>
            {
                foreach (string file in (string[])[SmallSeason.First, SmallSeason.Second, SmallSeason.Third])
                    s.Write(file, "");
            }, "Nothing is left to fit", SmallSeason.First + ": is empty", SmallSeason.Third + ": is empty");
            yield return Case("an entry above the best legal lineup", "impossible_gap", s =>
            {
                s.Write(SmallSeason.Projection, string.Join('\n', s.Text(SmallSeason.Projection).Split('\n').Select(BenchOfB)));
                s.ReplaceAll(SmallSeason.First, SmallSeason.Lineup, "CPT Adam Able UTIL Ben Baker UTIL Carl Cole UTIL Dan Dunn UTIL Eli East UTIL Fred Fox");
            }, SmallSeason.First, "entry 4001000000", "163.25", "153.75", "nba/s1", "Check the projection file");
        }
    }

    private static string BenchOfB(string line)
    {
        string[] cells = line.Split(',');
        if (cells.Length > 8 && cells[4] == "BBB")
            cells[^3] = "0.5";
        return string.Join(',', cells);
    }

    private static BadInput Case(string name, string code, Action<SmallSeason> spoil, params string[] says) => new(name, Fatal, code, spoil) { Says = says };
}
