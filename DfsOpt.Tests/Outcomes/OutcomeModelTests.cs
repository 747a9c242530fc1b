using DfsOpt.Core.Outcomes;

namespace DfsOpt.Tests.Outcomes;

[TestClass]
public sealed class OutcomeModelTests
{
    private const int Draws = 200_000;

    private static readonly SportScoring _fine = new(0.01m, -1000);

    private static readonly ScoreQuantile[] _star = [new(0.25, 39.6), new(0.5, 46.95), new(0.75, 54.2), new(0.85, 58.15), new(0.95, 64.85), new(0.99, 72.35)];
    private static readonly ScoreQuantile[] _seldom = [new(0.25, 0), new(0.5, 0), new(0.75, 0), new(0.85, 0), new(0.95, 6), new(0.99, 16)];
    private static readonly ScoreQuantile[] _bench = [new(0.25, 0), new(0.5, 1.5), new(0.75, 6.75), new(0.85, 10), new(0.95, 17), new(0.99, 26)];

    [TestMethod]
    public void Draws_have_the_given_means_and_deviations()
    {
        ScoreDistribution[] players =
        [
            new(50.84, 10.7047, _star), new(4.2, 6.1, _bench), new(23, 8, []), new(46, null, _star), ScoreDistribution.FromFraction(12, 0.5),
            new(0.9, null, _seldom), new(1.1, 4, _seldom), new(3, 20, []),
        ];
        double?[] deviations = [10.7047, 6.1, 8, null, 6, null, 4, 20];
        var outcomes = OutcomeModel.Create(players, null, new SportScoring(0.25m)).Draw(Draws, 1);
        for (int player = 0; player < players.Length; player++)
        {
            double[] points = Points(outcomes, player);
            double mean = points.Average(), deviation = Deviation(points), kurtosis = points.Average(p => Math.Pow((p - mean) / deviation, 4));
            Assert.AreEqual(players[player].Mean, mean, 4 * deviation / Math.Sqrt(Draws), $"mean of player {player}");
            if (deviations[player] is { } expected)
                Assert.AreEqual(expected, deviation, (4 * deviation * Math.Sqrt((kurtosis - 1) / 4 / Draws)) + 0.001, $"deviation of player {player}");
        }
    }

    [TestMethod]
    public void Quantiles_give_the_shape_if_no_deviation_is_given()
    {
        // The mean of the straight lines between these, at which nothing has to move.
        var outcomes = OutcomeModel.Create([new(46.9846, null, _star)], null, _fine).Draw(Draws, 2);
        double[] points = [.. Points(outcomes, 0).Order()];
        double moved = points[Draws / 2] - 46.95;
        foreach (var (probability, expected) in _star)
        {
            double error = 4 * Math.Sqrt(probability * (1 - probability) / Draws) * 400;
            Assert.AreEqual(expected + moved, points[(int)(probability * Draws)], error);
        }

        Assert.AreEqual(0, moved, 0.5);
    }

    [TestMethod]
    public void Normal_players_correlate_as_the_matrix_says()
    {
        double[,] pairs = { { 1, 0.6, -0.3 }, { 0.6, 1, 0.1 }, { -0.3, 0.1, 1 } };
        var model = OutcomeModel.Create([.. Enumerable.Repeat(new ScoreDistribution(20, 5, []), 3)], pairs, _fine);
        var outcomes = model.Draw(Draws, 3);
        Assert.AreEqual(0, model.Repair.LargestChange);
        for (int one = 0; one < 3; one++)
        {
            for (int other = 0; other < one; other++)
                Assert.AreEqual(pairs[one, other], Correlation(Points(outcomes, one), Points(outcomes, other)), 4 * (1 - (pairs[one, other] * pairs[one, other])) / Math.Sqrt(Draws));
        }
    }

    [TestMethod]
    public void Correlations_that_no_outcomes_can_have_give_way_to_the_nearest_that_some_have()
    {
        // Higham's own example; the nearest matrix to four digits is in his paper.
        double[,] impossible = { { 1, 1, 0 }, { 1, 1, 1 }, { 0, 1, 1 } };
        var model = OutcomeModel.Create([.. Enumerable.Repeat(new ScoreDistribution(20, 5, []), 3)], impossible, _fine);
        Assert.AreEqual(1 - Math.Sqrt(2), model.Repair.SmallestEigenvalue, 1e-9);
        Assert.AreEqual(1 - 0.7607, model.Repair.LargestChange, 5e-5);
        var outcomes = model.Draw(Draws, 4);
        Assert.AreEqual(0.7607, Correlation(Points(outcomes, 0), Points(outcomes, 1)), 0.005);
        Assert.AreEqual(0.1573, Correlation(Points(outcomes, 0), Points(outcomes, 2)), 0.01);
    }

