using DfsOpt.Cli.Runs.Commands;

namespace DfsOpt.Tests.Cli.Runs;

[TestClass]
public sealed class SinceTests
{
    [TestMethod]
    [DataRow("2026-11-02", "2026-11-02T00:00:00Z")]
    [DataRow("2026-11-02T18:30", "2026-11-02T18:30:00Z")]
    [DataRow("2026-11-02T18:30:05Z", "2026-11-02T18:30:05Z")]
    [DataRow("30m", "2026-11-23T11:30:00Z")]
    [DataRow("12h", "2026-11-23T00:00:00Z")]
    [DataRow("7d", "2026-11-16T12:00:00Z")]
    [DataRow("2w", "2026-11-09T12:00:00Z")]
    [DataRow("2000000000w", "0001-01-01T00:00:00Z")]
    public void A_day_a_time_and_a_time_span_are_accepted(string text, string time) => Assert.AreEqual(
        DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture),
        Since.Parse(text, new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)));
}
