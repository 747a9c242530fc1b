using DfsOpt.Core.Lineups;
using DfsOpt.Core.Names;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.Features;

/// <summary>Collects the players that lineups name and projections do not know, and what each of them costs.</summary>
internal sealed class UnknownPlayers
{
    private const int NamedPerSlate = 100;

    private readonly Dictionary<SlatePlayers, Dictionary<string, Unknown>> _bySlate = [];

    public void Add(JoinedContest joined)
    {
        if (joined.Size == joined.Contest.Count)
            return;
        if (!_bySlate.TryGetValue(joined.Players, out var names))
            _bySlate.Add(joined.Players, names = new(StringComparer.Ordinal));
        var contest = joined.Contest;
        for (int lineup = 0; lineup < contest.Lineups.Length; lineup++)
        {
            if (joined.IsJoined(lineup))
                continue;
            foreach (ushort name in contest.Lineups[lineup])
            {
                if (joined.PlayerOf[name] >= 0)
                    continue;
                if (!names.TryGetValue(contest.NormalisedNames[name], out var unknown))
                    names.Add(contest.NormalisedNames[name], unknown = new Unknown(contest.WrittenNames[name], contest.File));
                unknown.Entries += contest.EntriesOf[lineup];
            }
        }
    }

    /// <summary>One problem a name, the most expensive first, slate by slate.</summary>
    public IEnumerable<Problem> Problems()
    {
        foreach (var (players, names) in _bySlate)
        {
            // Where most of the names are unknown it is not the names that are wrong.
            bool otherGame = names.Count >= LineupText.Slots && names.Count > players.Players.Count / 2;
            var byCost = names.OrderByDescending(n => n.Value.Entries).ThenBy(n => n.Key, StringComparer.Ordinal).ToList();
            foreach (var (normalised, unknown) in byCost.Take(NamedPerSlate))
                yield return Named(players, normalised, unknown, otherGame);
            if (byCost.Count > NamedPerSlate)
                yield return Rest(players, byCost.Count - NamedPerSlate);
        }
    }

    private static Problem Named(SlatePlayers players, string normalised, Unknown unknown, bool otherGame)
    {
        string projection = players.Slate.Projection!.Path;
        var closest = ClosestNames.Of(normalised, players.Players.Select(p => p.NormalisedName))
            .Select(name => $"'{players.Players[players.IndexOf(name)].Name}'").ToList();
        string hint = otherGame
            ? $"Most players of the lineups are missing from {projection}: it may be another game's file."
            : $"{(closest.Count > 0 ? $"The closest names there are {string.Join(" and ", closest)}; if he is one of them, add" : "If he goes by another name there, add")} " +
                $"`aliases: {{\"{unknown.Written}\": ...}}` to the config.";
        return new Problem
        {
            Code = ProblemCodes.UnknownPlayer,
            File = unknown.File,
            Column = "Lineup",
            SampleRows = [unknown.Written],
            Message = $"'{unknown.Written}' is not in {projection}, which costs {unknown.Entries} {(unknown.Entries == 1 ? "entry" : "entries")} of {players.Slate.Key}. {hint}",
        };
    }

    private static Problem Rest(SlatePlayers players, int count) => new()
    {
        Code = ProblemCodes.UnknownPlayer,
        File = players.Slate.Projection!.Path,
        Message = $"{count} more names of {players.Slate.Key} are not in {players.Slate.Projection.Path}: it may be another game's file.",
    };

    private sealed class Unknown(string written, string file)
    {
        public string Written { get; } = written;

        /// <summary>The first contest that names him.</summary>
        public string File { get; } = file;

        public long Entries { get; set; }
    }
}
