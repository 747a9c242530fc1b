using System.Globalization;
using System.Text;
using DfsOpt.Tests.Slow;

namespace DfsOpt.Tests.Fuzz;

/// <summary>A small season made from a seed: a few slates of few players, so that every lineup can be tried.</summary>
internal sealed class RandomSeason(Random random)
{
    private static readonly string[] _first = ["Luka", "Nikola", "De'Aaron", "Karl-Anthony", "P.J.", "Shai", "Žan", "José", "Ömer"];
    private static readonly string[] _last = ["Dončić", "Jokic", "Fox", "Towns", "Washington Jr.", "O'Neal", "Smith", "Payton II", "V. Lane"];

    private readonly List<(string Name, string Team, int Salary, decimal Projection, decimal Ownership)> _players = [];

    public List<SlowSeason.SlateFiles> Slates() => [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => Slate(i))];

    private SlowSeason.SlateFiles Slate(int number)
    {
        _players.Clear();
        foreach (string name in _first.SelectMany(f => _last, (f, l) => $"{f} {l}").OrderBy(_ => random.Next()).Take(random.Next(7, 12)))
            _players.Add((name, random.Next(20) == 0 ? "CCC" : random.Next(2) == 0 ? "AAA" : "BBB", random.Next(10, 90) * 100 + (random.Next(4) == 0 ? 1 : 0),
                random.Next(8) == 0 ? 0 : random.Next(1, 5000) / 100m + (random.Next(3) == 0 ? 0.000000001m * random.Next(1000) : 0), random.Next(8) == 0 ? 0 : random.Next(10_000) / 100m));
        byte[] projection = Maybe(Projection()), matrix = Maybe(Matrix());
        return new SlowSeason.SlateFiles(random.Next(3) == 0 ? "nfl" : "nba", $"slate{number}", projection, random.Next(3) == 0 ? null : matrix,
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => ($"17000{number}{i}00", Maybe(Standings())))]);
    }

    private byte[] Maybe(string text) => random.Next(4) == 0 ? Mutations.Spoil(random, text) : Encoding.UTF8.GetBytes(text);

    private string Projection()
    {
        var lines = new List<string>();
        foreach (var p in _players)
        {
            string tail = random.Next(5) == 0 ? "%" : "", price = random.Next(8) == 0 ? "" : (p.Salary * 3 / 2).ToString(CultureInfo.InvariantCulture);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{p.Name},\"PG,UTIL\",{p.Team},{price},{p.Projection * 1.5m:0.#########},1.5,12"));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{p.Name},\"PG,UTIL\",{p.Team},{(random.Next(3) == 0 ? $"\"${p.Salary:N0}\"" : p.Salary)},{p.Projection:0.#########},{p.Ownership}{tail},30"));
            // Saved twice, saved in part, or two men of one name.
            switch (random.Next(60))
            {
                case 0:
                    lines.Add(lines[^1]);
                    break;
                case 1:
                    lines.RemoveAt(lines.Count - 1 - random.Next(2));
                    break;
                case 2:
                    lines.AddRange([$"{p.Name},C,AAA,1500,3,1,1", $"{p.Name},C,AAA,1000,2,1,1"]);
                    break;
            }
        }

        return string.Join(random.Next(3) == 0 ? "\r\n" : "\n", lines.OrderBy(_ => random.Next()).Prepend("Name,Pos,Team,Salary,SS Proj,My Own,Min")) + "\n";
    }

    private string Matrix()
    {
        var text = new StringBuilder("x," + string.Join(',', _players.Select(p => p.Name)) + "\n");
        foreach (var p in _players.Where(_ => random.Next(12) != 0))
            text.Append(p.Name).Append(',').AppendJoin(',', _players.Select(_ => random.Next(10) == 0 ? "" : (random.Next(-999, 1000) / 1000m).ToString(CultureInfo.InvariantCulture))).Append('\n');
        return text.ToString();
    }

    private string Standings()
    {
        string slot = random.Next(2) == 0 ? "UTIL" : "FLEX", end = random.Next(3) == 0 ? "\r\n" : "\n";
        int most = random.Next(4) == 0 ? 150 : random.Next(1, 7);
        bool isSavedAgain = random.Next(4) == 0, isLive = random.Next(6) == 0;
        string decimals = isSavedAgain ? ".0" : "", nothing = isSavedAgain ? "NA" : "";
        var lines = new List<string> { "Rank,EntryId,EntryName,TimeRemaining,Points,Lineup,,Player,Roster Position,%Drafted,FPTS" };
        var played = new List<string>();
        for (int i = random.Next(1, 30); i > 0; i--)
        {
            string lineup = played.Count > 0 && random.Next(4) == 0 ? played[random.Next(played.Count)] : Lineup(slot);
            played.Add(lineup);
            int n = random.Next(1, most + 1);
            string user = random.Next(6) == 0 ? "\"Big \"\"Al\"\", Jr\"" : $"user{random.Next(9)}{(n > 1 ? $" (1/{n})" : "")}";
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"{lines.Count}{decimals},4{random.Next(100_000_000):00000000}{decimals},{user},{(isLive ? 24 : 0)},{random.Next(30_000) / 100m},{(random.Next(12) == 0 ? nothing : lineup)},,{(lines.Count < 9 ? "Somebody,CPT,1.5%,3" : "")}"));
        }

        if (random.Next(3) == 0)
            lines.Add(string.Join(',', Enumerable.Repeat(nothing, 7)) + ",Nobody,FLEX,0.1%,0");
        return (random.Next(3) == 0 ? "\uFEFF" : "") + string.Join(end, lines) + end;
    }

    private string Lineup(string slot)
    {
        // The cheaper ones come first more often, or few lineups would keep below the cap.
        string[] six = _players.OrderBy(p => p.Salary * random.NextDouble()).Take(6).Select(p => p.Name.Replace("č", random.Next(2) == 0 ? "c" : "č", StringComparison.Ordinal)).ToArray();
        switch (random.Next(25))
        {
            case 0:
                six[5] = "LOCKED";
                break;
            case 1:
                six[5] = six[4];
                break;
            case 2:
                six[5] = "Somebody Unknown";
                break;
            case 3:
                six[4] += " ";
                break;
        }

        return "CPT " + string.Join($" {slot} ", six);
    }
}
