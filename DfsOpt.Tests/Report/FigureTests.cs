using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Tests.Report;

[TestClass]
public sealed class FigureTests
{
    [TestMethod]
    [DataRow(1, "100.0%")]
    [DataRow(0.9997, "99.9%")]
    [DataRow(0.8587, "85.8%")]
    [DataRow(0, "0.0%")]
    public void Only_the_whole_is_100_percent(double part, string says) => Assert.AreEqual(says, Figure.Part(part));

    [TestMethod]
    [DataRow("stud_1_2", "stud 1-2")]
    [DataRow("value_11_plus", "value 11+")]
    [DataRow("stars", "stars")]
    [DataRow("UNKNOWN", "UNKNOWN")]
    public void A_captain_tier_is_named_by_its_salary_ranks(string tier, string says) => Assert.AreEqual(says, BinName.SalaryRanks(tier));
}
