using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class SlateSharesTests
{
    [TestMethod]
    [DataRow("v1", true)]
    [DataRow("v2", true)]
    [DataRow("v2", false)]
    public void Shares_are_the_softmax_of_theta_times_the_features(string name, bool hasMatrix)
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(10, seed: 7, step: 1), hasMatrix ? UniverseSlates.Matrix(10, seed: 7) : null);
        var schema = ShareSchema.Of(name);
        var random = new Random(1);
        double[] theta = [.. schema.Names.Select(_ => (random.NextDouble() - 0.4) / 2)];
        var shares = new ShareModel(schema, theta).Shares(universe);
        var lineups = universe.Blocks().SelectMany(block => Enumerable.Range(0, block.Count).Select(i => block[i]).ToList()).ToList();
        double[] utility = [.. lineups.Select(lineup => FeatureVector.Of(universe, schema, lineup).Zip(theta, (x, t) => x * t).Sum())];
        double normaliser = Math.Log(utility.Sum(Math.Exp));
        Assert.AreEqual(normaliser, shares.LogNormaliser, 1e-12 * Math.Abs(normaliser));
        double[] logShares = new double[universe.Count];
        foreach (var block in universe.Blocks())
            shares.LogShares(block, logShares.AsSpan((int)block.First, block.Count));
        for (int i = 0; i < lineups.Count; i++)
        {
            Assert.AreEqual(utility[i] - normaliser, shares.LogShare(lineups[i]), 1e-10);
            Assert.AreEqual(shares.LogShare(lineups[i]), logShares[i], 1e-12);
        }
    }

    [TestMethod]
    [DataRow("own_min_log", 700)]
    [DataRow("own_max_log", -400)]
    [DataRow("own_score_logprod", 90)]
    [DataRow("salary_left_bin_0_200", 0)]
    public void Shares_stay_exact_if_weights_overflow_a_double(string column, double coefficient)
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(11, seed: 9), UniverseSlates.Matrix(11, seed: 9));
        var schema = ShareSchema.Of("v1");
        double[] theta = [.. schema.Names.Select(name => name == column ? coefficient : 0.1)];
        var shares = new ShareModel(schema, theta).Shares(universe);
        double total = universe.Blocks().SelectMany(block => Enumerable.Range(0, block.Count).Select(i => Math.Exp(shares.LogShare(block[i]))).ToList()).Sum();
        Assert.AreEqual(1, total, 1e-9);
    }

    [TestMethod]
    [DataRow("v1", 2)]
    [DataRow("v2", 5)]
    public void Shares_stay_exact_if_all_coefficients_are_large(string name, int seed)
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(11, seed: 9), UniverseSlates.Matrix(11, seed: 9));
        var schema = ShareSchema.Of(name);
        var random = new Random(seed);
        double[] theta = [.. schema.Names.Select(_ => 400 * (random.NextDouble() - 0.5))];
        var shares = new ShareModel(schema, theta).Shares(universe);
        double[] utility = [.. universe.Blocks().SelectMany(block => Enumerable.Range(0, block.Count)
            .Select(i => FeatureVector.Of(universe, schema, block[i]).Zip(theta, (x, t) => x * t).Sum()).ToList())];
        double highest = utility.Max();
        Assert.IsGreaterThan(1_000, highest - utility.Min());
        double normaliser = highest + Math.Log(utility.Sum(u => Math.Exp(u - highest)));
        Assert.AreEqual(normaliser, shares.LogNormaliser, 1e-12 * Math.Abs(normaliser));
    }

    [TestMethod]
    public void A_lineup_of_another_universe_has_no_share()
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(10, seed: 7));
        var shares = new ShareModel(ShareSchema.Of("v1"), new double[21]).Shares(universe);
        Assert.ThrowsExactly<ArgumentException>(() => shares.LogShare(new UniverseLineup(0, 1, 2, 3, 4, 200)));
    }
}
