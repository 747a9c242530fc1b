namespace DfsOpt.Cli.Report.Fields;

/// <summary>A player over all slates of a segment. Shares are means over all entries of the slates.</summary>
internal sealed record SegmentPlayer
{
    public required string Name { get; init; }

    public required string Team { get; init; }

    public required string Position { get; init; }

    public required int Slates { get; init; }

    /// <summary>The mean over the slates, in dollars.</summary>
    public required double? Salary { get; init; }

    /// <summary>The mean over the slates, in points.</summary>
    public required double? Projection { get; init; }

    /// <summary>The mean over the slates where it is known, in points.</summary>
    public required double? Scored { get; init; }

    public required Shares Projected { get; init; }

    public required Shares Actual { get; init; }

    /// <summary>The players of a segment, the most played first.</summary>
    public static IReadOnlyList<SegmentPlayer> Of(string segment, IEnumerable<PlayerRow> players) =>
    [
        .. players.Select(player => (Player: player, Exposure: ExposureIn(segment, player)))
            .Where(slate => slate.Exposure is not null)
            .GroupBy(slate => (slate.Player.NameNorm, slate.Player.Team), slate => (slate.Player, slate.Exposure!))
            .Select(player => Of([.. player]))
            .OrderByDescending(player => player.Actual.All).ThenBy(player => player.Name, StringComparer.Ordinal),
    ];

    private static PlayerExposure? ExposureIn(string segment, PlayerRow player)
    {
        string prefix = $"{player.Sport}-showdown-";
        return segment.StartsWith(prefix, StringComparison.Ordinal) ? player.ByKind.GetValueOrDefault(segment[prefix.Length..]) : null;
    }

    private static SegmentPlayer Of(IReadOnlyList<(PlayerRow Player, PlayerExposure Exposure)> slates)
    {
        var last = slates[^1].Player;
        return new SegmentPlayer
        {
            Name = last.PlayerName,
            Team = last.Team,
            Position = last.Position ?? "",
            Slates = slates.Count,
            Salary = slates.Average(slate => slate.Player.Salary),
            Projection = slates.Average(slate => slate.Player.ProjPoints),
            Scored = slates.Average(slate => slate.Player.ActualFpts),
            Projected = new Shares(Mean(slate => slate.Player.ProjectedCpt), Mean(slate => slate.Player.ProjectedFlex)),
            Actual = new Shares(Mean(slate => slate.Exposure.Captain), Mean(slate => slate.Exposure.Flex)),
        };

        double? Mean(Func<(PlayerRow Player, PlayerExposure Exposure), double?> share)
        {
            var known = slates.Where(slate => share(slate) is not null).ToList();
            return known.Count == 0 ? null : known.Sum(slate => share(slate)!.Value * slate.Exposure.Entries) / known.Sum(slate => slate.Exposure.Entries);
        }
    }
}

/// <summary>Shares of entries that play a player, from 0 to 1; <see langword="null"/> if it is not known.</summary>
/// <param name="Captain">As captain.</param>
/// <param name="Flex">In one of the other slots.</param>
internal readonly record struct Shares(double? Captain, double? Flex)
{
    /// <summary>As captain or as flex.</summary>
    public double? All => Captain + Flex;
}
