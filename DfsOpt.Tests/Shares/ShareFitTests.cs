using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class ShareFitTests
{
    private static readonly ShareSchema _v1 = ShareSchema.Of("v1");

    [TestMethod]
    public void Coefficients_of_which_only_the_sum_is_known_are_all_named()
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
    public void Levels_are_not_identified_if_nobody_plays_the_level_that_they_are_compared_with()
    {
        var slates = DrawnSeason.Draw(new ShareModel(_v1, Theta(_v1, seed: 42)), slates: 2, contests: 1, entries: 3_000, players: 13);
        var fit = ShareModel.Fit([.. slates.Select(slate => slate with { Contests = [.. slate.Contests.Select(contest => contest with { Lineups = [.. contest.Lineups.Where(played => slate.Universe.Features(played.Lineup).StackPattern != "3-3")] })] })], _v1);
        string[] stacks = ["stack_pattern_4-2", "stack_pattern_5-1"];
        CollectionAssert.AreEqual(stacks, fit.Unidentified.Where(name => name.StartsWith("stack", StringComparison.Ordinal)).ToArray());
        Assert.IsTrue(stacks.All(name => fit.StandardErrors[_v1.Names.ToList().IndexOf(name)] is null));
        Assert.IsTrue(fit.Model.Theta.All(double.IsFinite));
    }

    [TestMethod]
    public void The_optimum_does_not_depend_on_the_start()
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
    public void A_known_model_is_recovered_within_its_standard_errors()
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
    public void A_field_without_overdispersion_is_a_multinomial()
    {
        var truth = new ShareModel(_v1, Theta(_v1, seed: 7));
        Assert.AreEqual(double.PositiveInfinity, ShareModel.Fit(DrawnSeason.Draw(truth, slates: 3, contests: 2, entries: 2_000), _v1).Model.Alpha);
    }

    [TestMethod]
    [DataRow(1e-6)]
    [DataRow(0)]
    public void Coefficients_that_the_data_do_not_determine_are_named_and_never_NaN(double l2)
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
    public void A_lineup_outside_the_universe_and_a_season_without_entries_are_refused()
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
}
