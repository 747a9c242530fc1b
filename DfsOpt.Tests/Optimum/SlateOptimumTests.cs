using DfsOpt.Core.Optimum;

namespace DfsOpt.Tests.Optimum;

[TestClass]
public sealed class SlateOptimumTests
{
    private const long Point = 1_000_000_000;

    public static IEnumerable<object[]> Kinds => Enum.GetValues<SlateKind>().Select(kind => new object[] { kind });

    /// <summary>Kinds with salaries in hundreds, which the plain table over salary can hold.</summary>
    public static IEnumerable<object[]> KindsInHundreds => Enum.GetValues<SlateKind>()
        .Except([SlateKind.EqualPointsPerOddDollar, SlateKind.OddDollars, SlateKind.NearTheCap])
        .Select(kind => new object[] { kind });

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void The_best_lineup_of_a_small_slate_is_the_best_of_all_lineups(SlateKind kind)
    {
        for (int seed = 0; seed < 400; seed++)
        {
            var slate = Slates.Make(kind, 6 + seed % 5, seed);
            AssertBest(slate, EveryLineup.BestTwicePoints(slate), $"{kind}, seed {seed}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(KindsInHundreds))]
    public void The_best_lineup_of_a_full_slate_is_the_best_of_a_table_over_all_salaries(SlateKind kind)
    {
        for (int seed = 0; seed < 12; seed++)
        {
            var slate = Slates.Make(kind, 20 + 10 * (seed % 5), seed);
            AssertBest(slate, SalaryTable.BestTwicePoints(slate), $"{kind}, seed {seed}");
        }
    }

    [TestMethod]
    public void Any_mixture_of_teams_salaries_and_projections_gives_the_best_of_all_lineups()
    {
        for (int seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var (teams, grain, levels, cheapest) = (random.Next(1, 5), random.Next(1, 3000), random.Next(1, 30), random.Next(1, 9000));
            var slate = new OptimumPlayer[random.Next(4, 11)];
            for (int i = 0; i < slate.Length; i++)
            {
                int team = random.Next(3) == 0 ? random.Next(teams) : 0;
                slate[i] = new OptimumPlayer(random.Next(-1, levels) * Point / 8, cheapest + grain * random.Next(6), team);
            }
            AssertBest(slate, EveryLineup.BestTwicePoints(slate), $"seed {seed}");
        }
    }

    [TestMethod]
    public void One_side_of_a_slate_may_be_a_single_player()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            var slate = Slates.Make((SlateKind)(seed % Enum.GetValues<SlateKind>().Length), 11, seed);
            var oneSided = slate.Select((player, i) => player with { Team = i == seed % 11 ? 1 : 0 }).ToArray();
            AssertBest(oneSided, EveryLineup.BestTwicePoints(oneSided), $"seed {seed}");
        }
    }

    [TestMethod]
    public void Players_without_points_are_not_considered()
    {
        var slate = Slates.Make(SlateKind.Realistic, 10, 1);
        slate[3] = slate[3] with { Projection = 0 };
        slate[7] = slate[7] with { Projection = -Point };
        var result = SlateOptimum.Find(slate);
        Assert.AreEqual(8, result.PlayersConsidered);
        AssertBest(slate, EveryLineup.BestTwicePoints(slate), "two without points");
    }

    [TestMethod]
    public void There_is_no_best_lineup_if_none_is_legal()
    {
        OptimumPlayer player = new(10 * Point, 5000, 0);
        var outsider = player with { Team = 1 };
        AssertNone([], 0);
        AssertNone([player, player, player, player, outsider], 5);
        AssertNone([player, player, player, player, player, player, player], 7);
        AssertNone([.. Enumerable.Repeat(player with { Projection = 0 }, 9), outsider], 1);
        AssertNone([.. Enumerable.Repeat(player with { Salary = 7693 }, 9), outsider with { Salary = 7693 }], 10);
        AssertNone([.. Enumerable.Repeat(player, 9), outsider with { Salary = 25001 }], 10);
        AssertNone([.. Enumerable.Repeat(player, 9), outsider with { Salary = int.MaxValue }], 10);
    }

    [TestMethod]
    public void A_lineup_may_cost_exactly_the_cap_and_not_half_a_dollar_more()
    {
        // 3 x 4001 + 2 x (4 x 9000 + 7998) = 99,999 half-dollars.
        OptimumPlayer[] slate =
        [
            new(99 * Point, 4001, 0), new(Point, 9000, 0), new(Point, 9000, 1), new(Point, 9000, 0), new(Point, 9000, 1), new(Point, 7998, 0),
        ];
        Assert.AreEqual(99_999, SlateOptimum.Find(slate).Lineup?.TwiceSalary);
        slate[5] = slate[5] with { Salary = 7999 };
        Assert.AreNotEqual(0, SlateOptimum.Find(slate).Lineup?.Captain, "100,001 half-dollars are above the cap");
        AssertBest(slate, EveryLineup.BestTwicePoints(slate), "half a dollar above");
    }

    [TestMethod]
    public void The_order_of_the_players_does_not_change_the_points()
    {
        foreach (var kind in Enum.GetValues<SlateKind>())
        {
            var slate = Slates.Make(kind, 40, 5);
            var shuffled = slate.ToArray();
            new Random(6).Shuffle(shuffled);
            Assert.AreEqual(SlateOptimum.Find(slate).Lineup?.TwicePoints, SlateOptimum.Find(shuffled).Lineup?.TwicePoints, kind.ToString());
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void The_same_slate_gives_the_same_lineup(SlateKind kind)
    {
        var (once, again) = (SlateOptimum.Find(Slates.Make(kind, 40, 9)), SlateOptimum.Find(Slates.Make(kind, 40, 9)));
        Assert.AreEqual(once.Lineup?.Captain, again.Lineup?.Captain);
        CollectionAssert.AreEqual(once.Lineup?.Flex.ToArray(), again.Lineup?.Flex.ToArray());
        Assert.AreEqual(once.PartialLineups, again.PartialLineups);
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void No_slate_of_sixty_takes_more_than_a_hundred_thousand_steps(SlateKind kind)
    {
        // Sixty players have 300 million lineups; a hundred thousand partial ones take about a millisecond.
        for (int seed = 0; seed < 60; seed++)
        {
            long steps = SlateOptimum.Find(Slates.Make(kind, seed % 2 == 0 ? 40 : 60, seed)).PartialLineups;
            Assert.IsLessThanOrEqualTo(100_000, steps, $"{kind}, seed {seed}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void A_slate_of_ten_thousand_players_is_solved(SlateKind kind)
    {
        var slate = Slates.Make(kind, 10_000, 3);
        var result = SlateOptimum.Find(slate);
        AssertLegal(slate, result.Lineup);
        Assert.IsLessThanOrEqualTo(3_000_000, result.PartialLineups);
    }

    [TestMethod]
    public void A_slate_of_ten_thousand_teams_is_solved()
    {
        var slate = Slates.Make(SlateKind.Realistic, 10_000, 3).Select((player, i) => player with { Team = i }).ToArray();
        AssertLegal(slate, SlateOptimum.Find(slate).Lineup);
    }

    [TestMethod]
    public void Projections_just_below_the_limit_do_not_overflow()
    {
        var random = new Random(11);
        for (int seed = 0; seed < 300; seed++)
        {
            var slate = Enumerable.Range(0, 9)
                .Select(i => new OptimumPlayer(random.Next(2) == 0 ? 1 : 9_999_999_999_999, random.Next(2) == 0 ? random.Next(1, 50) : random.Next(7600, 50_000), i % 2))
                .ToArray();
            AssertBest(slate, EveryLineup.BestTwicePoints(slate), $"slate {seed}");
        }
    }

    [TestMethod]
    public void A_projection_or_a_salary_out_of_range_is_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SlateOptimum.Find([new OptimumPlayer(10_000 * Point, 5000, 0)]));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SlateOptimum.Find([new OptimumPlayer(Point, 0, 0)]));
    }

    private static void AssertNone(OptimumPlayer[] slate, int considered)
    {
        var result = SlateOptimum.Find(slate);
        Assert.IsNull(result.Lineup);
        Assert.AreEqual(considered, result.PlayersConsidered);
    }

    private static void AssertBest(OptimumPlayer[] slate, long? best, string message)
    {
        var lineup = SlateOptimum.Find(slate).Lineup;
        Assert.AreEqual(best, lineup?.TwicePoints, message);
        if (lineup is not null)
            AssertLegal(slate, lineup);
    }

    private static void AssertLegal(OptimumPlayer[] slate, OptimalLineup? lineup)
    {
        Assert.IsNotNull(lineup);
        int[] six = [lineup.Captain, .. lineup.Flex];
        Assert.HasCount(6, six.Distinct().ToArray());
        CollectionAssert.AreEqual(lineup.Flex.Order().ToArray(), lineup.Flex.ToArray());
        Assert.IsGreaterThan(1, six.Select(i => slate[i].Team).Distinct().Count());
        Assert.IsTrue(six.All(i => slate[i].Projection > 0));
        Assert.AreEqual(lineup.TwicePoints, slate[lineup.Captain].Projection + 2 * six.Sum(i => slate[i].Projection));
        Assert.AreEqual(lineup.TwiceSalary, slate[lineup.Captain].Salary + 2L * six.Sum(i => slate[i].Salary));
        Assert.IsLessThanOrEqualTo(100_000, lineup.TwiceSalary);
    }
}
