using DfsOpt.Core.SharePasses;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class ShareMomentsTests
{
    [TestMethod]
    [DataRow("v1", 12, 200, 9, 1.0)]
    [DataRow("v2", 13, 1, 9, 1.0)]
    [DataRow("v2", 13, 200, 2, 1.0)]
    [DataRow("v1", 13, 200, 2, 1.7)]
    public void Moments_are_the_same_as_summed_lineup_by_lineup(string name, int players, int step, int decimals, double scale)
    {
        var slate = UniverseSlates.Make(players, seed: 3, step, decimals).Select(p => p with { Projection = Math.Round(p.Projection * (decimal)scale, decimals) });
        var universe = LineupUniverse.Create([.. slate], UniverseSlates.Matrix(players, seed: 3));
        var schema = ShareSchema.Of(name);
        double[] theta = ShareFitTests.Theta(schema, seed: 4);
        var pass = new SlatePass(universe.Slate, SetFeature.CountOf(schema));
        var columns = SlateColumn.Of(schema, universe.Slate);
        var utility = new SlateUtility(universe.Slate, columns, theta);
        var sums = SlatePass.Run([pass.At(utility)], default)[0];
        var moments = sums.At(utility, columns);
        var means = pass.Means(utility, columns);
        var shares = new ShareModel(schema, theta).Shares(universe);
        double[] mean = new double[theta.Length];
        double[,] second = new double[theta.Length, theta.Length];
        double total = 0;
        foreach (var block in universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
            {
                double share = Math.Exp(shares.LogShare(block[i]));
                double[] x = FeatureVector.Of(universe, schema, block[i]);
                total += share;
                for (int j = 0; j < x.Length; j++)
                {
                    mean[j] += share * x[j];
                    for (int k = 0; k < x.Length; k++)
                        second[j, k] += share * x[j] * x[k];
                }
            }
        }

        Assert.AreEqual(1, total, 1e-11);
        Assert.AreEqual(moments.LogNormaliser, means.LogNormaliser, 1e-12 * Math.Abs(means.LogNormaliser));
        Assert.AreEqual(sums.LogNormaliser, means.LogNormaliser, 1e-12 * Math.Abs(means.LogNormaliser));
        for (int captain = 0; captain < players; captain++)
            Assert.AreEqual(moments.Means.Captains[captain], means.Captains[captain], 1e-12);
        for (int j = 0; j < mean.Length; j++)
        {
            Assert.AreEqual(mean[j], moments.Mean[j], 1e-10 * Math.Max(1, Math.Abs(mean[j])), schema.Names[j]);
            Assert.AreEqual(mean[j], means.Mean[j], 1e-10 * Math.Max(1, Math.Abs(mean[j])), schema.Names[j]);
            for (int k = 0; k < mean.Length; k++)
                Assert.AreEqual(second[j, k] - (mean[j] * mean[k]), moments.Covariance[j, k], 1e-10 * Math.Max(1, second[j, j] + second[k, k]), $"{schema.Names[j]} {schema.Names[k]}");
        }
    }

    [TestMethod]
    [DataRow("v1")]
    [DataRow("v2")]
    public void A_pass_gives_exact_sums_for_other_coefficients_of_captains_stacks_and_bins(string name)
    {
        var schema = ShareSchema.Of(name);
        double[] there = ShareFitTests.Theta(schema, seed: 4), random = ShareFitTests.Theta(schema, seed: 5);
        double[] other = [.. there.Select((t, i) => schema.Columns[i].Kind >= ShareColumnKind.CaptainTier || schema.Names[i] == "own_cpt_log" ? 3 * random[i] : t)];
        var (expected, found) = (MomentsAt(schema, other, passAt: other), MomentsAt(schema, other, passAt: there));
        Assert.AreEqual(expected.LogNormaliser, found.LogNormaliser, 1e-12 * Math.Abs(expected.LogNormaliser));
        for (int i = 0; i < other.Length; i++)
            Assert.AreEqual(expected.Mean[i], found.Mean[i], 1e-10 * Math.Max(1, Math.Abs(expected.Mean[i])), schema.Names[i]);
    }

    [TestMethod]
    [DataRow("v1")]
    [DataRow("v2")]
    public void A_pass_gives_the_normaliser_nearby_to_the_second_order(string name)
    {
        var schema = ShareSchema.Of(name);
        double[] there = ShareFitTests.Theta(schema, seed: 4);
        double half = Miss(0.05), whole = Miss(0.1);
        // What is left is of the third order: eight times as much at twice the distance.
        Assert.IsTrue(whole / half is > 6 and < 10, $"{half} {whole}");

        double Miss(double by)
        {
            double[] near = [.. there.Select((t, i) => schema.Names[i] is "own_score_logprod" or "own_min_log" or "avg_corr" ? t + by : t)];
            return Math.Abs(MomentsAt(schema, near, passAt: near).LogNormaliser - MomentsAt(schema, near, passAt: there).LogNormaliser);
        }
    }

    [TestMethod]
    [DataRow("v1")]
    [DataRow("v2")]
    public void Gradient_and_Hessian_are_the_differences_of_the_objective(string name)
    {
        var schema = ShareSchema.Of(name);
        double[] theta = ShareFitTests.Theta(schema, seed: 9);
        var slates = DrawnSeason.Draw(new ShareModel(schema, theta, alpha: 200), slates: 2, contests: 2, entries: 150, players: 11);
        var samples = SlateSample.Of(slates, PreparedSlate.Of(slates.Select(slate => slate.Universe), SetFeature.CountOf(schema), default), schema, default);
        var problem = new ShareProblem(samples, new ShareFitOptions { L2 = 1e-3 }, default);
        double[] at = ShareFitTests.Theta(schema, seed: 10);
        var (gradient, curvature) = (PointAt(at).Gradient, PointAt(at).Curvature);
        for (int i = 0; i < at.Length; i++)
        {
            double width = 1e-5;
            var (up, down) = (Moved(at, i, width), Moved(at, i, -width));
            var (above, below) = (PointAt(up), PointAt(down));
            Assert.AreEqual((above.Value - below.Value) / (2 * width), gradient[i], 1e-5 * Math.Max(1, Math.Abs(gradient[i])), schema.Names[i]);
            for (int j = 0; j < at.Length; j++)
            {
                double expected = -(above.Gradient[j] - below.Gradient[j]) / (2 * width) - (i == j ? 2e-3 : 0);
                Assert.AreEqual(expected, curvature[i, j], 1e-5 * Math.Max(1, Math.Abs(expected)), $"{schema.Names[i]} {schema.Names[j]}");
            }
        }

        SharePoint PointAt(double[] point) => problem.At(point, problem.Pass(point), alpha: 200);
    }

    private static SlateMoments MomentsAt(ShareSchema schema, double[] theta, double[] passAt)
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(13, seed: 3), UniverseSlates.Matrix(13, seed: 3));
        var columns = SlateColumn.Of(schema, universe.Slate);
        return SlatePass.Run([new SlatePass(universe.Slate, SetFeature.CountOf(schema)).At(new SlateUtility(universe.Slate, columns, passAt))], default)[0]
            .At(new SlateUtility(universe.Slate, columns, theta), columns);
    }

    private static double[] Moved(double[] at, int column, double by)
    {
        double[] moved = [.. at];
        moved[column] += by;
        return moved;
    }
}
