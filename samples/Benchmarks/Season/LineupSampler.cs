namespace DfsOpt.Benchmarks.Season;

/// <summary>Lineups as entrants pick them: popular players, little salary left, both teams, under the cap.</summary>
internal sealed class LineupSampler(Slate slate, Random random)
{
    private const int Others = 5;
    private const int Cap = 50_000;
    private const int GladlyLeft = 400;

    private readonly double[] _captains = Sums(slate.Players.Select(p => p.CaptainPopularity));
    private readonly double[] _flexes = Sums(slate.Players.Select(p => p.FlexPopularity));
    private readonly int[] _salaries = [.. slate.Players.Select(p => p.Salary)];
    private readonly bool[] _home = [.. slate.Players.Select(p => p.Team == slate.Home)];

    /// <summary>The captain's index among the slate's players, then the five others'.</summary>
    public byte[] Next()
    {
        byte[] lineup = new byte[1 + Others];
        while (!TryFill(lineup))
        {
        }

        return lineup;
    }

    private bool TryFill(byte[] lineup)
    {
        lineup[0] = Draw(_captains);
        int left = Cap - (_salaries[lineup[0]] * 3 / 2), home = _home[lineup[0]] ? 1 : 0;
        for (int filled = 1; filled < lineup.Length;)
        {
            byte player = Draw(_flexes);
            if (lineup.AsSpan(0, filled).Contains(player))
                continue;
            left -= _salaries[player];
            if (left < 0)
                return false;
            home += _home[player] ? 1 : 0;
            lineup[filled++] = player;
        }

        bool bothTeams = home is > 0 and <= Others;
        return bothTeams && (left <= GladlyLeft || random.NextDouble() < Math.Exp((GladlyLeft - left) / 900.0));
    }

    private byte Draw(double[] sums)
    {
        int place = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return (byte)Math.Min(place < 0 ? ~place : place, sums.Length - 1);
    }

    private static double[] Sums(IEnumerable<double> weights)
    {
        double sum = 0;
        return [.. weights.Select(w => sum += w)];
    }
}
