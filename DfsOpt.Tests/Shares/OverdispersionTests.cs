using DfsOpt.Core.Shares;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class OverdispersionTests
{
    [TestMethod]
    [DataRow(-20)]
    [DataRow(-680)]
    [DataRow(-1_000)]
    public void The_gain_of_a_lineup_that_is_played_thrice_is_right_however_small_its_share(double logShare)
    {
        const double alpha = 5;
        double gain = Overdispersion.Gain(new ContestCounts(3, [3], [logShare]), alpha);
        // Γ(y + αp) / Γ(αp) is αp (1 + αp) (2 + αp), and αp is nothing beside 1 and 2.
        double expected = Math.Log(2) - (2 * (Math.Log(alpha) + logShare)) - Math.Log((1 + (1 / alpha)) * (1 + (2 / alpha)));
        Assert.AreEqual(expected, gain, 1e-8 * expected);
    }
}
