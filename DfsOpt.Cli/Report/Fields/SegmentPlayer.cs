namespace DfsOpt.Cli.Report.Fields;

/// <summary>A player over all slates of a segment. Shares are means over the slates' entries, so that a large contest counts as much as it has entries.</summary>
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

    /// <summary>The mean over the slates that tell, in points.</summary>
    public required double? Scored { get; init; }

    public required Shares Projected { get; init; }

    public required Shares Actual { get; init; }

    /// <summary>The players of a segment, the most played first.</summary>
    public static IReadOnlyList<SegmentPlayer> Of(string segment, IEnumerable<SlatePlayer> players) =>
    [
        .. players.Where(player => player.IsOf(segment) && player.EntriesIn(segment) > 0)
            .GroupBy(player => (player.NormalisedName, player.Team))
            .Select(player => Of(segment, [.. player]))
            .OrderByDescending(player => player.Actual.All).ThenBy(player => player.Name, StringComparer.Ordinal),
    ];

    private static SegmentPlayer Of(string segment, IReadOnlyList<SlatePlayer> slates)
    {
        return new SegmentPlayer
        {
            Name = slates[^1].Name,
            Team = slates[^1].Team,
            Position = slates[^1].Position,
            Slates = slates.Count,
            Salary = slates.Average(slate => slate.Salary),
            Projection = slates.Average(slate => slate.Projection),
            Scored = slates.Average(slate => slate.Scored),
            Projected = new Shares(Mean(slate => slate.Projected.Captain), Mean(slate => slate.Projected.Flex)),
            Actual = new Shares(Mean(slate => slate.ActualIn(segment).Captain), Mean(slate => slate.ActualIn(segment).Flex)),
        };

        double? Mean(Func<SlatePlayer, double?> share)
        {
            var known = slates.Where(slate => share(slate) is not null).ToList();
            return known.Count == 0 ? null : known.Sum(slate => share(slate)!.Value * slate.EntriesIn(segment)) / known.Sum(slate => slate.EntriesIn(segment));
        }
    }
}
