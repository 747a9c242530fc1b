using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>03: tells the ranges of the features of the slate's lineups, and how many lineups have each player.</summary>
internal static class EnrichUniverseStep
{
    public static StepOutput<NightSlate> Run(NightSlate slate, StepContext step)
    {
        var summary = UniverseSummary.Of(slate.Universe, step.CancellationToken);
        var features = FeatureTable([.. summary.Ranges]);
        return new StepOutput<NightSlate>(slate, features, slate.Universe.Count)
        {
            Metrics = [new("corr_matrix_coverage", slate.Matrix?.Coverage)],
            Files =
            [
                ByContest.File("universe_features.csv", "universe_features", features),
                ByContest.File("universe_players.csv", "universe_players", PlayerTable(slate.Universe, summary)),
            ],
        };
    }

    private static RowTable<FeatureRange> FeatureTable(FeatureRange[] ranges) => new(
        ranges,
        RowColumn<FeatureRange>.Text("feature", r => r.Name),
        RowColumn<FeatureRange>.Number("min", r => r.Least),
        RowColumn<FeatureRange>.Number("mean", r => r.Mean),
        RowColumn<FeatureRange>.Number("max", r => r.Most));

    private static RowTable<int> PlayerTable(LineupUniverse universe, UniverseSummary summary) => new(
        [.. Enumerable.Range(0, universe.Players.Count)],
        RowColumn<int>.Integer("player_number", player => player),
        RowColumn<int>.Text("player_name", player => universe.Players[player].Name),
        RowColumn<int>.Text("team", player => universe.Players[player].Team),
        RowColumn<int>.Integer("captain_lineups", universe.CountOf),
        RowColumn<int>.Integer("flex_lineups", player => summary.FlexLineups[player]),
        RowColumn<int>.Number("captain_rate", player => universe.CountOf(player) / (double)universe.Count),
        RowColumn<int>.Number("flex_rate", player => summary.FlexLineups[player] / (double)universe.Count));
}
