using System.Globalization;
using System.Text;

namespace DfsOpt.Tests.Cli.Support;

/// <summary>Writes a season of one contest with nothing wrong in it.</summary>
internal static class CleanSeason
{
    private static readonly string[] _names = ["Ann Ash", "Ben Birch", "Cal Cedar", "Dan Dogwood", "Eli Elm", "Fay Fir"];

    public static void Write(string dataRoot)
    {
        string slate = Path.Join(dataRoot, "dk-results", "showdown", "nba", "2025-01-01_LAL_DAL");
        Directory.CreateDirectory(Path.Join(slate, "contests"));
        File.WriteAllText(Path.Join(slate, "projection.csv"), Projection());
        File.WriteAllText(Path.Join(slate, "projection_corr_matrix.csv"), Matrix());
        File.WriteAllText(Path.Join(slate, "contests", "contest-standings-170000001.csv"), Standings());
    }

    private static string Projection()
    {
        var csv = new StringBuilder("Name,Team,Salary,SS Proj,My Own\n");
        for (int i = 0; i < _names.Length; i++)
        {
            string team = i % 2 == 0 ? "LAL" : "DAL";
            int salary = 6_000 - (200 * i);
            csv.Append(CultureInfo.InvariantCulture, $"{_names[i]},{team},{salary},{30 - i}.5,{10 + i}\n");
            csv.Append(CultureInfo.InvariantCulture, $"{_names[i]},{team},{salary * 3 / 2},{30 - i}.5,{1 + i}\n");
        }

        return csv.ToString();
    }

    private static string Matrix()
    {
        var csv = new StringBuilder().Append(',').AppendJoin(',', _names).Append('\n');
        foreach (string name in _names)
            csv.Append(name).Append(',').AppendJoin(',', _names.Select(other => other == name ? "1" : "0.1")).Append('\n');
        return csv.ToString();
    }

    private static string Standings() =>
        "Rank,EntryId,EntryName,TimeRemaining,Points,Lineup,,Player,Roster Position,%Drafted,FPTS\n" +
        $"1,4000000001,ann,0,180.5,CPT {_names[0]} UTIL {string.Join(" UTIL ", _names[1..])},,,,,\n" +
        $"2,4000000002,ben,0,170.25,CPT {_names[1]} UTIL {string.Join(" UTIL ", _names.Where(name => name != _names[1]))},,,,,\n";
}
