using DfsOpt.Core.ContestResults;
using DfsOpt.Core.FieldProfiles;

namespace DfsOpt.Tests.FieldProfiles;

[TestClass]
public sealed class IntervalEstimateTests
{
    // Published figures: R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3.
    [TestMethod]
    [DataRow(81, 263, 0.2553, 0.3662)]
    [DataRow(15, 148, 0.0624, 0.1605)]
    [DataRow(0, 20, 0.0, 0.1611)]
    [DataRow(1, 29, 0.0061, 0.1718)]
    public void A_rate_has_the_score_interval_that_is_published(int count, int all, double low, double high)
    {
        var rate = IntervalEstimate.OfRate(count, all);
        Assert.AreEqual(count / (double)all, rate.Value, 1e-12);
        Assert.AreEqual(low, rate.Low, 0.00005);
        Assert.AreEqual(high, rate.High, 0.00005);
    }

    [TestMethod]
    public void A_rate_of_nothing_is_not_known() => Assert.AreEqual(IntervalEstimate.None, IntervalEstimate.OfRate(0, 0));

    [TestMethod]
    public void Orders_that_agree_correlate_by_one_and_reversed_ones_by_minus_one()
    {
        Assert.AreEqual(1, RankCorrelation.Of([1, 2, 30], [5, 6, 7]), 1e-12);
        Assert.AreEqual(-1, RankCorrelation.Of([1, 2, 30], [7, 6, 5]), 1e-12);
    }

    [TestMethod]
    public void Ties_share_the_mean_of_their_ranks()
    {
        // Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: covariance 4.5, squares 4.5 and 5.
        Assert.AreEqual(4.5 / Math.Sqrt(4.5 * 5), RankCorrelation.Of([10, 20, 20, 30], [1, 3, 2, 4]), 1e-12);
        Assert.AreEqual(double.NaN, RankCorrelation.Of([1, 1, 1], [1, 2, 3]));
    }

    [TestMethod]
    [DataRow("2025-01-09_LAL_DAL", "2025-01-09")]
    [DataRow("week-3-2025-09-28", "2025-09-28")]
    [DataRow("2025-02-30_LAL_DAL", "")]
    [DataRow("LAL_DAL", "")]
    public void A_slate_has_the_date_that_its_name_has(string slate, string date) => Assert.AreEqual(date, SlateDate.Of(slate));
}
