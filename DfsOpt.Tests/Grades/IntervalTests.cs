using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;

namespace DfsOpt.Tests.Grades;

/// <summary>Standard errors, held against how much figures really vary from seed to seed.</summary>
[TestClass]
public sealed class IntervalTests
{
    private const int Seeds = 400, Draws = 640, Fields = 20, Opponents = 60;

    // An interval of 95% is so many standard errors wide, either side.
    private const double Deviations = 1.96;

    private static readonly LineupUniverse _universe = Nights.Universe(9, 3);
    private static readonly UniverseLineup[] _lineups = Nights.Lineups(_universe);
    private static readonly UniverseLineup[] _graded = [.. _lineups.OrderByDescending(Projection).Where((_, i) => i % (i < 120 ? 4 : 16) == 0)];
    private static readonly PayoutTable _payouts = PayoutTable.Create([new PayoutRange(1, 1, 300), new PayoutRange(2, 3, 40), new PayoutRange(4, 15, 10)]);
    private static readonly OutcomeModel _outcomes = OutcomeModel.Create([.. _universe.Players.Select(p => new ScoreDistribution((double)p.Projection, 12, []))], null, SportScoring.Of("nba"));
    private static readonly Lazy<List<Run>> _runs = new(() => [.. Enumerable.Range(0, Seeds).Select(seed => Grade(seed))]);

    // Intervals of one run are not independent; those of different runs are. This allows for four deviations of a share of that many runs.
    private static readonly double _allowed = 4 * Math.Sqrt(0.95 * 0.05 / Seeds);

    [TestMethod]
    [DataRow(10, 30)]
    [DataRow(30, Draws)]
    public void Standard_errors_are_how_much_figures_vary_from_seed_to_seed(int fewestHits, int mostHits)
    {
        foreach (var (name, figure, hits) in Figures())
        {
            var spreads = Spreads(figure, hits, fewestHits, mostHits);
            Assert.IsGreaterThan(5, spreads.Count, name);
            Assert.IsInRange(0.95 - _allowed, 0.95 + _allowed, spreads.Average(spread => spread.Held), name);
            Assert.IsInRange(0.85, 1.2, spreads.Average(spread => spread.Stated / spread.Real), name);
        }
    }

    [TestMethod]
    [DataRow(3, 10, 1.35)]
    [DataRow(1, 3, 1.8)]
    [DataRow(0.1, 1, 4)]
    public void Intervals_contain_rare_rates_and_are_no_wider_than_necessary(double fewestHits, double mostHits, double widest)
    {
        foreach (var (name, figure, hits) in Figures().Where(figure => figure.Name is "payout" or "win"))
        {
            var spreads = Spreads(figure, hits, fewestHits, mostHits);
            Assert.IsGreaterThan(5, spreads.Count, name);
            Assert.IsGreaterThan(0.95 - _allowed, spreads.Average(spread => spread.Held), name);
            Assert.IsInRange(0.9, widest, spreads.Average(spread => spread.Stated / spread.Real), name);
        }
    }

    [TestMethod]
    public void The_interval_of_the_total_profit_contains_the_long_run_value()
    {
        var spread = Spread.Of([.. _runs.Value.Select(run => run.Profit)]);
        Assert.IsInRange(0.95 - _allowed, 0.95 + _allowed, spread.Held);
        Assert.IsInRange(0.85, 1.2, spread.Stated / spread.Real);
    }

    [TestMethod]
    [DataRow(2, 12.706)]
    [DataRow(3, 4.303)]
    [DataRow(5, 2.776)]
    [DataRow(20, 2.093)]
    public void Few_fields_make_an_interval_as_much_wider_as_students_t_is(int fields, double quantile)
    {
        double[] sums = [.. Enumerable.Range(0, fields).Select(field => field * field * 10.0)];
        var mean = FieldMean.Of(sums, squares: 1e9, [.. sums.Select(_ => 10)]);
        double[] byField = [.. sums.Select(sum => sum / 10)];
        double average = byField.Average(), variance = byField.Sum(value => (value - average) * (value - average)) / (fields - 1);
        Assert.AreEqual(average, mean.Value, 1e-9);
        Assert.AreEqual(quantile * Math.Sqrt(variance / fields), Deviations * mean.StandardError, 3e-3 * Deviations * mean.StandardError);
    }

    [TestMethod]
    public void Against_a_field_that_is_known_the_draws_alone_differ()
    {
        double[] byDraw = [.. Enumerable.Range(0, 1_000).Select(draw => draw % 10 == 0 ? 5.0 : 1)];
        var mean = FieldMean.Of([byDraw.Sum()], byDraw.Sum(value => value * value), [byDraw.Length]);
        Assert.AreEqual(Math.Sqrt(16 * 0.1 * 0.9 / 999), mean.StandardError, 1e-4);
    }

