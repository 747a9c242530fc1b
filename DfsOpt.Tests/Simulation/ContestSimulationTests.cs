using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Grades;

namespace DfsOpt.Tests.Simulation;

[TestClass]
public sealed class ContestSimulationTests
{
    private static readonly LineupUniverse _universe = Nights.Universe(10, 3);
    private static readonly UniverseLineup[] _lineups = Nights.Lineups(_universe);
    private static readonly PayoutRange[] _payouts = [new(1, 1, 100), new(2, 5, 30), new(6, 40, 10)];
    private static readonly SimulationOptions _options = new() { Draws = 3_000, Fields = 10, Candidates = 150, Seed = 4 };

    private readonly OutcomeModel _outcomes = OutcomeModel.Create([.. _universe.Players.Select(p => ScoreDistribution.FromFraction((double)p.Projection, 0.4))], null, SportScoring.Of("nba"));

    [TestMethod]
    public void Empty_entries_are_filled_the_others_are_kept_and_all_are_graded()
    {
        var result = Simulation(_options).Run(Contest(_payouts), [_lineups[7], _lineups[90]], 12);
        Assert.IsNull(result.Assignment.Shortfall);
        Assert.HasCount(14, result.Own);
        Assert.AreEqual(_lineups[7], result.Own[0].Lineup);
        Assert.AreEqual(14, result.Own.Select(own => own.Lineup).Distinct().Count());
        Assert.HasCount(150, result.Candidates);
        Assert.HasCount(10, result.Fields);
        Assert.IsTrue(result.IsUniverseGraded);
        Assert.IsTrue(result.Fields.All(field => field.Entries == 200 - 14));
        Assert.HasCount(3_000, result.Profits);
        Assert.AreEqual(result.Profits.Average(), result.ExpectedProfit!.Value.Value, 1e-9);
        Assert.IsGreaterThanOrEqualTo(-14 * 5.0, result.Profits.Min());
    }

    [TestMethod]
    public void Grades_of_chosen_lineups_hold_on_other_draws()
    {
        var simulation = Simulation(_options);
        var result = simulation.Run(Contest(_payouts), [], 20);
        var again = new ContestGrader(_outcomes.Draw(60_000, 99, 7), [.. Fields(Shares(), 199, 40)], PayoutTable.Create(_payouts))
            .Grade([.. result.Own.Select(own => own.Lineup)]);
        double shown = result.Own.Average(own => own.Grade.Payout.Value), later = again.Average(grade => grade.Payout.Value);
        // Lineups of one night win together: the error of their mean is at most the mean of their errors.
        double error = result.Own.Average(own => own.Grade.Payout.StandardError) + again.Average(grade => grade.Payout.StandardError);
        Assert.AreEqual(later, shown, 2 * error);
    }

    [TestMethod]
    public void The_expected_profit_of_150_chosen_lineups_holds_with_other_seeds()
    {
        var contest = ContestTerms.Create("184000001", 2_000, 5, 150, _payouts);
        var result = Simulation(_options with { Candidates = 400 }).Run(contest, [], 150);
        UniverseLineup[] chosen = [.. result.Own.Select(own => own.Lineup)];
        Assert.HasCount(150, chosen);

        var shown = result.ExpectedProfit!.Value;
        foreach (int seed in (int[])[41, 42, 43])
        {
            var later = Simulation(_options with { Draws = 10_000, Fields = 40, Seed = seed, Candidates = 150 }).Run(contest, chosen, 0).ExpectedProfit!.Value;
            Assert.AreEqual(later.Value, shown.Value, 2 * Math.Sqrt((shown.StandardError * shown.StandardError) + (later.StandardError * later.StandardError)), $"seed {seed}");
        }
    }

    [TestMethod]
    public void The_fields_that_chose_lineups_do_not_flatter_what_is_shown_of_them()
    {
        const int Entries = 1_000, Own = 5, Seeds = 12;
        var universe = Nights.Universe(12, 3);
        var outcomes = OutcomeModel.Create([.. universe.Players.Select(p => ScoreDistribution.FromFraction((double)p.Projection, 0.4))], null, SportScoring.Of("nba"));
        // Opponents who play what projects best, and clump, so that what is played twice as often in some fields is worth much less in them.
        var schema = ShareSchema.Of(ShareSchema.V2);
        double[] theta = [.. schema.Names.Select(name => name switch { "own_score_logprod" => 0.5, "proj_points" => 0.1, _ => 0 })];
        var shares = new ShareModel(schema, theta, alpha: 50).Shares(universe);
        var contest = ContestTerms.Create("184000001", Entries, 5, 150, [new(1, 1, 1_000), new(2, 2, 500), new(3, 10, 75), new(11, 20, 25), new(21, 200, 10)]);
        var later = new ContestGrader(outcomes.Draw(20_000, 99, 7), [.. Fields(shares, Entries - Own, 100)], contest.Payouts);
        double off = 0, variance = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var result = new ContestSimulation(shares, outcomes, _options with { Seed = seed }).Run(contest, [], Own);
            var shown = result.ExpectedProfit!.Value;
            off += shown.Value + (Own * 5) - later.TotalPayouts([.. result.Own.Select(own => own.Lineup)]).Average();
            variance += shown.StandardError * shown.StandardError;
        }

