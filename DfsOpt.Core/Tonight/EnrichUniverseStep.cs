using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>03: finds the range of each feature over the slate's lineups, and counts the lineups of each player.</summary>
internal static class EnrichUniverseStep
{
    /// <summary>The columns of <c>universe_features.csv</c>.</summary>
    public static IReadOnlyList<Column<FeatureRange>> Columns { get; } =
    [
        new("feature", r => r.Name, "A feature of lineups, by the name of its column in `entries_enriched.csv`."),
        new("min", r => r.Least, "The smallest value over all legal lineups, in the feature's unit."),
        new("mean", r => r.Mean, "The mean over all legal lineups."),
        new("max", r => r.Most, "The largest value."),
    ];

    /// <summary>The columns of <c>universe_players.csv</c>.</summary>
    public static IReadOnlyList<Column<PlayerRow>> PlayerColumns { get; } =
    [
        new("player_number", r => r.Number, "The player's number in `fields.csv`, from 0."),
        new("player_name", r => r.Player.Name, "The player, as the projection file spells him."),
        new("team", r => r.Player.Team, "His team's abbreviation."),
        new("captain_lineups", r => r.Captain, "Legal lineups that have him as captain."),
        new("flex_lineups", r => r.Flex, "Legal lineups that have him in another slot."),
        new("captain_rate", r => r.Captain / (double)r.Lineups, "`captain_lineups` among all legal lineups, from 0 to 1."),
        new("flex_rate", r => r.Flex / (double)r.Lineups, "`flex_lineups` among all legal lineups, from 0 to 1."),
    ];

    public static StepOutput<NightSlate> Run(NightSlate slate, StepContext step)
    {
        var summary = UniverseSummary.Of(slate.Universe, step.CancellationToken);
        var universe = slate.Universe;
        var features = new RowTable<FeatureRange>([.. summary.Ranges], Columns);
        var players = universe.Players.Select((player, number) => new PlayerRow(number, player, universe.CountOf(number), summary.FlexLineups[number], universe.Count));
        return new StepOutput<NightSlate>(slate, features, slate.Universe.Count)
        {
            Metrics = [new("corr_matrix_coverage", slate.Matrix?.Coverage)],
            Files =
            [
                ByContest.File("universe_features.csv", "universe_features", features),
                ByContest.File("universe_players.csv", "universe_players", new RowTable<PlayerRow>([.. players], PlayerColumns)),
            ],
        };
    }

    internal sealed record PlayerRow(int Number, UniversePlayer Player, long Captain, long Flex, long Lineups);
}
