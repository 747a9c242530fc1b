using DfsOpt.Cli.Terminal;

namespace DfsOpt.Tests.Cli.Terminal;

[TestClass]
public sealed class FiguresTests
{
    [TestMethod]
    [DataRow(0, "0")]
    [DataRow(9999, "9999")]
    [DataRow(10_000, "10k")]
    [DataRow(999_499, "999k")]
    [DataRow(999_500, "1.0M")]
    [DataRow(9_949_999, "9.9M")]
    [DataRow(9_950_000, "10M")]
    [DataRow(2_500_000_000, "2.5G")]
    public void Short_counts_keep_to_four_characters(double count, string expected) => Assert.AreEqual(expected, Figures.Short(count));

    [TestMethod]
    [DataRow(0L, "0 B")]
    [DataRow(999L, "999 B")]
    [DataRow(1000L, "1.0 kB")]
    [DataRow(501_000L, "501 kB")]
    [DataRow(12_345_678L, "12 MB")]
    [DataRow(999_500_000L, "1.0 GB")]
    public void Bytes_are_in_round_units(long bytes, string expected) => Assert.AreEqual(expected, Figures.Bytes(bytes));

    [TestMethod]
    [DataRow(0.0042, "0.004 s")]
    [DataRow(42.06, "42.1 s")]
    [DataRow(59.96, "0:59 min")]
    [DataRow(185, "3:05 min")]
    [DataRow(3723, "1:02:03 h")]
    public void Durations_read_as_people_say_them(double seconds, string expected) => Assert.AreEqual(expected, Figures.Duration(seconds));

    [TestMethod]
    public void One_is_singular()
    {
        Assert.AreEqual("1 slate", Figures.Count(1, "slate"));
        Assert.AreEqual("1,234 slates", Figures.Count(1234, "slate"));
        Assert.AreEqual("0 entries", Figures.Count(0, "entry", "entries"));
    }
}
