namespace DfsOpt.Tests.Slow;

/// <summary>A whole season computed slowly: its rows, or the code of what ends it.</summary>
internal sealed class SlowSeason
{
    internal sealed record SlateFiles(string Sport, string Id, byte[] Projection, byte[]? Matrix, List<(string Id, byte[] Standings)> Contests);

    /// <summary>The code of what ends the run, or <see langword="null"/>.</summary>
    public string? Code { get; private set; }

    /// <summary>As in <c>entries_enriched.csv</c>, without its header.</summary>
    public List<string[]> Rows { get; } = [];

    /// <summary>By segment, of the contests that have rows: all entries, and those with a lineup.</summary>
    public Dictionary<string, (int All, int Submitted)> Entries { get; } = [];

    /// <summary>Key metrics by step and name, such as <c>02.num_contests</c>.</summary>
    public Dictionary<string, long> Metrics { get; } = [];

    public static SlowSeason Of(IReadOnlyList<SlateFiles> slates)
    {
        var season = new SlowSeason();
        season.Code = season.Compute(slates);
        return season;
    }

    private string? Compute(IReadOnlyList<SlateFiles> slates)
    {
        var parsed = slates.Select(s => (Slate: s, Players: SlowPlayers.Read(s.Projection))).ToList();
        var usable = parsed.Where(s => s.Players.Code is null && s.Players.Players.Count > 0).ToList();
        Count("01.num_players_total", usable.Sum(s => s.Players.Players.Count));
        Count("01.dropped_incomplete_rows", parsed.Sum(s => s.Players.Incomplete));
        Count("01.dropped_zero_proj_total", usable.Sum(s => s.Players.Players.Values.Count(p => p.Projection <= 0)));
        Count("01.slates_set_aside", parsed.Count - usable.Count);
        if (usable.Count == 0)
            return "nothing_left";
        var contests = usable.SelectMany(s => s.Slate.Contests, (s, c) => (s.Slate, s.Players, c.Id, Contest: SlowContest.Read(c.Standings))).ToList();
        var read = contests.Where(c => c.Contest.Code is null).ToList();
        Count("02.num_contests", read.Count);
        Count("02.contests_set_aside", contests.Count - read.Count);
        Count("02.invalid_lineup_rows", read.Sum(c => c.Contest.Invalid));
        Count("02.unsubmitted_entries", read.Sum(c => c.Contest.Unsubmitted));
        Count("02.slates_set_aside", usable.Count(s => !read.Exists(c => c.Slate == s.Slate)));
        if (read.Count == 0)
            return "nothing_left";
        var joined = new List<(SlateFiles Slate, SlowPlayers Players, string Id, SlowContest Contest, List<(SlowContest.Entry Entry, List<SlowPlayers.Player> Six)> Entries)>();
        long unknown = 0, overCap = 0;
        foreach (var c in read)
        {
            var slate = new SlowSlate(c.Players, null);
            var entries = c.Contest.Entries.Select(e => (Entry: e, Six: slate.Join(e))).Where(e => e.Six is not null).Select(e => (e.Entry, e.Six!)).ToList();
            if (entries.Exists(e => SlowSlate.Salary(e.Item2) > 50_000))
            {
                overCap++;
                continue;
            }

            unknown += c.Contest.Entries.Count - entries.Count;
            joined.Add((c.Slate, c.Players, c.Id, c.Contest, entries));
        }

        Count("03.contests_set_aside", overCap);
        Count("03.unmatched_player_names", unknown);
        if (joined.Sum(j => j.Entries.Count) == 0)
            return "nothing_left";
        foreach (var ofSlate in joined.Where(j => j.Entries.Count > 0).GroupBy(j => j.Slate))
        {
            var slate = new SlowSlate(ofSlate.First().Players, ofSlate.Key.Matrix is { } matrix ? SlowMatrix.Read(matrix, ofSlate.First().Players) : null);
            if (slate.Optimum() is not { } optimum)
                continue;
            foreach (var contest in ofSlate)
            {
                string segment = contest.Contest.Segment(ofSlate.Key.Sport);
                var (all, submitted) = Entries.GetValueOrDefault(segment);
                Entries[segment] = (all + contest.Contest.Size, submitted + contest.Contest.Size - contest.Contest.Unsubmitted);
                foreach (var (entry, six) in contest.Entries)
                {
                    if (optimum - SlowSlate.Points(six) < -0.000001m)
                        return "impossible_gap";
                    int duplicates = contest.Entries.Count(e => SlowNames.Hash(e.Entry.Normalised) == SlowNames.Hash(entry.Normalised));
                    Rows.Add(
                    [
                        ofSlate.Key.Sport, ofSlate.Key.Id, contest.Id, segment, entry.Id, entry.User,
                        entry.Rank is { } rank ? SlowSlate.Text(rank) : "", entry.Points is { } points ? SlowSlate.Text(points) : "",
                        contest.Contest.MaxEntries is { } most ? SlowSlate.Text(most) : "", .. entry.Names, SlowNames.Hash(entry.Normalised),
                        .. slate.Features(six, optimum, contest.Entries.Count, duplicates), .. entry.Normalised,
                        entry.Rank is { } finish ? SlowSlate.Text(finish / (double)(contest.Contest.Size - contest.Contest.Unsubmitted)) : "",
                        entry.Points is { } scored ? SlowSlate.Text(Math.Round(scored, 2)) : "",
                    ]);
                }
            }
        }

        return Rows.Count == 0 ? "nothing_left" : null;
    }

    private void Count(string metric, long count) => Metrics.Add(metric, count);
}
