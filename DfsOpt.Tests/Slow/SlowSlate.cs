using System.Globalization;

namespace DfsOpt.Tests.Slow;

/// <summary>What follows for a slate's entries, with decimals and every lineup tried.</summary>
internal sealed class SlowSlate(SlowPlayers players, SlowMatrix? matrix)
{
    /// <summary>The most points of any legal lineup; <see langword="null"/> if there is none.</summary>
    public decimal? Optimum()
    {
        var usable = players.Players.Values.Where(p => p.Projection > 0).ToList();
        decimal? best = null;
        var others = new List<SlowPlayers.Player>();
        foreach (var captain in usable)
            Try(captain, 0);
        return best;

        void Try(SlowPlayers.Player captain, int from)
        {
            if (others.Count == 5)
            {
                var six = others.Prepend(captain).ToList();
                if (six.Select(p => p.Team).Distinct().Count() >= 2 && Salary(six) <= 50_000 && (best is null || Points(six) > best))
                    best = Points(six);
                return;
            }

            for (int i = from; i < usable.Count; i++)
            {
                if (usable[i] == captain)
                    continue;
                others.Add(usable[i]);
                Try(captain, i + 1);
                others.RemoveAt(others.Count - 1);
            }
        }
    }

    public List<SlowPlayers.Player>? Join(SlowContest.Entry entry) =>
        entry.Normalised.All(players.Players.ContainsKey) ? [.. entry.Normalised.Select(n => players.Players[n])] : null;

    public static decimal Salary(List<SlowPlayers.Player> six) => (1.5m * six[0].Salary) + six.Skip(1).Sum(p => (decimal)p.Salary);

    public static decimal Points(List<SlowPlayers.Player> six) => (1.5m * six[0].Projection) + six.Skip(1).Sum(p => p.Projection);

    /// <summary>An entry's features from <c>salary_used</c> on, as they stand in <c>entries_enriched.csv</c>.</summary>
    public string[] Features(List<SlowPlayers.Player> six, decimal optimum, int size, int duplicates)
    {
        int used = (int)Math.Round(Salary(six), MidpointRounding.ToEven), left = 50_000 - used;
        decimal points = Points(six), gap = Math.Max(0, optimum - points);
        double[] logs = [.. six.Select(p => Math.Log(Math.Clamp(p.Ownership, 1e-6, 1)))];
        var teams = six.GroupBy(p => p.Team).OrderByDescending(t => t.Count()).ThenBy(t => t.Key, StringComparer.Ordinal).ToList();
        int rank = 1 + players.Players.Values.Count(p => p.Projection > 0 && p.Salary > six[0].Salary);
        double correlation = 0;
        for (int i = 0; i < 6; i++)
        {
            for (int j = i + 1; j < 6; j++)
                correlation += matrix?[six[i].Normalised, six[j].Normalised] ?? 0;
        }

        return
        [
            Text(used), Text(left),
            left < 200 ? "0_200" : left < 500 ? "200_500" : left < 1000 ? "500_1000" : left < 2000 ? "1000_2000" : left < 4000 ? "2000_4000" : left < 8000 ? "4000_8000" : "8000_plus",
            Text((double)points), Text((double)optimum), Text((double)gap), Text((double)gap / (double)optimum), GapBin(gap / optimum),
            teams.Count == 2 ? $"{teams[0].Count()}-{teams[1].Count()}" : "", teams.Count == 2 ? teams[0].Key : "", six[0].Team,
            six[0].Projection <= 0 ? "value_11_plus" : rank <= 2 ? "stud_1_2" : rank <= 5 ? "stud_3_5" : rank <= 10 ? "mid_6_10" : "value_11_plus",
            Text(size), Text(duplicates), Text(duplicates / (double)size), Text(logs.Sum()), Text(logs.Max()), Text(logs.Min()),
            matrix is null ? "" : Text(correlation / 15),
        ];
    }

    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string GapBin(decimal share) => share switch
    {
        < 0.01m => "0_0.01",
        < 0.02m => "0.01_0.02",
        < 0.04m => "0.02_0.04",
        < 0.07m => "0.04_0.07",
        < 0.15m => "0.07_0.15",
        < 0.30m => "0.15_0.30",
        _ => "0.30_plus",
    };
}
