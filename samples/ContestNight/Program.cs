// Simulates one of tonight's contests, from players in memory to five graded lineups.
using System.Globalization;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Universe;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
UniversePlayer[] players =
[
    new("Ada Stone", "DAL", 10_600, 46.2m, 0.62), new("Ben Rivers", "LAL", 9_800, 41.9m, 0.55), new("Cy Odell", "DAL", 8_400, 34.5m, 0.44),
    new("Dan Fox", "LAL", 7_600, 31.0m, 0.41), new("Eli Gray", "DAL", 6_200, 25.3m, 0.38), new("Finn Hale", "LAL", 5_400, 22.8m, 0.35),
    new("Gus Ivory", "DAL", 4_000, 17.6m, 0.33), new("Hal Jones", "LAL", 3_200, 14.9m, 0.31), new("Ike Kerr", "DAL", 2_400, 10.2m, 0.22),
    new("Jon Lamb", "LAL", 1_800, 8.4m, 0.2), new("Kit Moss", "DAL", 1_200, 5.1m, 0.11), new("Lou Nash", "LAL", 1_000, 3.3m, 0.08),
];

var universe = LineupUniverse.Create(players);
var schema = ShareSchema.Of(ShareSchema.V1);
var model = new ShareModel(schema, [.. schema.Names.Select(name => name == "own_score_logprod" ? 2.5 : 0.0)], alpha: 3_000);
var outcomes = OutcomeModel.Create(
    [.. universe.Players.Select(player => ScoreDistribution.FromFraction((double)player.Projection, 0.35))], correlations: null, SportScoring.Of("nba"));
var contest = ContestTerms.Create(
    "184000001", entries: 1_000, entryFee: 5, maxEntriesPerUser: 20, [new(1, 1, 1_000), new(2, 10, 100), new(11, 200, 12)]);

var simulation = new ContestSimulation(model.Shares(universe), outcomes, new SimulationOptions { Draws = 5_000, Candidates = 500 });
var result = simulation.Run(contest, kept: [], empty: 5);

foreach (var own in result.Own)
{
    var roi = own.Grade.Roi(5);
    Console.WriteLine($"{universe.Players[own.Lineup.Captain].Name,-10} ROI {roi.Value:P0} ± {2 * roi.StandardError:P0}, {own.Duplicates.Expected:F1} opponents with it ({own.Duplicates.Low} to {own.Duplicates.High})");
}

Console.WriteLine($"Expected profit ${result.ExpectedProfit!.Value.Value:F2} ± {2 * result.ExpectedProfit.Value.StandardError:F2}");
