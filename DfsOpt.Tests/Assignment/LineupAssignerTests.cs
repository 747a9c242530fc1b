using DfsOpt.Core.Assignment;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Grades;

namespace DfsOpt.Tests.Assignment;

[TestClass]
public sealed class LineupAssignerTests
{
    private static readonly UniverseLineup[] _lineups = Nights.Lineups(Nights.Universe(9, 3));
    private static readonly ContestField _field = Nights.Field(_lineups, 90, 1);
    private static readonly PayoutRange[] _payouts = Nights.Payouts(40);

    private readonly OutcomeDraws _outcomes = Nights.Outcomes(9, 60, 12, most: 25);

    [TestMethod]
    public void Entries_that_compete_are_paid_as_if_all_stood_in_one_list()
    {
        UniverseLineup[] own = [.. _lineups.Where((_, i) => i % 9 == 0).Take(25)];
        double[] payouts = Grader(_outcomes).TotalPayouts(own);
        for (int draw = 0; draw < _outcomes.Draws; draw++)
            Assert.AreEqual(Together(own, draw), payouts[draw], 1e-9);
    }

    [TestMethod]
    public void What_own_entries_are_paid_is_what_the_only_opponent_leaves_of_the_pool()
    {
        UniverseLineup[] own = [.. _lineups.Take(60)];
        var payouts = Nights.Payouts(20);
        var grader = new ContestGrader(_outcomes, [ContestField.Of([_lineups[40]], [1])], PayoutTable.Create(payouts));
        double[] together = grader.TotalPayouts(own);
        var others = ContestField.Of(own, [.. own.Select(_ => 1)]);
        for (int draw = 0; draw < _outcomes.Draws; draw++)
            Assert.AreEqual((double)payouts.Sum(range => range.Prize * (range.To - range.From + 1)), together[draw] + SlowGrade.In(_lineups[40], _outcomes, draw, others, payouts).Payout, 1e-9);
    }

    [TestMethod]
    public void Each_next_lineup_of_a_portfolio_adds_as_much_as_any_could()
    {
        UniverseLineup[] candidates = [.. _lineups.Where((_, i) => i % 5 == 0).Take(40)];
        var chosen = new LineupAssigner(Grader(_outcomes), candidates).Assign(8, [], AssignmentObjective.Portfolio, new AssignmentRules());
        Assert.IsNull(chosen.Shortfall);
        for (int next = 0; next < 8; next++)
        {
            UniverseLineup[] before = [.. chosen.Lineups.Take(next)];
            double best = candidates.Except(before).Max(candidate => Total([.. before, candidate]));
            Assert.AreEqual(best, Total([.. before, chosen.Lineups[next]]), 1e-6 * best);
        }

        double Total(UniverseLineup[] own) => Enumerable.Range(0, _outcomes.Draws).Sum(draw => Together(own, draw));
    }

    [TestMethod]
    public void By_roi_the_best_for_themselves_are_taken()
    {
        var grader = Grader(_outcomes);
        UniverseLineup[] candidates = [.. _lineups.Take(50)];
        var grades = grader.Grade(candidates);
        double best = candidates.Zip(grades).OrderByDescending(pair => pair.Second.Payout.Value).Take(5).Sum(pair => pair.Second.Payout.Value);
        var chosen = new LineupAssigner(grader, candidates).Assign(5, [], AssignmentObjective.Roi, new AssignmentRules());
        Assert.AreEqual(best, grader.Grade(chosen.Lineups).Sum(grade => grade.Payout.Value), 1e-9);
    }

    [TestMethod]
    public void A_portfolio_of_rivals_beats_the_best_for_themselves()
    {
        var grader = Grader(_outcomes);
        var assigner = new LineupAssigner(grader, _lineups);
        var portfolio = assigner.Assign(15, [], AssignmentObjective.Portfolio, new AssignmentRules());
        var roi = assigner.Assign(15, [], AssignmentObjective.Roi, new AssignmentRules());
        Assert.IsGreaterThan(grader.TotalPayouts(roi.Lineups).Sum(), grader.TotalPayouts(portfolio.Lineups).Sum());
    }

