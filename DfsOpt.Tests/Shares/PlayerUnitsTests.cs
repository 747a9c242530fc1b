using DfsOpt.Core.SharePasses;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class PlayerUnitsTests
{
    [TestMethod]
    [DataRow(200, 2, 1.0, true)]
    [DataRow(1, 2, 1.0, false)]
    [DataRow(200, 4, 1.0, false)]
    [DataRow(200, 2, 1.7, true)]
    [DataRow(200, 2, 1.8, false)]
    public void Salaries_and_points_have_units_where_those_of_legal_lineups_are_numbers_of_sixteen_bits(int step, int decimals, double scale, bool hasUnits)
    {
        var slate = Slate(step, decimals, scale);
        Assert.AreEqual(hasUnits, PlayerUnits.Of(slate, new CellLimits(slate)) is not null);
    }

    [TestMethod]
    public void Lineups_that_cost_too_much_may_have_more_points_than_sixteen_bits_hold()
    {
        var slate = Slate(step: 200, decimals: 2, scale: 1.7);
        var units = PlayerUnits.Of(slate, new CellLimits(slate))!;
        long[] highest = [.. slate.Projection.OrderDescending().Take(6)];
        Assert.IsGreaterThan(ushort.MaxValue, units.PointsOf((2 * highest.Sum()) + highest[0]));
        Assert.IsLessThanOrEqualTo(ushort.MaxValue, units.PointsOf(slate.TwiceOptimum!.Value));
    }

    private static UniverseSlate Slate(int step, int decimals, double scale)
    {
        var players = UniverseSlates.Make(13, seed: 3, step, decimals).Select(p => p with { Projection = Math.Round(p.Projection * (decimal)scale, decimals) });
        return LineupUniverse.Create([.. players]).Slate;
    }
}
