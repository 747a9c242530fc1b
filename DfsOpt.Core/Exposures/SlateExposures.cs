using DfsOpt.Core.Contests;
using DfsOpt.Core.Optimum;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.Exposures;

/// <summary>The exposures of a slate's players, by segment, and what the players scored.</summary>
/// <param name="players">The slate's players.</param>
internal sealed class SlateExposures(SlatePlayers players)
{
    private readonly Dictionary<string, PlayerCounts> _bySegment = new(StringComparer.Ordinal);
    private readonly double?[] _points = new double?[players.Players.Count];

    public SlatePlayers Players => players;

    /// <summary>The slate's best legal lineup, its players by their place.</summary>
    public OptimalLineup? OptimalLineup { get; init; }

    /// <summary>All counted entries of the slate.</summary>
    public PlayerCounts All { get; } = new(players.Players.Count);

    /// <summary>Counts the entries of a contest.</summary>
    public void Add(Contest contest, PlayerCounts counts)
    {
        if (!_bySegment.TryGetValue(contest.GppCategory, out var ofSegment))
            _bySegment.Add(contest.GppCategory, ofSegment = new PlayerCounts(players.Players.Count));
        ofSegment.Add(counts);
        All.Add(counts);
        foreach (var drafted in contest.Drafted)
            Score(drafted);
    }

    /// <summary>The counted entries of one segment; <see langword="null"/> if the slate has none.</summary>
    public PlayerCounts? Of(string segment) => _bySegment.GetValueOrDefault(segment);

    /// <summary>What a player scored as flex, in points; NaN if no standings say.</summary>
    public double PointsOf(int player) => _points[player] ?? double.NaN;

    /// <summary>The slot of a player in the slate's best legal lineup, <c>CPT</c> or <c>FLEX</c>; empty if he is not in it.</summary>
    public string OptimalSlotOf(int player) => OptimalLineup is null ? ""
        : OptimalLineup.Captain == player ? "CPT"
        : OptimalLineup.Flex.Contains(player) ? "FLEX"
        : "";

    // Points derived from a captain's row are rounded, so a flex row takes precedence.
    private void Score(DraftedPlayer drafted)
    {
        int player = players.IndexOf(drafted.NormalisedName);
        if (player < 0 || drafted.Points is not { } points)
            return;
        if (!drafted.IsCaptain)
            _points[player] = (double)points;
        else
            _points[player] ??= (double)Math.Round(points / 1.5m, 2);
    }
}
