namespace DfsOpt.Benchmarks.Season;

/// <summary>A made-up game: two teams with their players and the players' popularity.</summary>
internal sealed class Slate
{
    private const int Bench = 4;

    private static readonly (string Home, string Away)[] _nbaTeams = [("DAL", "LAL"), ("NYK", "MIN"), ("BOS", "SAC"), ("DEN", "OKC")];
    private static readonly (string Home, string Away)[] _nflTeams = [("KC", "DEN"), ("PIT", "BAL")];
    private static readonly string[] _nbaPositions = ["PG", "SG", "SF", "PF", "C"];
    private static readonly string[] _nflPositions = ["QB", "RB", "WR", "TE", "K"];

    private readonly Random _random;

    /// <summary>Creates the season's slate with a number, from 0.</summary>
    public Slate(int number, int playersPerTeam)
    {
        _random = new Random(SeasonShape.Seed + (number * 1_009));
        IsNfl = number % SeasonShape.MostSlates >= 8;
        var teams = IsNfl ? _nflTeams : _nbaTeams;
        (Home, Away) = teams[number % teams.Length];
        Id = $"2025-{(IsNfl ? "09" : "01")}-{number + 1:D2}_{Away}_{Home}";
        var names = PlayerNames.Draw(_random, (playersPerTeam * 2) + Bench);
        Players = [.. Enumerable.Range(0, playersPerTeam * 2).Select(i => Starter(i, names[i])), .. Enumerable.Range(0, Bench).Select(i => Benched(i, names[^(i + 1)])), .. Defences()];
    }

    public bool IsNfl { get; }

    public string Sport => IsNfl ? "nfl" : "nba";

    public string Id { get; }

    public string Home { get; }

    public string Away { get; }

    public IReadOnlyList<SlatePlayer> Players { get; }

    /// <summary>The name of the five flex slots in standings.</summary>
    public string FlexSlot => IsNfl ? "FLEX" : "UTIL";

    // Few players are stars: points fall along the bench, and salaries follow with some noise.
    private SlatePlayer Starter(int place, (string Projection, string Standings) name)
    {
        double points = Math.Max(0.6, 46 * Math.Exp(-0.155 * (place / 2)) * Between(0.85, 1.12));
        int salary = Math.Clamp((int)Math.Round(((points * 250) + Between(-500, 700)) / 200) * 200, 1000, 12200);
        return Player(name, PositionOf(place), place, salary, Math.Round(points, 2));
    }

    private SlatePlayer Benched(int place, (string Projection, string Standings) name) => Player(name, PositionOf(place), place, 1000 + (200 * place), 0);

    private IEnumerable<SlatePlayer> Defences()
    {
        if (!IsNfl)
            yield break;
        // DraftKings writes a defence's name with a trailing space.
        yield return Player(("Visitors", "Visitors "), "DST", 1, 4000, Math.Round(Between(5, 9), 2));
        yield return Player(("Hosts", "Hosts "), "DST", 0, 3600, Math.Round(Between(5, 9), 2));
    }

    private SlatePlayer Player((string Projection, string Standings) name, string position, int place, int salary, double projection)
    {
        double actual = Math.Max(0, projection + (Gauss() * ((0.32 * projection) + 1.2)));
        double popularity = Math.Exp((projection / 17) + (0.5 * ((projection / salary * 1000) - 4)) + (0.3 * Gauss()));
        bool home = place % 2 == 0;
        return new SlatePlayer(
            name.Projection, name.Standings, position, home ? Home : Away, home ? Away : Home, salary, projection, (int)Math.Round(actual * 4),
            projection > 0 ? popularity : 0.004, projection > 0 ? 0.8 * Math.Pow(popularity, 1.35) : 0.0008);
    }

    private string PositionOf(int place) => IsNfl ? _nflPositions[place % _nflPositions.Length] : _nbaPositions[place % _nbaPositions.Length];

    private double Between(double low, double high) => low + (_random.NextDouble() * (high - low));

    private double Gauss() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
