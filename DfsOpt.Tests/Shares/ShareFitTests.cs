using DfsOpt.Core.SharePasses;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class ShareFitTests
{
    private static readonly ShareSchema _v1 = ShareSchema.Of("v1");

    [TestMethod]
    [DataRow("v1", 12, 200, 9, 1.0)]
    [DataRow("v2", 13, 1, 9, 1.0)]
    [DataRow("v2", 13, 200, 2, 1.0)]
    [DataRow("v1", 13, 200, 2, 1.7)]
    public void Moments_are_those_of_all_lineups_one_by_one(string name, int players, int step, int decimals, double scale)
    {
        var slate = UniverseSlates.Make(players, seed: 3, step, decimals).Select(p => p with { Projection = Math.Round(p.Projection * (decimal)scale, decimals) });
        var universe = LineupUniverse.Create([.. slate], UniverseSlates.Matrix(players, seed: 3));
        var schema = ShareSchema.Of(name);
        double[] theta = Theta(schema, seed: 4);
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
    public void Coefficients_that_only_their_sum_is_known_of_are_all_named()
    {
        var schema = ShareSchema.Of("v2");
        var slates = DrawnSeason.Draw(new ShareModel(schema, Theta(schema, seed: 41)), slates: 2, contests: 1, entries: 3_000, players: 13);
        // On one slate the gap to the optimum is the points once more, upside down.
        var one = ShareModel.Fit([slates[0]], schema);
        CollectionAssert.IsSubsetOf(new[] { "proj_points", "pct_proj_gap_to_optimal" }, one.Unidentified.ToArray());
        var two = ShareModel.Fit(slates, schema);
        Assert.DoesNotContain("proj_points", two.Unidentified);
        foreach (string name in (string[])["own_score_logprod", "own_logit_sum", "salary_left_thousands"])
            Assert.IsNotNull(one.StandardErrors[schema.Names.ToList().IndexOf(name)], name);
    }

    [TestMethod]
    public void Levels_are_not_identified_where_nobody_plays_the_one_that_they_are_compared_with()
    {
        var slates = DrawnSeason.Draw(new ShareModel(_v1, Theta(_v1, seed: 42)), slates: 2, contests: 1, entries: 3_000, players: 13);
        var fit = ShareModel.Fit([.. slates.Select(slate => slate with { Contests = [.. slate.Contests.Select(contest => contest with { Lineups = [.. contest.Lineups.Where(played => slate.Universe.Features(played.Lineup).StackPattern != "3-3")] })] })], _v1);
        string[] stacks = ["stack_pattern_4-2", "stack_pattern_5-1"];
        CollectionAssert.AreEqual(stacks, fit.Unidentified.Where(name => name.StartsWith("stack", StringComparison.Ordinal)).ToArray());
        Assert.IsTrue(stacks.All(name => fit.StandardErrors[_v1.Names.ToList().IndexOf(name)] is null));
        Assert.IsTrue(fit.Model.Theta.All(double.IsFinite));
    }

    [TestMethod]
    [DataRow("v1")]
    [DataRow("v2")]
    public void A_pass_tells_all_about_other_coefficients_of_captains_stacks_and_bins(string name)
    {
        var schema = ShareSchema.Of(name);
        double[] there = Theta(schema, seed: 4), random = Theta(schema, seed: 5);
        double[] other = [.. there.Select((t, i) => schema.Columns[i].Kind >= ShareColumnKind.CaptainTier || schema.Names[i] == "own_cpt_log" ? 3 * random[i] : t)];
        var (expected, found) = (MomentsAt(schema, other, passAt: other), MomentsAt(schema, other, passAt: there));
        Assert.AreEqual(expected.LogNormaliser, found.LogNormaliser, 1e-12 * Math.Abs(expected.LogNormaliser));
        for (int i = 0; i < other.Length; i++)
            Assert.AreEqual(expected.Mean[i], found.Mean[i], 1e-10 * Math.Max(1, Math.Abs(expected.Mean[i])), schema.Names[i]);
    }

    [TestMethod]
    [DataRow("v1")]
    [DataRow("v2")]
    public void A_pass_tells_the_normaliser_nearby_to_the_second_order(string name)
    {
        var schema = ShareSchema.Of(name);
        double[] there = Theta(schema, seed: 4);
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
        double[] theta = Theta(schema, seed: 9);
        var slates = DrawnSeason.Draw(new ShareModel(schema, theta, alpha: 200), slates: 2, contests: 2, entries: 150, players: 11);
        var samples = SlateSample.Of(slates, PreparedSlate.Of(slates.Select(slate => slate.Universe), SetFeature.CountOf(schema), default), schema, default);
        var problem = new ShareProblem(samples, new ShareFitOptions { L2 = 1e-3 }, default);
        double[] at = Theta(schema, seed: 10);
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

    [TestMethod]
    public void From_wherever_it_starts_it_comes_to_one_optimum()
    {
        var slates = DrawnSeason.Draw(new ShareModel(_v1, Theta(_v1, seed: 5)), slates: 4, contests: 2, entries: 2_000, players: 13);
        var first = ShareModel.Fit(slates, _v1);
        Assert.IsTrue(first.Converged);
        foreach (int seed in (int[])[1, 2])
        {
            var other = ShareModel.Fit(slates, _v1, new ShareFitOptions { Start = [.. Theta(_v1, seed).Select(t => 4 * t)] });
            Assert.IsTrue(other.Converged);
            for (int i = 0; i < first.Model.Theta.Count; i++)
                Assert.AreEqual(first.Model.Theta[i], other.Model.Theta[i], 1e-6, _v1.Names[i]);
        }
    }

    [TestMethod]
    public void A_known_model_is_found_again_within_its_standard_errors()
    {
        var truth = new ShareModel(_v1, Theta(_v1, seed: 6), alpha: 400);
        var z = new List<double>();
        foreach (int season in (int[])[1, 2, 3, 4])
        {
            var fit = ShareModel.Fit(DrawnSeason.Draw(truth, slates: 8, contests: 3, entries: 3_000, season: season), _v1);
            Assert.IsTrue(fit.Converged);
            Assert.IsEmpty(fit.Unidentified);
            Assert.AreEqual(400, fit.Model.Alpha, 40);
            Assert.IsLessThan(8 * 3 * 401, fit.EffectiveEntries);
            z.AddRange(fit.Model.Theta.Select((t, i) => (t - truth.Theta[i]) / fit.StandardErrors[i]!.Value));
        }

        Assert.IsTrue(z.All(one => Math.Abs(one) <= 4), string.Join(' ', z));
        double rootMeanSquare = Math.Sqrt(z.Average(one => one * one));
        Assert.IsTrue(rootMeanSquare is > 0.7 and < 1.3, $"{rootMeanSquare}");
    }

    [TestMethod]
    public void A_field_of_chance_alone_is_a_multinomial()
    {
        var truth = new ShareModel(_v1, Theta(_v1, seed: 7));
        Assert.AreEqual(double.PositiveInfinity, ShareModel.Fit(DrawnSeason.Draw(truth, slates: 3, contests: 2, entries: 2_000), _v1).Model.Alpha);
    }

    [TestMethod]
    [DataRow(1e-6)]
    [DataRow(0)]
    public void What_the_data_do_not_tell_is_named_and_never_NaN(double l2)
    {
        var truth = new ShareModel(_v1, Theta(_v1, seed: 8));
        var drawn = DrawnSeason.Draw(truth, slates: 1, contests: 1, entries: 1_500, hasMatrix: false)[0];
        // Nobody makes a player of the third tier the captain, and nobody leaves $8,000.
        var played = drawn.Contests[0].Lineups.Where(l =>
            drawn.Universe.Features(l.Lineup) is { CaptainTier: not "mid_6_10", SalaryLeftBin: not "8000_plus" }).ToList();
        var fit = ShareModel.Fit([drawn with { Contests = [new ObservedContest("1", played)] }], _v1, new ShareFitOptions { L2 = l2 });
        Assert.IsTrue(fit.Model.Theta.All(double.IsFinite));
        Assert.IsTrue(fit.StandardErrors.All(e => e is null || double.IsFinite(e.Value)));
        CollectionAssert.IsSubsetOf(new[] { "avg_corr", "cpt_archetype_mid_6_10", "salary_left_bin_8000_plus" }, fit.Unidentified.ToArray());
        foreach (string name in fit.Unidentified)
            Assert.IsNull(fit.StandardErrors[_v1.Names.ToList().IndexOf(name)]);
    }

    [TestMethod]
    public void A_lineup_of_no_universe_and_a_season_without_entries_are_refused()
    {
        var slate = DrawnSeason.Draw(new ShareModel(_v1, Theta(_v1, seed: 8)), slates: 1, contests: 1, entries: 10)[0];
        var stranger = new ObservedContest("7", [new ObservedLineup(new UniverseLineup(0, 1, 2, 3, 4, 99), 1)]);
        Assert.Contains("Contest 7 of nba/00", Assert.ThrowsExactly<ArgumentException>(() => ShareModel.Fit([slate with { Contests = [stranger] }], _v1)).Message);
        Assert.ThrowsExactly<ArgumentException>(() => ShareModel.Fit([slate with { Contests = [] }], _v1));
    }

    [TestMethod]
    public void Options_out_of_their_range_are_refused_before_the_fit()
    {
        var slates = DrawnSeason.Draw(new ShareModel(_v1, Theta(_v1, seed: 8)), slates: 1, contests: 1, entries: 10, players: 9);
        (string Says, ShareFitOptions Options)[] cases =
        [
            ("The penalty is -1; it must be 0 or above", new ShareFitOptions { L2 = -1 }), ("The penalty is NaN", new ShareFitOptions { L2 = double.NaN }),
            ("starts from 21 finite coefficients", new ShareFitOptions { Start = [1] }), ("starts from 21 finite", new ShareFitOptions { Start = [.. _v1.Names.Select(_ => double.NaN)] }),
            ("to hold out is 0; it must be above 0 and below 1", new ShareFitOptions { HeldOutFraction = 0 }), ("to hold out is 1", new ShareFitOptions { HeldOutFraction = 1 }),
        ];
        foreach (var (says, options) in cases)
        {
            Assert.Contains(says, Assert.ThrowsExactly<ArgumentException>(() => ShareModel.Fit(slates, _v1, options)).Message);
            Assert.Contains(says, Assert.ThrowsExactly<ArgumentException>(() => ShareModel.Validate(slates, _v1, options)).Message);
        }
    }

    internal static double[] Theta(ShareSchema schema, int seed)
    {
        var random = new Random(seed);
        return [.. schema.Names.Select((name, i) => i == 0 ? 0.8 : name.StartsWith("proj", StringComparison.Ordinal) ? 0.02 : (random.NextDouble() - 0.5) * 0.8)];
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
