using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;

namespace DfsOpt.Tests.Grades;

[TestClass]
public sealed class ContestGraderTests
{
    private static readonly LineupUniverse _universe = Nights.Universe(9, 3);
    private static readonly UniverseLineup[] _lineups = Nights.Lineups(_universe);

    [TestMethod]
    [DataRow(60, 300, 60, 0.25)] // a fifth is paid
    [DataRow(250, 300, 30, 0.01)] // half the field is paid, beyond what is above the mean
    [DataRow(1, 1, 60, 0.25)]
    [DataRow(2, 40, 2, 0.25)] // hardly a score that is not tied
    [DataRow(3, 5, 60, 0.02)]
    public void Grades_are_those_of_the_definition(int paid, int distinct, int most, double step)
    {
        var outcomes = Nights.Outcomes(9, 37, distinct, most, (decimal)step);
        ContestField[] fields = [.. Enumerable.Range(0, 2).Select(i => Nights.Field(_lineups, distinct, 1))];
        var payouts = Nights.Payouts(Math.Min(paid, fields[0].Entries + 1));
        var graded = _lineups.Where((_, i) => i % 7 == 0).Take(300).ToArray();
        var grades = new ContestGrader(outcomes, fields, PayoutTable.Create(payouts)).Grade(graded);
        int entries = fields[0].Entries + 1;
        for (int i = 0; i < graded.Length; i++)
        {
            var draws = Enumerable.Range(0, outcomes.Draws).Select(draw => SlowGrade.In(graded[i], outcomes, draw, fields[0], payouts)).ToArray();
            Assert.AreEqual(draws.Average(d => d.Payout), grades[i].Payout.Value, 1e-9 * Math.Max(1, draws.Average(d => d.Payout)));
            AssertRate(grades[i].WinRate, d => d.Place == 1);
            AssertRate(grades[i].TopTenthOfOnePercentRate, d => d.Place <= Math.Max(1, entries / 1000));
            AssertRate(grades[i].TopOnePercentRate, d => d.Place <= Math.Max(1, entries / 100));
            AssertRate(grades[i].TopFivePercentRate, d => d.Place <= Math.Max(1, entries / 20));
            AssertRate(grades[i].TopTwentyPercentRate, d => d.Place <= Math.Max(1, entries / 5));
            AssertRate(grades[i].CashRate, d => d.Payout > 0);

            void AssertRate(Estimate rate, Func<(double Payout, int Place), bool> counts) =>
                Assert.AreEqual(draws.Count(counts), rate.Value * outcomes.Draws, 1e-9);
        }
    }

    [TestMethod]
    [DataRow(40)]
    [DataRow(400)]
    public void Entries_without_a_lineup_finish_last_and_count_among_all(int paid)
    {
        const int Without = 250;
        var outcomes = Nights.Outcomes(9, 37, 8);
        var plain = Nights.Field(_lineups, 60, 1);
        var field = ContestField.Of([.. plain.Lineups.Span], [.. plain.Counts.Span], Without);
        Assert.AreEqual(plain.Entries + Without, field.Entries);
        var payouts = Nights.Payouts(Math.Min(paid, plain.Entries));
        var graded = _lineups.Where((_, i) => i % 11 == 0).Take(50).ToArray();
        var grades = new ContestGrader(outcomes, [field], PayoutTable.Create(payouts)).Grade(graded);
        for (int i = 0; i < graded.Length; i++)
        {
            var draws = Enumerable.Range(0, outcomes.Draws).Select(draw => SlowGrade.In(graded[i], outcomes, draw, plain, payouts)).ToArray();
            Assert.AreEqual(draws.Average(d => d.Payout), grades[i].Payout.Value, 1e-9 * Math.Max(1, draws.Average(d => d.Payout)));
            Assert.AreEqual(draws.Count(d => d.Place <= (field.Entries + 1) / 5), grades[i].TopTwentyPercentRate.Value * outcomes.Draws, 1e-9);
        }
    }

    [TestMethod]
    public void The_first_grade_of_a_universe_is_the_grade_of_each_of_its_lineups()
    {
        var outcomes = Nights.Outcomes(9, 150, 5);
        ContestField[] fields = [.. Enumerable.Range(0, 3).Select(i => ContestField.Of([.. _lineups.Skip(i * 50).Take(100)], [.. Enumerable.Repeat(i == 1 ? 3 : 3, 100)]))];
        var grader = new ContestGrader(outcomes, fields, PayoutTable.Create(Nights.Payouts(60)));
        double[] payouts = grader.MeanPayouts(_universe);
        var grades = grader.Grade(_lineups);
        Assert.HasCount(_lineups.Length, payouts);
        for (int i = 0; i < _lineups.Length; i++)
            Assert.AreEqual(grades[i].Payout.Value, payouts[i], 1e-9);
    }