    [TestMethod]
    public void Players_who_always_do_the_same_are_drawn_the_same()
    {
        double[,] same = { { 1, 1 }, { 1, 1 } };
        var outcomes = OutcomeModel.Create([new(20, 5, []), new(20, 5, [])], same, _fine).Draw(1_000, 5);
        CollectionAssert.AreEqual(outcomes.Increments(0).ToArray(), outcomes.Increments(1).ToArray());
    }

    [TestMethod]
    public void No_score_is_below_the_least_and_all_are_on_the_grid()
    {
        var outcomes = OutcomeModel.Create([new(2, 6, _bench)], null, new SportScoring(0.25m)).Draw(5_000, 6);
        Assert.AreEqual(0, outcomes.Increments(0).ToArray().Min());
        Assert.IsTrue(Enumerable.Range(0, 5_000).All(draw => outcomes.Points(0, draw) % 0.25m == 0));
    }

    [TestMethod]
    public void Who_seldom_plays_scores_nothing_as_often_as_his_quantiles_say()
    {
        var outcomes = OutcomeModel.Create([new(0.9, null, _seldom)], null, new SportScoring(0.02m)).Draw(Draws, 8);
        double nothing = Points(outcomes, 0).Count(points => points == 0) / (double)Draws;
        Assert.AreEqual(0.85, nothing, 0.005);
    }

    [TestMethod]
    public void Known_points_are_rounded_to_the_increment()
    {
        var outcomes = OutcomeDraws.Of(new[,] { { 10.5, 3.26 }, { -1.9, 0 } }, 0.25m);
        Assert.AreEqual(10.5m, outcomes.Points(0, 0));
        Assert.AreEqual(3.25m, outcomes.Points(0, 1));
        Assert.AreEqual(-2m, outcomes.Points(1, 0));
    }

    [TestMethod]
    public void A_draw_is_the_same_however_many_there_are()
    {
        var model = OutcomeModel.Create([new(20, 5, []), new(9, 4, [])], new[,] { { 1, 0.3 }, { 0.3, 1 } }, _fine);
        CollectionAssert.AreEqual(model.Draw(77, 7).Increments(1).ToArray(), model.Draw(10_000, 7).Increments(1)[..77].ToArray());
        CollectionAssert.AreNotEqual(model.Draw(77, 7).Increments(1).ToArray(), model.Draw(77, 7, stream: 1).Increments(1).ToArray());
        CollectionAssert.AreNotEqual(model.Draw(77, 7).Increments(1).ToArray(), model.Draw(77, 8).Increments(1).ToArray());
    }

    [TestMethod]
    public void Invalid_distributions_and_correlations_are_refused()
    {
        ScoreDistribution fine = new(20, 5, []);
        Assert.ThrowsExactly<ArgumentException>(() => OutcomeModel.Create([new(20, null, [])], null, _fine));
        Assert.ThrowsExactly<ArgumentException>(() => OutcomeModel.Create([new(20, -1, [])], null, _fine));
        Assert.ThrowsExactly<ArgumentException>(() => OutcomeModel.Create([new(20, null, [new(0.5, 20), new(0.75, 19)])], null, _fine));
        Assert.ThrowsExactly<ArgumentException>(() => OutcomeModel.Create([new(0.01, 1e9, [])], null, SportScoring.Of("nba")));
        Assert.ThrowsExactly<ArgumentException>(() => OutcomeModel.Create([fine, fine], new[,] { { 1, 0.5 }, { 0.4, 1 } }, _fine));
        Assert.ThrowsExactly<ArgumentException>(() => OutcomeModel.Create([fine, fine], new[,] { { 1, 1.5 }, { 1.5, 1 } }, _fine));
    }

    private static double[] Points(OutcomeDraws outcomes, int player) => Array.ConvertAll(outcomes.Increments(player).ToArray(), steps => steps * (double)outcomes.Increment);

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    private static double Correlation(double[] one, double[] other)
    {
        double meanOne = one.Average(), meanOther = other.Average();
        return one.Zip(other, (a, b) => (a - meanOne) * (b - meanOther)).Average() / (Deviation(one) * Deviation(other));
    }
}
