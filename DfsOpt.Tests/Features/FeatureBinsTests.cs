using DfsOpt.Core.Features;

namespace DfsOpt.Tests.Features;

[TestClass]
public sealed class FeatureBinsTests
{
    [TestMethod]
    [DataRow(0, "0_200")]
    [DataRow(199, "0_200")]
    [DataRow(200, "200_500")]
    [DataRow(7_999, "4000_8000")]
    [DataRow(8_000, "8000_plus")]
    public void Salary_left_is_in_the_bin_that_begins_at_it(int dollars, string label) =>
        Assert.AreEqual(label, FeatureBins.SalaryLeftLabels[FeatureBins.SalaryLeft(dollars)]);

    [TestMethod]
    [DataRow(0, "0_0.01")]
    [DataRow(999, "0_0.01")]
    [DataRow(1_000, "0.01_0.02")]
    [DataRow(6_999, "0.04_0.07")]
    [DataRow(7_000, "0.07_0.15")]
    [DataRow(29_999, "0.15_0.30")]
    [DataRow(30_000, "0.30_plus")]
    public void A_gap_is_in_the_bin_that_begins_at_its_share_of_the_optimum(int gap, string label) =>
        Assert.AreEqual(label, FeatureBins.GapShareLabels[FeatureBins.GapShare(gap, 100_000)]);
}
