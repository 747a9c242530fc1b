using System.Globalization;
using System.Text.RegularExpressions;

namespace DfsOpt.Tests.Slow;

/// <summary>A contest read from its standings, row by row, or the code of why it cannot be.</summary>
internal sealed class SlowContest
{
    internal sealed record Entry(string Id, string User, int? Rank, double? Points, string[] Names, string[] Normalised);

    public string? Code { get; private init; }

    public int Size { get; private set; }

    public int Unsubmitted { get; private set; }

    public int Invalid { get; private set; }

    public int? MaxEntries { get; private set; }

    public bool IsOver { get; private set; } = true;

    public List<Entry> Entries { get; } = [];

    /// <summary>Codes of what is noted of it or set aside in it.</summary>
    public HashSet<string> Warnings { get; } = [];

    public string Segment(string sport)
    {
        string type = MaxEntries is >= 1 and <= 5 ? "single-entry" : "mme";
        return $"{sport}-showdown-{type}-{(Size < 1000 ? "0-1k" : Size < 10000 ? "1k-10k" : "10k+")}";
    }

    public static SlowContest Read(byte[] bytes)
    {
        if (SlowText.Read(bytes, out string text) is { } code)
            return Refused(code);
        var rows = SlowCsv.Read(text);
        var header = rows[0].Cells.Select(c => c.Trim()).ToList();
        string[] optional = ["EntryName", "TimeRemaining", "Rank", "Points"];
        if (rows[0].UnclosedQuoteLine > 0)
            return Refused("unclosed_quote");
        if (Twice("EntryId") || Twice("Lineup"))
            return Refused("duplicate_column");
        if (Place("EntryId") < 0 || Place("Lineup") < 0)
            return Refused("missing_column");
        if (optional.Any(Twice))
            return Refused("duplicate_column");
        var contest = new SlowContest { MaxEntries = Place("EntryName") < 0 ? null : 1 };
        if (contest.MaxEntries is null)
            contest.Warnings.Add("no_entry_names");
        if (Place("Rank") < 0 || Place("Points") < 0)
            contest.Warnings.Add("no_rank_or_points");
        if (rows.Count > 1 && rows[1].Cells.FindIndex(c => c.StartsWith("CPT ", StringComparison.Ordinal)) == Place("Lineup") + 1)
            return Refused("missing_column");
        var submitted = new List<(string Text, Func<string[], string[], Entry> Make)>();
        foreach (var row in rows.Skip(1))
        {
            var cells = row.Cells;
            if (cells.Count <= Place("Lineup") && cells.Any(c => c.Trim(' ').Length > 0))
                return Refused(row.UnclosedQuoteLine > 0 ? "unclosed_quote" : "cut_off");
            string id = Value("EntryId"), lineup = Value("Lineup");
            if (id.Length == 0)
            {
                if (lineup.Length > 0 || Value("EntryName").Length > 0)
                    contest.Warnings.Add("row_without_entry_id");
                continue;
            }

            if ((double.TryParse(Value("TimeRemaining"), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN) is var time && double.IsFinite(time) && time > 0)
            {
                contest.IsOver = false;
                contest.Warnings.Add("not_final");
            }
            else if (Value("TimeRemaining").Length > 0 && !double.IsFinite(time))
            {
                contest.IsOver = false;
                contest.Warnings.Add("bad_time_remaining");
            }

            string whole = WithoutDecimals(id);
            if (whole == "0" || Regex.IsMatch(whole, @"\A[1-9][0-9]{0,17}\z"))
                id = whole;

            contest.Size++;
            if (IsRounded(id))
                contest.Warnings.Add("rounded_entry_id");
            var (user, entries) = Place("EntryName") < 0 ? ("", 0) : SlowNames.EntryName(Cell("EntryName"));
            if (entries is null)
                return Refused("implausible_contest");
            if (entries > contest.MaxEntries)
                contest.MaxEntries = entries;
            if (lineup.Length == 0)
            {
                contest.Unsubmitted++;
                continue;
            }

            string rankText = WithoutDecimals(Cell("Rank").Trim(' ')), pointsText = Cell("Points");
            int? rank = rankText.Length is > 0 and <= 18 && rankText.All(char.IsAsciiDigit) && long.Parse(rankText, CultureInfo.InvariantCulture) is <= 999_999_999 and var r ? (int)r : null;
            double? points = double.TryParse(pointsText, NumberStyles.Float, CultureInfo.InvariantCulture, out double p) && double.IsFinite(p) ? p : null;
            if (rank is null && Place("Rank") >= 0)
                contest.Warnings.Add("bad_rank");
            if (points is null && Place("Points") >= 0)
                contest.Warnings.Add("bad_points");
            submitted.Add((lineup, (names, normalised) => new Entry(id, user, rank, points, names, normalised)));

            string Value(string column) => Cell(column).Trim(' ') is var text && text is "NA" or "#N/A" or "<NA>" or "NaN" or "nan" or "NULL" or "null" or "None" ? "" : text;

            string Cell(string column) => Place(column) >= 0 && Place(column) < cells.Count ? cells[Place(column)] : "";
        }

        if (rows[^1].UnclosedQuoteLine > 0)
            return Refused("unclosed_quote");
        if (contest.Size == 0)
            return Refused("no_entries");
        if (submitted.Count > 0 && !submitted.Exists(s => s.Text.StartsWith("CPT ", StringComparison.Ordinal)))
            return Refused("classic_contest");
        foreach (var (lineup, make) in submitted)
        {
            string[]? names = SlowNames.Lineup(lineup);
            string[] normalised = names is null ? [] : [.. names.Select(SlowNames.Normalise)];
            if (names is null || normalised.Distinct().Count() < 6)
                contest.Invalid++;
            else
                contest.Entries.Add(make(names, normalised));
        }

        if (contest.DraftedDiffers(rows, Once("Player"), Once("Roster Position"), Once("%Drafted")))
            contest.Warnings.Add("drafted_differs");
        if (contest.Entries.GroupBy(e => e.Id).Any(same => same.Count() > 1 && !IsRounded(same.Key)))
            contest.Warnings.Add("repeated_entry_id");
        if (contest.Invalid > 0)
            contest.Warnings.Add("invalid_lineup");
        if (submitted.Count == 0)
            contest.Warnings.Add("no_submitted_lineup");
        if (contest.Invalid > 0 && contest.Entries.Count == 0)
            contest.Warnings.Add(IsOtherGame(submitted.ConvertAll(s => s.Text)) ? "unknown_game" : "no_valid_lineup");
        return contest;

        int Place(string name) => header.FindIndex(h => h.Equals(name, Case(name)));

        bool IsRounded(string id) => double.TryParse(id, NumberStyles.Float, CultureInfo.InvariantCulture, out double asNumber) && double.IsFinite(asNumber) && id.IndexOfAny(['E', 'e']) > 0;

        int Once(string name) => header.Count(h => h.Equals(name, StringComparison.OrdinalIgnoreCase)) > 1 ? -1 : Place(name);

        bool Twice(string name) => header.Count(h => h.Equals(name, Case(name))) > 1;

        StringComparison Case(string name) => header.Contains(name) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
    }

    /// <summary>
    /// Whether a player's %Drafted is not our count of entries that play him, divided by all entries and rounded to a hundredth of a percent. An entry
    /// whose lineup is invalid may play anybody.
    /// </summary>
    private bool DraftedDiffers(List<SlowCsv.Row> rows, int player, int position, int drafted)
    {
        if (player < 0 || position < 0 || drafted < 0)
            return false;
        var table = rows.Skip(1).Select(r => (Name: Cell(r, player), IsCaptain: Cell(r, position) == "CPT", Drafted: Cell(r, drafted).TrimEnd('%')))
            .TakeWhile(r => r.Name is not ("" or "NA" or "#N/A" or "<NA>" or "NaN" or "nan" or "NULL" or "null" or "None")).ToList();
        if (table.Count == 0)
            return false;
        var played = Entries.SelectMany(e => e.Normalised.Select((name, slot) => (Name: name, IsCaptain: slot == 0))).ToList();
        if (played.Exists(p => !table.Exists(r => SlowNames.Normalise(r.Name) == p.Name)))
            return true;
        foreach (var ofPlayer in table.GroupBy(r => SlowNames.Normalise(r.Name)))
        {
            bool isSplit = ofPlayer.Any(r => r.IsCaptain) && ofPlayer.Any(r => !r.IsCaptain);
            foreach (var same in ofPlayer.GroupBy(r => isSplit && r.IsCaptain))
            {
                var shares = same.Select(r => decimal.TryParse(r.Drafted, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal share) ? share : (decimal?)null).ToList();
                int count = played.Count(p => p.Name == ofPlayer.Key && (!isSplit || p.IsCaptain == same.Key));
                decimal slack = 0.005m * shares.Count;
                if (!shares.Contains(null) && (shares.Sum() < (100m * count / Size) - slack || shares.Sum() > (100m * (count + Invalid) / Size) + slack))
                    return true;
            }
        }

        return false;

        static string Cell(SlowCsv.Row row, int place) => place < row.Cells.Count ? row.Cells[place].Trim(' ') : "";
    }

    /// <summary>Whether lineups agree on slots, none of which a known game has beside its captain, and no player stands in one twice.</summary>
    private static bool IsOtherGame(List<string> lineups)
    {
        if (lineups.Exists(l => SlowNames.Lineup(l) is not null))
            return false;
        var slots = lineups.Select(l => l.Split(' ').Where(w => Regex.IsMatch(w, @"\A[A-Z]{1,5}\z")).ToHashSet()).Aggregate((one, other) => [.. one.Intersect(other)]);
        return slots.Count > 1 && !slots.Contains("UTIL") && !slots.Contains("FLEX");
    }

    /// <summary>1 for 1.0.</summary>
    private static string WithoutDecimals(string number) => Regex.Replace(number, @"\A([^.]+)\.0+\z", "$1");

    private static SlowContest Refused(string code) => new() { Code = code };
}
