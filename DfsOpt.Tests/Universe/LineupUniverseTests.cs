using DfsOpt.Core.Universe;

namespace DfsOpt.Tests.Universe;

[TestClass]
public sealed class LineupUniverseTests
{
    [TestMethod]
    [DataRow(7, 100)]
    [DataRow(6, 200)]
    [DataRow(9, 1)]
    [DataRow(12, 200)]
    [DataRow(14, 1)]
    public void It_has_each_legal_lineup_once_and_in_order(int players, int step)
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(players, seed: players, step));
        var expected = BruteForce(universe.Players);
        var actual = universe.Blocks(players).SelectMany(Lineups).ToList();
        Assert.IsNotEmpty(expected);
        CollectionAssert.AreEqual(expected, actual);
        Assert.AreEqual(expected.Count, universe.Count);
    }

    [TestMethod]
    [DataRow(6)]
    [DataRow(13)]
    [DataRow(20)]
    public void Without_a_cap_that_binds_there_are_as_many_as_the_closed_form_says(int players)
    {
        var cheap = UniverseSlates.Make(players, seed: 1).Select(p => p with { Salary = 1_000 }).ToList();
        int home = cheap.Count(p => p.Team == "DAL");
        Assert.AreEqual(6 * (Choose(players, 6) - Choose(home, 6) - Choose(players - home, 6)), LineupUniverse.Create(cheap).Count);
    }

    [TestMethod]
    public void Blocks_number_their_lineups_and_keep_to_one_captain()
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(13, seed: 3));
        long next = 0;
        foreach (var block in universe.Blocks(capacity: 40))
        {
            Assert.AreEqual(next, block.First);
            Assert.IsGreaterThanOrEqualTo(universe.FirstOf(block.Captain), block.First);
            next += block.Count;
            Assert.IsLessThanOrEqualTo(universe.FirstOf(block.Captain) + universe.CountOf(block.Captain), next);
        }

        Assert.AreEqual(universe.Count, next);
    }

    [TestMethod]
    public void The_best_lineup_is_the_optimum()
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(14, seed: 5));
        double best = universe.Blocks().SelectMany(Lineups).Max(lineup => universe.Features(lineup).ProjectedPoints);
        Assert.AreEqual(best, universe.OptimalPoints);
    }

    [TestMethod]
    public void A_player_who_is_not_projected_is_in_no_lineup_but_salary_ranks_do_not_change_with_the_least_projection()
    {
        var players = UniverseSlates.Make(14, seed: 8);
        players[3] = players[3] with { Projection = 0 };
        var all = LineupUniverse.Create(players);
        var some = LineupUniverse.Create(players, minProjection: 12m);
        Assert.HasCount(13, all.Players);
        Assert.IsTrue(some.Players.All(p => p.Projection > 12m));
        var lineup = some.Blocks().First()[0];
        var same = new UniverseLineup(At(0), At(1), At(2), At(3), At(4), At(5));
        Assert.AreEqual(all.Features(same), some.Features(lineup));

        int At(int slot) => all.Players.ToList().IndexOf(some.Players[lineup[slot]]);
    }

    [TestMethod]
    public void A_slate_of_one_team_has_no_lineup()
    {
        var universe = LineupUniverse.Create([.. UniverseSlates.Make(10, seed: 2).Select(p => p with { Team = "DAL" })]);
        Assert.AreEqual(0, universe.Count);
        Assert.IsNull(universe.OptimalPoints);
        Assert.IsEmpty(universe.Blocks());
    }

    [TestMethod]
    public void The_order_of_the_players_given_does_not_count()
    {
        var players = UniverseSlates.Make(11, seed: 4);
        double[,] matrix = UniverseSlates.Matrix(11, seed: 4);
        double[,] turned = new double[11, 11];
        for (int one = 0; one < 11; one++)
        {
            for (int other = 0; other < 11; other++)
                turned[10 - one, 10 - other] = matrix[one, other];
        }

        var forward = LineupUniverse.Create(players, matrix);
        var backward = LineupUniverse.Create([.. players.Reverse()], turned);
        CollectionAssert.AreEqual(forward.Players.ToList(), backward.Players.ToList());
        foreach (var lineup in forward.Blocks().SelectMany(Lineups))
            Assert.AreEqual(forward.Features(lineup), backward.Features(lineup));
    }

    [TestMethod]
    public void A_lineup_has_no_place_that_no_universe_has()
    {
        foreach (int place in (int[])[-1, LineupUniverse.MaxPlayers, 300])
        {
            Assert.Contains($"There is no player {place}", Assert.ThrowsExactly<ArgumentException>(() => new UniverseLineup(place, 0, 1, 2, 3, 4)).Message);
            Assert.Contains($"There is no player {place}", Assert.ThrowsExactly<ArgumentException>(() => new UniverseLineup(0, 1, 2, 3, 4, place)).Message);
        }
    }

    [TestMethod]
    public void A_salary_that_would_leave_the_range_of_whole_numbers_is_refused()
    {
        var players = UniverseSlates.Make(8, seed: 9);
        players[3] = players[3] with { Salary = int.MaxValue };
        Assert.Contains("it must be above 0 and below 10000000", Assert.ThrowsExactly<ArgumentException>(() => LineupUniverse.Create(players)).Message);
        players[3] = players[3] with { Salary = 9_999_999 };
        Assert.AreEqual(LineupUniverse.Create([.. players.Where((_, i) => i != 3)]).Count, LineupUniverse.Create(players).Count);
    }

    [TestMethod]
    public void What_cannot_be_a_slate_is_refused_in_a_sentence()
    {
        var players = UniverseSlates.Make(8, seed: 6);
        AssertRefused("same normalised name", [.. players, players[0] with { Name = players[0].Name.ToUpperInvariant() + " Jr." }]);
        AssertRefused("3 teams", [.. players, players[0] with { Name = "Someone Else", Team = "BOS" }]);
        AssertRefused("salary of 0", [players[0] with { Salary = 0 }]);
        AssertRefused("9 decimals", [players[0] with { Projection = 1.0000000001m }]);
        AssertRefused("ownership", [players[0] with { Ownership = 12.5 }]);
        var shape = Assert.ThrowsExactly<ArgumentException>(() => LineupUniverse.Create(players, new double[7, 8]));
        Assert.Contains("7 rows and 8 columns for 8 players", shape.Message);
    }

    private static void AssertRefused(string part, UniversePlayer[] players) =>
        Assert.Contains(part, Assert.ThrowsExactly<ArgumentException>(() => LineupUniverse.Create(players)).Message);

    private static IEnumerable<UniverseLineup> Lineups(LineupBlock block) => Enumerable.Range(0, block.Count).Select(i => block[i]).ToList();

    /// <summary>All ways to choose six players and a captain of them that the rules allow, by the rules as they read.</summary>
    private static List<UniverseLineup> BruteForce(IReadOnlyList<UniversePlayer> players)
    {
        var lineups = new List<UniverseLineup>();
        for (int captain = 0; captain < players.Count; captain++)
        {
            for (int mask = 0; mask < 1 << players.Count; mask++)
            {
                int[] flex = [.. Enumerable.Range(0, players.Count).Where(i => (mask >> i & 1) == 1)];
                if (flex.Length != 5 || flex.Contains(captain))
                    continue;
                decimal cost = (1.5m * players[captain].Salary) + flex.Sum(i => players[i].Salary);
                if (cost <= 50_000 && flex.Append(captain).Select(i => players[i].Team).Distinct().Count() == 2)
                    lineups.Add(new UniverseLineup(captain, flex));
            }
        }

        return [.. lineups.OrderBy(l => string.Concat(Enumerable.Range(0, 6).Select(slot => (char)('A' + l[slot]))), StringComparer.Ordinal)];
    }

    private static long Choose(int n, int k) => k > n ? 0 : k == 0 ? 1 : Choose(n - 1, k - 1) * n / k;
}
