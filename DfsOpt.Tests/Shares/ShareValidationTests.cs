using DfsOpt.Core.SharePasses;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class ShareValidationTests
{
    private static readonly ShareSchema _v1 = ShareSchema.Of("v1");

    [TestMethod]
    [DataRow(double.PositiveInfinity)]
    [DataRow(150)]
    public void A_true_model_predicts_held_out_slates_better_than_the_baselines_and_their_duplicates_rightly(double alpha)
    {
        var truth = new ShareModel(_v1, ShareFitTests.Theta(_v1, seed: 21), alpha);
        var validation = ShareModel.Validate(DrawnSeason.Draw(truth, slates: 5, contests: 3, entries: 2_000, players: 13), _v1);
        Assert.AreEqual(ShareValidation.LeaveOneSlateOut, validation.Method);
        Assert.HasCount(5, validation.Slates);
        var scores = validation.Scores;
        Assert.IsGreaterThan(scores.LogLikelihoodOwnership!.Value, scores.LogLikelihood!.Value);
        Assert.IsGreaterThan(scores.LogLikelihoodUniform!.Value, scores.LogLikelihood.Value);
        Assert.IsGreaterThanOrEqualTo(scores.LogLikelihood.Value, scores.LogLikelihoodOverdispersed!.Value);
        foreach (var slate in validation.Slates)
        {
            Assert.AreEqual(1, slate.Captains.Values.Sum(c => c.Predicted), 1e-9);
            Assert.AreEqual(5, slate.Flex.Values.Sum(f => f.Predicted), 1e-9);
            Assert.AreEqual(1, slate.DupCountGroups.Values.Sum(g => g.Predicted), 1e-9);
            Assert.AreEqual(1, slate.DupCountGroups.Values.Sum(g => g.Observed), 1e-9);
            Assert.IsLessThan(0.1, slate.DupCountGroups.Values.Sum(g => Math.Abs(g.Predicted - g.Observed)), string.Join(' ', slate.DupCountGroups));
            Assert.AreEqual(4, slate.Levels.Values.Sum(l => l.Observed), 1e-9);
        }
    }

    [TestMethod]
    public void A_perplexity_that_no_double_holds_is_none()
    {
        double[] theta = new double[_v1.Names.Count];
        theta[0] = 1;
        var slate = DrawnSeason.Draw(new ShareModel(_v1, theta), slates: 1, contests: 1, entries: 200)[0];
        var sample = SlateSample.Of([slate], PreparedSlate.Of([slate.Universe], SetFeature.CountOfV1, default), _v1, default)[0];
        // What everybody plays is what this model leaves to nobody.
        theta[0] = -250;
        var scores = new HeldOutFolds(ShareValidation.LeaveOneSlateOut, [new HeldOutFold(sample, new ShareModel(_v1, theta))]).Scores();
        Assert.IsLessThan(-Math.Log(double.MaxValue), scores.LogLikelihood!.Value);
        Assert.IsNull(scores.Perplexity);
        Assert.AreEqual(slate.Universe.Count, scores.PerplexityUniform!.Value, 1e-6);
    }

    [TestMethod]
    public void A_model_of_noise_does_no_better_than_ownership_on_other_slates()
    {
        // Every slate has a taste of its own, so that there is nothing to learn from the others.
        var slates = Enumerable.Range(0, 3).Select(seed =>
        {
            double[] taste = [.. ShareFitTests.Theta(_v1, seed).Select((t, i) => i == 0 ? 1 : 6 * t)];
            return DrawnSeason.Draw(new ShareModel(_v1, taste), slates: 1, contests: 1, entries: 1_000, players: 12)[0] with { Key = $"nba/{seed}" };
        }).ToList();
        var validation = ShareModel.Validate(slates, _v1);
        Assert.IsLessThan(ShareModel.Fit(slates, _v1).LogLikelihood, validation.Scores.LogLikelihood!.Value);
    }

    [TestMethod]
    [DataRow("v1", false)]
    [DataRow("v2", false)]
    [DataRow("v1", true)]
    public void Each_slate_is_predicted_by_the_optimum_of_the_others(string name, bool hasNeverPlayed)
    {
        var schema = ShareSchema.Of(name);
        var drawn = DrawnSeason.Draw(new ShareModel(schema, ShareFitTests.Theta(schema, seed: 24), alpha: 300), slates: 4, contests: 2, entries: 1_500, players: 13);
        var slates = drawn.Select(slate => hasNeverPlayed ? slate with { Contests = [.. slate.Contests.Select(contest => WithoutTier(slate.Universe, contest))] } : slate).ToList();
        var validation = ShareModel.Validate(slates, schema);
        foreach (var slate in slates)
        {
            double exact = LogLikelihood(ShareModel.Fit([.. slates.Where(other => other != slate)], schema).Model, slate);
            Assert.AreEqual(exact, validation.Slates.Single(heldOut => heldOut.Slate == slate.Key).LogLikelihood, 1e-7);
        }
    }

    [TestMethod]
    [DataRow("v1")]
    [DataRow("v2")]
    public void Each_of_many_slates_is_predicted_by_nearly_the_optimum_of_the_others(string name)
    {
        var schema = ShareSchema.Of(name);
        // The slates weigh differently, and the last one has another taste: what is left out is felt.
        var truth = new ShareModel(schema, ShareFitTests.Theta(schema, seed: 25), alpha: 300);
        var odd = new ShareModel(schema, [.. truth.Theta.Select(t => 1.3 * t)], alpha: 300);
        ObservedSlate[] slates =
        [
            .. DrawnSeason.Draw(truth, slates: 9, contests: 1, entries: 900, players: 12),
            DrawnSeason.Draw(odd, slates: 10, contests: 4, entries: 1_800, players: 12)[^1],
        ];
        var validation = ShareModel.Validate(slates, schema);
        foreach (var slate in slates)
        {
            ObservedSlate[] others = [.. slates.Where(other => other != slate)];
            double exact = LogLikelihood(ShareModel.Fit(others, schema).Model, slate), found = validation.Slates.Single(heldOut => heldOut.Slate == slate.Key).LogLikelihood;
            double ofAll = LogLikelihood(ShareModel.Fit(slates, schema).Model, slate);
            // The model of all has seen the slate, and does better on it by far more than that.
            Assert.AreEqual(exact, found, 0.05 * (ofAll - exact), slate.Key);
        }
    }

    [TestMethod]
    public void A_single_slate_is_split_by_users()
    {
        var slate = DrawnSeason.Draw(new ShareModel(_v1, ShareFitTests.Theta(_v1, seed: 22)), slates: 1, contests: 1, entries: 3_000)[0];
        var halves = slate.Contests[0].Lineups.Select((l, i) => l with { OfFirstHalf = i % 2 == 0 ? l.Entries / 2 : l.Entries - (l.Entries / 2) }).ToList();
        var validation = ShareModel.Validate([slate with { Contests = [new ObservedContest("1", halves)] }], _v1);
        Assert.AreEqual(ShareValidation.SplitUsersInHalves, validation.Method);
        Assert.AreEqual(halves.Sum(l => l.Entries - l.OfFirstHalf), validation.Scores.Entries);
        Assert.IsEmpty(ShareModel.Validate([slate], _v1).Slates);
    }

    [TestMethod]
    public void A_model_that_was_written_is_read_back()
    {
        var slates = DrawnSeason.Draw(new ShareModel(_v1, ShareFitTests.Theta(_v1, seed: 23), alpha: 90), slates: 2, contests: 2, entries: 500, players: 12);
        var fit = ShareModel.Fit(slates, _v1);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, fit.ToJson("nba-showdown-mme-0-1k", "nba", slates));
        var read = ShareModel.Load(path);
        for (int i = 0; i < read.Theta.Count; i++)
            Assert.AreEqual(fit.Model.Theta[i], read.Theta[i], 1e-8 * Math.Max(1, Math.Abs(read.Theta[i])));
        Assert.AreEqual(fit.Model.Alpha, read.Alpha, 1e-6);
        File.WriteAllText(path, """{"feature_schema":{"schema":"v1"},"theta":{"intercept":0,"own_score_logprod":1.25,"stack_pattern=4-2":-0.5}}""");
        Assert.AreEqual(-0.5, ShareModel.Load(path).Theta[_v1.Names.ToList().IndexOf("stack_pattern_4-2")]);
        File.WriteAllText(path, """{"theta":{"who":1}}""");
        Assert.Contains("\"who\" belongs to no feature", Assert.ThrowsExactly<FormatException>(() => ShareModel.Load(path)).Message);
        File.WriteAllText(path, "theta");
        Assert.Contains("is not a share model", Assert.ThrowsExactly<FormatException>(() => ShareModel.Load(path)).Message);
        File.Delete(path);
    }

    /// <summary>Mean logarithm of the share of the lineups that a slate's entries played.</summary>
    private static double LogLikelihood(ShareModel model, ObservedSlate slate)
    {
        var shares = model.Shares(slate.Universe);
        return slate.Contests.Sum(contest => contest.Lineups.Sum(played => played.Entries * shares.LogShare(played.Lineup))) / slate.Entries;
    }

    /// <summary>A contest in which nobody makes a player of the third tier the captain.</summary>
    private static ObservedContest WithoutTier(LineupUniverse universe, ObservedContest contest) =>
        contest with { Lineups = [.. contest.Lineups.Where(played => universe.Features(played.Lineup).CaptainTier != "mid_6_10")] };
}
