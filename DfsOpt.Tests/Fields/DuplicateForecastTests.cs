using DfsOpt.Core.Fields;

namespace DfsOpt.Tests.Fields;

[TestClass]
public sealed class DuplicateForecastTests
{
    [TestMethod]
    [DataRow(0.02, 50, double.PositiveInfinity)]
    [DataRow(0.9, 40, 3.0)]
    [DataRow(0.05, 300, 12.0)]
    [DataRow(0.3, 1, 5.0)]
    public void It_is_the_beta_binomial_distribution_summed_up(double share, int opponents, double alpha)
    {
        double[] probabilities = Distribution(share, opponents, alpha);
        Assert.AreEqual(1, probabilities.Sum(), 1e-12);
        var forecast = DuplicateForecast.Of(share, opponents, alpha);
        Assert.AreEqual(probabilities[0], forecast.NoneProbability, 1e-10);
        Assert.IsLessThanOrEqualTo(0.025, probabilities[..forecast.Low].Sum());
        Assert.IsGreaterThan(0.025, probabilities[..(forecast.Low + 1)].Sum());
        Assert.IsLessThanOrEqualTo(0.025, probabilities[(forecast.High + 1)..].Sum());
        Assert.IsGreaterThan(0.025, probabilities[forecast.High..].Sum());
    }

    [TestMethod]
    public void Large_contests_and_tiny_shares_are_forecast_too()
    {
        Assert.AreEqual(Math.Pow(1 - 1e-7, 200_000), DuplicateForecast.Of(1e-7, 200_000, double.PositiveInfinity).NoneProbability, 1e-9);
        var common = DuplicateForecast.Of(0.01, 200_000, double.PositiveInfinity);
        Assert.AreEqual(0, common.NoneProbability);
        // The normal approximation, good to a count or two here.
        Assert.AreEqual(2_000 - (1.96 * Math.Sqrt(1_980)), common.Low, 2);
        Assert.AreEqual(2_000 + (1.96 * Math.Sqrt(1_980)), common.High, 2);
        Assert.AreEqual(new DuplicateForecast(0, 0, 0, 1), DuplicateForecast.Of(0, 1_000, 50));
    }

    /// <summary>Entry by entry: after k entries of which c have the lineup, the next has it with (alpha p + c) / (alpha + k).</summary>
    private static double[] Distribution(double share, int opponents, double alpha)
    {
        double[] now = new double[opponents + 2];
        now[0] = 1;
        for (int k = 0; k < opponents; k++)
        {
            double[] next = new double[now.Length];
            for (int count = 0; count <= k; count++)
            {
                double has = double.IsPositiveInfinity(alpha) ? share : ((alpha * share) + count) / (alpha + k);
                next[count + 1] += now[count] * has;
                next[count] += now[count] * (1 - has);
            }

            now = next;
        }

        return now[..^1];
    }
}