    [TestMethod]
    [DataRow(AssignmentObjective.Portfolio)]
    [DataRow(AssignmentObjective.Roi)]
    public void Rules_hold_for_the_chosen_and_the_kept_together(AssignmentObjective objective)
    {
        var kept = _lineups.First(lineup => Has(lineup, 1) && !Has(lineup, 2));
        var rules = new AssignmentRules { MaxExposure = 0.85, MaxCaptainExposure = 0.3, MinUnique = 1, Lock = [], Fade = [2] };
        var chosen = new LineupAssigner(Grader(_outcomes), _lineups).Assign(9, [kept], objective, rules);
        UniverseLineup[] all = [kept, .. chosen.Lineups];
        Assert.AreEqual(all.Length, all.Distinct().Count());
        for (int player = 0; player < 9; player++)
        {
            Assert.IsLessThanOrEqualTo(8, all.Count(lineup => Has(lineup, player)));
            Assert.IsLessThanOrEqualTo(3, all.Count(lineup => lineup[0] == player));
        }

        Assert.IsFalse(chosen.Lineups.Any(lineup => Has(lineup, 2)));
        foreach (var one in all)
        {
            foreach (var other in all.Where(lineup => lineup != one))
                Assert.IsLessThanOrEqualTo(5, Enumerable.Range(0, 9).Count(player => Has(one, player) && Has(other, player)));
        }
    }

    [TestMethod]
    public void Every_lineup_has_the_locked_players()
    {
        var chosen = new LineupAssigner(Grader(_outcomes), _lineups).Assign(6, [], AssignmentObjective.Portfolio, new AssignmentRules { Lock = [0, 3] });
        Assert.IsNull(chosen.Shortfall);
        Assert.IsTrue(chosen.Lineups.All(lineup => Has(lineup, 0) && Has(lineup, 3)));
    }

    [TestMethod]
    public void Entries_that_cannot_be_filled_are_reported_with_the_rule_that_prevents_it()
    {
        UniverseLineup[] candidates = [.. _lineups.Take(10)];
        var chosen = new LineupAssigner(Grader(_outcomes), candidates).Assign(12, [candidates[0]], AssignmentObjective.Portfolio, new AssignmentRules());
        Assert.HasCount(9, chosen.Lineups);
        Assert.AreEqual("9 of 12 entries could be filled: of 10 candidates, 1 are ruled out by being entered already", chosen.Shortfall);
        var none = new LineupAssigner(Grader(_outcomes), candidates).Assign(1, [], AssignmentObjective.Roi, new AssignmentRules { Fade = [.. Enumerable.Range(0, 9)] });
        Assert.AreEqual("0 of 1 entries could be filled: of 10 candidates, 10 are ruled out by fade or a missing id", none.Shortfall);
    }

    private static ContestGrader Grader(OutcomeDraws outcomes) => new(outcomes, [_field], PayoutTable.Create(_payouts));

    private static bool Has(UniverseLineup lineup, int player) => ((ReadOnlySpan<byte>)lineup).Contains((byte)player);

    /// <summary>All entries of a draw in one list: what the own ones among them are paid.</summary>
    private double Together(UniverseLineup[] own, int draw)
    {
        var field = ContestField.Of([.. _field.Lineups.ToArray(), .. own], [.. _field.Counts.ToArray(), .. own.Select(_ => 1)]);
        double sum = 0;
        foreach (var lineup in own)
        {
            var rest = field.Lineups.ToArray().Select((other, i) => (other, count: field.Counts.Span[i])).ToList();
            rest.RemoveAt(rest.FindLastIndex(entry => entry.other == lineup));
            sum += SlowGrade.In(lineup, _outcomes, draw, ContestField.Of([.. rest.Select(r => r.other)], [.. rest.Select(r => r.count)]), _payouts).Payout;
        }

        return sum;
    }
}