    [TestMethod]
    public void What_was_never_seen_is_not_certain_and_what_always_was_is_nearly()
    {
        var bands = new PlaceBands(1_000, _payouts);
        double[] seen = new double[PlaceBands.Count], expected = new double[PlaceBands.Count];
        ExpectedHits.Fill(seen, Draws, bands, expected);
        Assert.IsTrue(expected.All(hits => hits > 0));
        Assert.IsGreaterThan(expected[PlaceBands.Win], expected[PlaceBands.TopHundredth]);
        Array.Fill(seen, Draws);
        ExpectedHits.Fill(seen, Draws, bands, expected);
        Assert.IsTrue(expected.All(hits => hits is > 0.95 * Draws and <= Draws));
    }

    [TestMethod]
    public void Copies_share_a_prize_that_was_not_seen()
    {
        var lineup = _lineups[0];
        double alone = Unseen(copies: 0), shared = Unseen(copies: 29);
        Assert.IsLessThan(alone / 50, shared);
        Assert.IsGreaterThan(0, shared);

        double Unseen(int copies)
        {
            var field = ContestField.Of([_lineups[1], .. copies > 0 ? (UniverseLineup[])[lineup] : []], [Opponents - copies, .. copies > 0 ? (int[])[copies] : []]);
            var bands = new PlaceBands(Opponents + 1, _payouts);
            double[] seen = new double[PlaceBands.Count], expected = new double[PlaceBands.Count];
            expected.AsSpan().Fill(1);
            return new UnseenPrizes([lineup], [field], bands, _payouts).SquaresOf(lineup, seen, expected);
        }
    }

    private static List<Spread> Spreads(Func<LineupGrade, Estimate> figure, Func<LineupGrade, Estimate> hits, double fewestHits, double mostHits)
    {
        var spreads = new List<Spread>();
        for (int i = 0; i < _graded.Length; i++)
        {
            double seen = Draws * _runs.Value.Average(run => hits(run.Grades[i]).Value);
            if (seen >= fewestHits && seen < mostHits)
                spreads.Add(Spread.Of([.. _runs.Value.Select(run => figure(run.Grades[i]))]));
        }

        return spreads;
    }

    // A payout is as rare as wins are.
    private static (string Name, Func<LineupGrade, Estimate> Figure, Func<LineupGrade, Estimate> Hits)[] Figures() =>
    [
        ("payout", grade => grade.Payout, grade => grade.WinRate),
        ("win", grade => grade.WinRate, grade => grade.WinRate),
        ("top 5%", grade => grade.TopFivePercentRate, grade => grade.TopFivePercentRate),
        ("top 20%", grade => grade.TopTwentyPercentRate, grade => grade.TopTwentyPercentRate),
        ("cash", grade => grade.CashRate, grade => grade.CashRate),
    ];

    private static Run Grade(int seed)
    {
        // Opponents who clump, so that fields differ for a lineup as much as draws do.
        var fields = new FieldSampler(_universe, Shares(), alpha: 15).DrawAll(Opponents, seed, Fields);
        var grader = new ContestGrader(_outcomes.Draw(Draws, seed), fields, _payouts);
        var grades = grader.Grade(_graded);
        UniverseLineup[] own = [_graded[0], _graded[9], _graded[20]];
        double unseen = grades.Where((_, i) => own.Contains(_graded[i])).Sum(grade => grade.UnseenSquares);
        return new Run(grades, grader.Mean(grader.TotalPayouts(own), unseen));
    }

    private static double[] Shares()
    {
        double best = _lineups.Max(Projection);
        return [.. _lineups.Select(lineup => Math.Exp((Projection(lineup) - best) / 20))];
    }

    private static double Projection(UniverseLineup lineup) => Enumerable.Range(0, 6).Sum(slot => (slot == 0 ? 1.5 : 1) * (double)_universe.Players[lineup[slot]].Projection);

    private sealed record Run(IReadOnlyList<LineupGrade> Grades, Estimate Profit);

    /// <summary>How a figure varies over the seeds.</summary>
    /// <param name="Held">The share of the intervals that hold its mean over all seeds.</param>
    /// <param name="Stated">The standard error that is stated, on average.</param>
    /// <param name="Real">Its standard deviation.</param>
    private sealed record Spread(double Held, double Stated, double Real)
    {
        public static Spread Of(Estimate[] estimates)
        {
            double mean = estimates.Average(estimate => estimate.Value);
            return new Spread(
                estimates.Count(estimate => Math.Abs(estimate.Value - mean) <= Deviations * estimate.StandardError) / (double)estimates.Length,
                estimates.Average(estimate => estimate.StandardError),
                Math.Sqrt(estimates.Sum(estimate => (estimate.Value - mean) * (estimate.Value - mean)) / (estimates.Length - 1)));
        }
    }
}