        Assert.IsLessThan(2 * Math.Sqrt(variance), Math.Abs(off), $"{off / Math.Sqrt(variance)}");
    }

    [TestMethod]
    public void Fields_for_choosing_are_others_than_those_for_grading_unless_the_field_is_known()
    {
        var fields = Simulation(_options).DrawFields(Contest(_payouts), 5);
        Assert.HasCount(10, fields.Choosing);
        foreach (var field in fields.Choosing)
        {
            Assert.AreEqual(200 - 5, field.Entries);
            Assert.IsFalse(fields.Opponents.Any(other => other.Lineups.Span.SequenceEqual(field.Lineups.Span)));
        }

        var known = OpponentFields.Known(fields.Opponents[0]);
        CollectionAssert.AreEqual(known.Opponents.ToArray(), known.Choosing.ToArray());
    }

    [TestMethod]
    public void Candidates_are_the_likeliest_the_best_projected_and_the_best_graded()
    {
        var result = Simulation(_options with { Candidates = 30 }).Run(Contest(_payouts), [], 1);
        UniverseLineup[] chosen = [.. result.Candidates.Select(candidate => candidate.Lineup)];
        Assert.AreEqual(30, chosen.Distinct().Count());
        CollectionAssert.Contains(chosen, _lineups.MaxBy(Points));
        CollectionAssert.Contains(chosen, _lineups.MaxBy(Shares().LogShare));

        double Points(UniverseLineup lineup) => Enumerable.Range(0, 6).Sum(slot => (slot == 0 ? 1.5 : 1) * (double)_universe.Players[lineup[slot]].Projection);
    }

    [TestMethod]
    public void The_best_by_all_draws_are_candidates_though_the_whole_universe_is_graded_on_some()
    {
        var options = _options with { Draws = 10_000, Candidates = 150 };
        var contest = Contest(_payouts);
        var simulation = Simulation(options);
        var fields = simulation.DrawFields(contest, 1);
        UniverseLineup[] candidates = [.. simulation.Grade(contest, fields, []).Candidates.Select(candidate => candidate.Lineup)];

        double[] payouts = new ContestGrader(_outcomes.Draw(options.Draws, options.Seed), fields.Choosing, contest.Payouts).MeanPayouts(_universe);
        UniverseLineup[] best = [.. Enumerable.Range(0, _lineups.Length).OrderByDescending(number => payouts[number]).Take(50).Select(number => _lineups[number])];
        CollectionAssert.IsSubsetOf(best, candidates);
    }

    [TestMethod]
    public void Without_payouts_all_but_what_is_paid_is_answered()
    {
        var result = Simulation(_options).Run(ContestTerms.Create("1", 200, 5, null, []), [_lineups[7]], 3);
        Assert.IsFalse(result.IsUniverseGraded);
        Assert.IsNull(result.ExpectedProfit);
        Assert.HasCount(0, result.Profits);
        Assert.AreEqual("0 of 3 entries could be filled: the contest's payouts are not known, so lineups cannot be compared", result.Assignment.Shortfall);
        Assert.HasCount(1, result.Own);
        Assert.IsGreaterThan(0, result.Candidates[0].Grade.TopTwentyPercentRate.Value);
        Assert.IsGreaterThan(0, result.Candidates[0].Duplicates.Expected);
    }

    [TestMethod]
    public void A_contest_of_unknown_size_or_of_the_person_alone_is_refused()
    {
        var simulation = Simulation(_options);
        Assert.Contains("an unknown number of entries", Assert.ThrowsExactly<ArgumentException>(() => simulation.Run(ContestTerms.Create("1", null, 5, null, []), [], 3)).Message);
        Assert.Contains("has 3 entries, 3 of which", Assert.ThrowsExactly<ArgumentException>(() => simulation.Run(ContestTerms.Create("1", 3, 5, null, []), [], 3)).Message);
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_result_and_another_one_another()
    {
        var one = Simulation(_options).Run(Contest(_payouts), [], 5);
        var same = Simulation(_options).Run(Contest(_payouts), [], 5);
        var other = Simulation(_options with { Seed = 5 }).Run(Contest(_payouts), [], 5);
        CollectionAssert.AreEqual(one.Own.ToArray(), same.Own.ToArray());
        CollectionAssert.AreEqual(one.Candidates.ToArray(), same.Candidates.ToArray());
        CollectionAssert.AreNotEqual(one.Candidates.ToArray(), other.Candidates.ToArray());
    }

    private ContestSimulation Simulation(SimulationOptions options) => new(Shares(), _outcomes, options);

    private static SlateShares Shares()
    {
        var schema = ShareSchema.Of(ShareSchema.V1);
        double[] theta = [.. schema.Names.Select((_, i) => i == 0 ? 0.8 : 0)];
        return new ShareModel(schema, theta, 500).Shares(_universe);
    }

    private static IEnumerable<ContestField> Fields(SlateShares shares, int entries, int count)
    {
        var lineups = Nights.Lineups(shares.Universe);
        var sampler = new FieldSampler(shares.Universe, lineups.Select(lineup => Math.Exp(shares.LogShare(lineup))).ToArray(), shares.Alpha);
        return Enumerable.Range(0, count).Select(number => sampler.Draw(entries, 77, number));
    }

    private static ContestTerms Contest(PayoutRange[] payouts) => ContestTerms.Create("184000001", 200, 5, 150, payouts);
}