    [TestMethod]
    public void A_field_of_clones_splits_all_prizes_evenly()
    {
        var outcomes = Nights.Outcomes(9, 40, 6);
        var payouts = PayoutTable.Create([new PayoutRange(1, 1, 50), new PayoutRange(2, 3, 12.5m)]);
        var grade = new ContestGrader(outcomes, [ContestField.Of([_lineups[5]], [4])], payouts).Grade([_lineups[5]])[0];
        Assert.AreEqual(75.0 / 5, grade.Payout.Value, 1e-12);
        Assert.AreEqual(0, grade.Payout.StandardError, 1e-12);
        Assert.AreEqual(1, grade.WinRate.Value);
    }

    [TestMethod]
    public void A_lineup_that_always_wins_earns_the_first_prize_and_one_that_never_cashes_nothing()
    {
        // The six of one lineup score, the three others do not.
        double[,] points = new double[9, 20];
        foreach (byte player in _lineups[0])
        {
            for (int draw = 0; draw < 20; draw++)
                points[player, draw] = 10 + player;
        }

        var outcomes = OutcomeDraws.Of(points, 0.25m);
        var winner = _lineups.MaxBy(lineup => SlowGrade.Score(lineup, outcomes, 0));
        var loser = _lineups.MinBy(lineup => SlowGrade.Score(lineup, outcomes, 0));
        var others = _lineups.Where(lineup => SlowGrade.Score(lineup, outcomes, 0) < SlowGrade.Score(winner, outcomes, 0) && lineup != loser).Take(50).ToArray();
        var grades = new ContestGrader(outcomes, [ContestField.Of(others, [.. others.Select(_ => 2)])], PayoutTable.Create(Nights.Payouts(10))).Grade([winner, loser]);
        Assert.AreEqual(1000.10, grades[0].Payout.Value, 1e-9);
        Assert.AreEqual((1000.10 / 5) - 1, grades[0].Roi(5).Value, 1e-9);
        Assert.AreEqual(0, grades[1].Payout.Value);
        Assert.AreEqual(-1, grades[1].Roi(5).Value);
        Assert.AreEqual(grades[1].Payout.StandardError / 5, grades[1].Roi(5).StandardError, 1e-12);
        Assert.AreEqual(0, grades[1].CashRate.Value);
        Assert.IsGreaterThan(0, grades[1].CashRate.StandardError);
    }

    [TestMethod]
    public void The_payouts_of_all_entries_add_up_to_the_prize_pool_in_every_outcome()
    {
        var field = Nights.Field(_lineups, 80, 2);
        var payouts = PayoutTable.Create(Nights.Payouts(40));
        for (int seed = 0; seed < 30; seed++)
        {
            var outcome = Nights.Outcomes(9, 1, seed, most: 12);
            double sum = 0;
            for (int i = 0; i < field.Lineups.Length; i++)
            {
                int[] rest = Enumerable.Range(0, field.Lineups.Length).Where(j => j != i || field.Counts.Span[i] > 1).ToArray();
                var others = ContestField.Of([.. rest.Select(j => field.Lineups.Span[j])], [.. rest.Select(j => field.Counts.Span[j] - (j == i ? 1 : 0))]);
                sum += field.Counts.Span[i] * new ContestGrader(outcome, [others], payouts).Grade([field.Lineups.Span[i]])[0].Payout.Value;
            }

            Assert.AreEqual((double)payouts.PrizePool, sum, 1e-9 * (double)payouts.PrizePool);
        }
    }

    [TestMethod]
    public void Without_payouts_places_are_known_and_nothing_is_paid()
    {
        var grade = new ContestGrader(Nights.Outcomes(9, 100, 4), [Nights.Field(_lineups, 50, 1)], null).Grade([_lineups[3]])[0];
        Assert.AreEqual(0, grade.Payout.Value);
        Assert.AreEqual(0, grade.CashRate.Value);
        Assert.IsGreaterThan(0, grade.TopTwentyPercentRate.Value);
    }

    [TestMethod]
    public void The_same_inputs_give_the_same_grades_to_the_last_bit()
    {
        var outcomes = Nights.Outcomes(9, 500, 8);
        var grader = new ContestGrader(outcomes, [Nights.Field(_lineups, 90, 1)], PayoutTable.Create(Nights.Payouts(30)));
        CollectionAssert.AreEqual(grader.Grade(_lineups).ToArray(), grader.Grade(_lineups).ToArray());
        CollectionAssert.AreEqual(grader.MeanPayouts(_universe), grader.MeanPayouts(_universe));
    }
}
