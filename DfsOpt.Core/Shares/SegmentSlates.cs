using System.Numerics;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Features;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Players;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>Turns joined contests into the observed slates that share models are fitted to. Each slate's universe is created once.</summary>
internal sealed class SegmentSlates(IReadOnlyList<CaptainTier> tiers, long seed)
{
    private readonly Dictionary<SlatePlayers, (LineupUniverse? Universe, string? Fault)> _universes = [];

    /// <summary>Why a slate has no universe; <see langword="null"/> if it has one.</summary>
    public string? FaultOf(JoinedContest contest) => UniverseOf(contest).Fault;

    /// <summary>A segment's slates, ordered by key; those without a universe are left out.</summary>
    public IReadOnlyList<ObservedSlate> Of(IEnumerable<JoinedContest> contests) =>
    [
        .. contests.Where(contest => FaultOf(contest) is null).GroupBy(contest => contest.Players.Slate.Key).OrderBy(slate => slate.Key, StringComparer.Ordinal)
            .Select(slate => new ObservedSlate(slate.Key, UniverseOf(slate.First()).Universe!, [.. slate.Select(contest => Observe(contest, UniverseOf(contest).Universe!))])),
    ];

    private (LineupUniverse? Universe, string? Fault) UniverseOf(JoinedContest contest)
    {
        if (_universes.TryGetValue(contest.Players, out var known))
            return known;
        return _universes[contest.Players] = Make(contest);
    }

    private (LineupUniverse? Universe, string? Fault) Make(JoinedContest contest)
    {
        try
        {
            var universe = SlateUniverse.Of(contest.Players, contest.Matrix, tiers);
            return universe.Count > 0 ? (universe, null) : (null, "Its players allow no legal lineup.");
        }
        catch (ArgumentException e)
        {
            return (null, $"{Reason.Of(e)}.");
        }
    }

    private ObservedContest Observe(JoinedContest joined, LineupUniverse universe)
    {
        int[] placeOf = PlacesIn(universe, joined.Players);
        int[] ofFirstHalf = EntriesOfFirstHalf(joined.Contest);
        var lineups = new ObservedLineup[joined.Points.Length];
        int count = 0, outside = 0;
        for (int lineup = 0; lineup < joined.Points.Length; lineup++)
        {
            if (!joined.IsJoined(lineup))
                continue;
            int entries = joined.Contest.Lineups.EntriesOf[lineup];
            if (TryPlace(joined.PlayersOf(lineup), placeOf, out var placed) && universe.Contains(placed))
                lineups[count++] = new ObservedLineup(placed, entries, ofFirstHalf[lineup]);
            else
                outside += entries;
        }

        return new ObservedContest(joined.Contest.Id, lineups[..count], outside);
    }

    /// <summary>For each player of the slate, his index in the universe; -1 if he is not in it.</summary>
    private static int[] PlacesIn(LineupUniverse universe, SlatePlayers players)
    {
        int[] places = new int[players.Players.Count];
        Array.Fill(places, -1);
        for (int place = 0; place < universe.Players.Count; place++)
            places[players.IndexOf(universe.Slate.NormalisedNames[place])] = place;
        return places;
    }

    private static bool TryPlace(LineupSlots six, int[] placeOf, out UniverseLineup lineup)
    {
        lineup = default;
        for (int slot = 0; slot < Showdown.Slots; slot++)
        {
            if (placeOf[six[slot]] < 0)
                return false;
            lineup[slot] = (byte)placeOf[six[slot]];
        }

        // Both are ordered by normalised name, so five ascending indexes stay ascending.
        return true;
    }

    /// <summary>For each lineup, how many of its entries are of users of the first half, as the seed divides them.</summary>
    private int[] EntriesOfFirstHalf(Contest contest)
    {
        int[] entries = new int[contest.Lineups.Lineups.Length];
        for (int entry = 0; entry < contest.Count; entry++)
        {
            int user = contest.Entries.UserOf[entry];
            // Without user names, entries are divided instead.
            bool isFirst = contest.Users[user].IsEmpty ? (contest.Entries.Ids[entry] & 1) == 0 : IsOfFirstHalf(contest.Users[user]);
            entries[contest.Lineups.LineupOf[contest.Entries.SpellingOf[entry]]] += isFirst ? 1 : 0;
        }

        return entries;
    }

    private bool IsOfFirstHalf(ReadOnlySpan<byte> user)
    {
        ulong hash = (ulong)seed;
        foreach (byte character in user)
            hash = (BitOperations.RotateLeft(hash, 5) ^ character) * 0x9E37_79B9_7F4A_7C15;
        return hash >> 63 == 0;
    }
}
