using DfsOpt.Core.Tonight;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Grades;

namespace DfsOpt.Tests.Tonight;

[TestClass]
public sealed class UniverseSummaryTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void It_is_the_features_of_all_lineups_one_by_one(bool hasMatrix)
    {
        var universe = Universe(hasMatrix);
        UniverseLineup[] lineups = Nights.Lineups(universe);
        LineupFeatureValues[] features = [.. lineups.Select(universe.Features)];

        var summary = UniverseSummary.Of(universe, CancellationToken.None);

        double[][] expected =
        [
            [.. features.Select(f => (double)f.SalaryLeft)], [.. features.Select(f => f.ProjectedPoints)], [.. features.Select(f => f.GapToOptimal)],
            [.. features.Select(f => f.OwnershipLogSum)], [.. features.Select(f => f.OwnershipLogMax)], [.. features.Select(f => f.OwnershipLogMin)],
            .. hasMatrix ? (double[][])[[.. features.Select(f => f.AverageCorrelation!.Value)]] : [],
        ];
        FeatureRange[] ranges = [.. summary.Ranges];
        Assert.HasCount(expected.Length, ranges);
        for (int i = 0; i < ranges.Length; i++)
        {
            Assert.AreEqual(expected[i].Min(), ranges[i].Least, 1e-12, ranges[i].Name);
            Assert.AreEqual(expected[i].Average(), ranges[i].Mean, 1e-9, ranges[i].Name);
            Assert.AreEqual(expected[i].Max(), ranges[i].Most, 1e-12, ranges[i].Name);
        }

        for (int player = 0; player < universe.Players.Count; player++)
            Assert.AreEqual(lineups.Count(lineup => lineup.Captain != player && ((ReadOnlySpan<byte>)lineup).Contains((byte)player)), summary.FlexLineups[player]);
    }

    private static LineupUniverse Universe(bool hasMatrix)
    {
        var plain = Nights.Universe(10, 3);
        var random = new Random(3);
        double[,] matrix = new double[10, 10];
        for (int one = 0; one < 10; one++)
        {
            for (int other = 0; other < one; other++)
                matrix[one, other] = matrix[other, one] = Math.Round(random.NextDouble() - 0.5, 3);
        }

        return hasMatrix ? LineupUniverse.Create(plain.Players, matrix) : plain;
    }
}
