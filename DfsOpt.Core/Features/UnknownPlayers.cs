using DfsOpt.Core.Lineups;
using DfsOpt.Core.Names;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.Features;

/// <summary>Collects the players of lineups who are not in the projections, and counts the entries that each of them leaves out.</summary>
/// <param name="slates">All slates of the run, since another slate's file may be the right one.</param>
internal sealed class UnknownPlayers(IReadOnlyList<SlatePlayers> slates)
{
    private const int NamedPerSlate = 100;

    private readonly Dictionary<SlatePlayers, SlateNames> _bySlate = [];

    public void Add(JoinedContest joined)
    {
        if (joined.IsWhole)
            return;
        if (!_bySlate.TryGetValue(joined.Players, out var names))
            _bySlate.Add(joined.Players, names = new SlateNames());
        var contest = joined.Contest;
        string[] normalisedNames = contest.Lineups.NormalisedNames;
        names.All.UnionWith(normalisedNames);
        for (int lineup = 0; lineup < joined.SalaryUsed.Length; lineup++)
        {
            if (joined.IsJoined(lineup))
                continue;
            foreach (ushort name in contest.Lineups.Lineups[lineup])
            {
                if (joined.PlayerOf[name] >= 0)
                    continue;
                if (!names.Unknown.TryGetValue(normalisedNames[name], out var unknown))
                    names.Unknown.Add(normalisedNames[name], unknown = new Unknown(normalisedNames[name], contest.WrittenNames[name], contest.File));
                unknown.Entries += contest.Lineups.EntriesOf[lineup];
            }
        }
    }

    /// <summary>One problem per name, slate by slate, the names that cost the most entries first.</summary>
    public IEnumerable<Problem> Problems()
    {
        foreach (var (players, names) in _bySlate)
        {
            string? cause = LikelyCause(players, names);
            var byCost = names.Unknown.Values.OrderByDescending(u => u.Entries).ThenBy(u => u.Normalised, StringComparer.Ordinal).ToList();
            foreach (var unknown in byCost.Take(NamedPerSlate))
                yield return Named(players, unknown, cause, names);
            if (byCost.Count > NamedPerSlate)
                yield return Rest(players, byCost.Count - NamedPerSlate, cause);
        }
    }

    /// <summary>The likely cause if so many names are unknown that spelling cannot be the reason; otherwise <see langword="null"/>.</summary>
    private string? LikelyCause(SlatePlayers players, SlateNames names)
    {
        var missing = names.Unknown.Keys.Where(n => !players.Dropped.Contains(n) && !players.Namesakes.ContainsKey(n)).ToList();
        if (missing.Count < Showdown.Slots || missing.Count * 3 < names.All.Count)
            return null;
        string file = players.Slate.Projection!.Path;
        var right = slates.Where(s => s != players).MaxBy(s => missing.Count(n => s.IndexOf(n) >= 0));
        int known = right is null ? 0 : missing.Count(n => right.IndexOf(n) >= 0);
        string share = $"{missing.Count} of the {names.All.Count} players of its lineups are missing from {file}";
        if (known * 2 > missing.Count)
            return $"{share}, and {right!.Slate.Projection!.Path} has {known} of them: the file or the contest belongs to another game.";
        return players.Teams.Count == 1
            ? $"{share}, which has only players of {players.Teams[0]}: the other team is missing."
            : $"{share}: it may belong to another game.";
    }

    private static Problem Named(SlatePlayers players, Unknown unknown, string? cause, SlateNames names)
    {
        string file = players.Slate.Projection!.Path;
        var (fault, remedy) = players.Namesakes.TryGetValue(unknown.Normalised, out string? lines)
            ? ($"is not one player's name in {file}, {lines}", NamesakeHint(players, unknown, names))
            : players.Dropped.Contains(unknown.Normalised)
                ? ($"lacks a value in {file}", $"Fill in or correct the cells that the warning {ProblemCodes.DroppedPlayer.Name} names.")
                : ($"is not in {file}{Alias(unknown)}", cause ?? Hint(players, unknown));
        return new Problem
        {
            Code = ProblemCodes.UnknownPlayer,
            LeftOut = LeftOut.Entries,
            File = unknown.File,
            Column = "Lineup",
            EntriesLeftOut = unknown.Entries,
            SampleRows = [unknown.Written],
            Message = $"{unknown.File}: '{unknown.Written}' {fault}, which costs {unknown.Entries} {(unknown.Entries == 1 ? "entry" : "entries")} of {players.Slate.Key}. {remedy}",
        };
    }

    /// <summary>What to do about a name shared by several players. It can be fixed only if the standings tell them apart.</summary>
    private static string NamesakeHint(SlatePlayers players, Unknown unknown, SlateNames names)
    {
        string rows = $"See the warning {ProblemCodes.Namesakes.Name} for these rows.";
        var others = names.Unknown.Keys.Where(n => !players.Dropped.Contains(n) && !players.Namesakes.ContainsKey(n));
        return ClosestNames.Of(unknown.Normalised, others) is [var closest, ..]
            ? $"The standings also name '{names.Unknown[closest].Written}': if that is one of them, give his rows this name in {players.Slate.Projection!.Path}, and both count. {rows}"
            : $"If they are different players, the standings use one name for both, and it is unclear which of them these entries mean. {rows}";
    }

    private static string Alias(Unknown unknown) =>
        PlayerName.Normalise(unknown.Written) == unknown.Normalised ? "" : $", nor is '{unknown.Normalised}', his alias";

    private static string Hint(SlatePlayers players, Unknown unknown)
    {
        var closest = ClosestNames.Of(unknown.Normalised, players.Players.Select(p => p.NormalisedName).Concat(players.Namesakes.Keys));
        if (closest is [var first, ..] && players.Namesakes.TryGetValue(first, out string? lines))
            return $"In the projections '{first}' is not one player's name ({lines}); if he is one of these, rename his rows there as in the standings.";
        var written = closest.Where(name => !players.Namesakes.ContainsKey(name)).Select(name => players.Players[players.IndexOf(name)].Name).ToList();
        return written.Count > 0
            ? $"The closest {(written.Count == 1 ? "name there is" : "names there are")} {string.Join(" and ", written.Select(n => $"'{n}'"))}; " +
                $"if that is him, add `aliases: {{{Yaml(unknown.Written)}: {Yaml(written[0])}}}` to the config."
            : $"No name there is close; if he goes by another one, add `aliases: {{{Yaml(unknown.Written)}: {Yaml("<name there>")}}}` to the config.";
    }

    // In single quotes, since a log line doubles double quotes.
    private static string Yaml(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static Problem Rest(SlatePlayers players, int count, string? cause) => new()
    {
        Code = ProblemCodes.UnknownPlayer,
        LeftOut = LeftOut.Entries,
        File = players.Slate.Projection!.Path,
        Message = $"{count} more players of {players.Slate.Key}'s lineups are not in {players.Slate.Projection.Path}. {cause ?? ProblemCodes.UnknownPlayer.Remedy}",
    };

    private sealed class SlateNames
    {
        /// <summary>All names of the contests that have an unknown player.</summary>
        public HashSet<string> All { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Unknown> Unknown { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Unknown(string normalised, string written, string file)
    {
        public string Normalised { get; } = normalised;

        public string Written { get; } = written;

        /// <summary>The file of the first contest that names him.</summary>
        public string File { get; } = file;

        public long Entries { get; set; }
    }
}
