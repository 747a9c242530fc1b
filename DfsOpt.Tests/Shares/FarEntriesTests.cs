using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class FarEntriesTests
{
    [TestMethod]
    [DataRow("v1", 14, 1)]
    [DataRow("v1", 14, 2)]
    [DataRow("v1", 20, 3)]
    [DataRow("v1", 20, 4)]
    [DataRow("v1", 24, 5)]
    [DataRow("v2", 14, 1)]
    [DataRow("v2", 20, 3)]
    [DataRow("v2", 24, 5)]
    public void A_few_entries_that_nobody_expects_have_an_optimum_too(string name, int players, int seed)
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(players, seed), null);
        // Twelve entries of the eight cheapest players.
        int[] cheap = [.. Enumerable.Range(0, players).OrderBy(player => universe.Players[player].Salary).Take(8)];
        var lineups = new List<UniverseLineup>();
        for (int i = 0; i < 12; i++)
        {
            int[] six = [.. Enumerable.Range(0, 6).Select(j => cheap[(i + j) % 8])];
            var lineup = new UniverseLineup(six[0], [.. six[1..].Order()]);
            if (universe.Contains(lineup))
                lineups.Add(lineup);
        }

        var contest = new ObservedContest("1", [.. lineups.GroupBy(lineup => lineup).Select(same => new ObservedLineup(same.Key, same.Count()))]);
        var fit = ShareModel.Fit([new ObservedSlate("nba/1", universe, [contest])], ShareSchema.Of(name));
        Assert.IsTrue(fit.Converged, $"gradient {fit.GradientNorm}, log-likelihood {fit.LogLikelihood}, {fit.Iterations} iterations, largest {fit.Model.Theta.Max(Math.Abs)}");
        Assert.IsLessThan(0, fit.LogLikelihood);
    }
}
