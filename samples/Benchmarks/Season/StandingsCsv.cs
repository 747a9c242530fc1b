using System.Globalization;

namespace DfsOpt.Benchmarks.Season;

/// <summary>A contest as DraftKings exports it: entries by points, with the player table next to the first of them.</summary>
internal sealed class StandingsCsv
{
    private const double Unsubmitted = 0.006;
    private const double OtherOrder = 0.05;
    private const double FloatNoise = 0.03;
    private const int MostRepeatedLineups = 4000;
    private const double EighthsPerPoint = 8;

    private readonly Slate _slate;
    private readonly Random _random;
    private readonly StandingsEntry[] _entries;
    private readonly string[] _captainTexts, _flexTexts;

    /// <summary>Plays a contest.</summary>
    /// <param name="slate">The game.</param>
    /// <param name="entries">How many entries.</param>
    /// <param name="repeat">The share of entries that play a lineup of an earlier entry, from 0 to 1.</param>
    /// <param name="seed">The same seed gives the same contest.</param>
    public StandingsCsv(Slate slate, int entries, double repeat, int seed)
    {
        _slate = slate;
        _random = new Random(seed);
        _captainTexts = [.. slate.Players.Select(p => $"CPT {p.StandingsName}")];
        _flexTexts = [.. slate.Players.Select(p => $" {slate.FlexSlot} {p.StandingsName}")];
        _entries = Play(entries, repeat);
    }

    public void Write(TextWriter text)
    {
        var drafted = DraftedPlayers();
        text.Write("Rank,EntryId,EntryName,TimeRemaining,Points,Lineup,,Player,Roster Position,%Drafted,FPTS\n");
        int rank = 1;
        for (int i = 0; i < _entries.Length; i++)
        {
            var entry = _entries[i];
            if (i > 0 && entry.Points != _entries[i - 1].Points)
                rank = i + 1;
            text.Write(rank);
            text.Write(',');
            text.Write(entry.Id);
            text.Write(',');
            text.Write(entry.Name);
            text.Write(",0,");
            text.Write(PointsText(entry.Points));
            text.Write(',');
            for (int slot = 0; slot < entry.Lineup.Length; slot++)
                text.Write(slot == 0 ? _captainTexts[entry.Lineup[0]] : _flexTexts[entry.Lineup[slot]]);
            text.Write(i < drafted.Count ? drafted[i] : ",,,");
            text.Write('\n');
        }

        foreach (string player in drafted.Skip(_entries.Length))
            text.Write($",,,,,{player}\n");
    }

    private StandingsEntry[] Play(int count, double repeat)
    {
        string[] names = EntryNames.Draw(_random, count);
        var sampler = new LineupSampler(_slate, _random);
        var seen = new List<byte[]>();
        var entries = new StandingsEntry[count];
        long id = 4_500_000_000 + _random.Next(400_000_000);
        for (int i = 0; i < count; i++)
        {
            byte[] lineup = _random.NextDouble() < Unsubmitted ? [] : Pick(sampler, seen, repeat);
            id += 1 + _random.Next(9);
            entries[i] = new StandingsEntry(Score(lineup), id, names[i], lineup);
        }

        Array.Sort(entries, (a, b) => a.Points != b.Points ? b.Points.CompareTo(a.Points) : a.Id.CompareTo(b.Id));
        return entries;
    }

    private byte[] Pick(LineupSampler sampler, List<byte[]> seen, double repeat)
    {
        byte[] lineup;
        double drawn = _random.NextDouble();
        if (drawn >= repeat || seen.Count == 0)
        {
            lineup = sampler.Next();
        }
        else
        {
            lineup = seen[_random.Next(seen.Count)];
            if (drawn < OtherOrder)
            {
                lineup = [.. lineup];
                _random.Shuffle(lineup.AsSpan(1));
            }
        }

        if (seen.Count < MostRepeatedLineups)
            seen.Add(lineup);
        return lineup;
    }

    private int Score(byte[] lineup)
    {
        int points = 0;
        for (int slot = 0; slot < lineup.Length; slot++)
            points += _slate.Players[lineup[slot]].Actual * (slot == 0 ? 3 : 2);
        return points;
    }

    private string PointsText(int eighths)
    {
        double points = eighths / EighthsPerPoint;
        return eighths > 0 && _random.NextDouble() < FloatNoise
            ? (points - 5e-6).ToString("0.000000", CultureInfo.InvariantCulture)
            : points.ToString(CultureInfo.InvariantCulture);
    }

    private List<string> DraftedPlayers()
    {
        int[] captains = new int[_slate.Players.Count];
        int[] flexes = new int[_slate.Players.Count];
        foreach (var entry in _entries)
        {
            for (int slot = 0; slot < entry.Lineup.Length; slot++)
                (slot == 0 ? captains : flexes)[entry.Lineup[slot]]++;
        }

        return [.. _slate.Players
            .SelectMany((p, i) => ((SlatePlayer Player, string Slot, int Count, double Points)[])
                [(p, _slate.FlexSlot, flexes[i], p.Actual / 4.0), (p, "CPT", captains[i], p.Actual * 1.5 / 4)])
            .Where(d => d.Count > 0)
            .OrderByDescending(d => d.Count).ThenBy(d => d.Player.Name, StringComparer.Ordinal)
            .Select(d => string.Create(CultureInfo.InvariantCulture, $",,{d.Player.StandingsName},{d.Slot},{100.0 * d.Count / _entries.Length:F2}%,{d.Points}"))];
    }
}
