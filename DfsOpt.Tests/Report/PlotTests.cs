using System.IO.Compression;
using System.Text.Json;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Report.Sections;
using DfsOpt.Cli.Runs;

namespace DfsOpt.Tests.Report;

[TestClass]
public sealed class PlotTests
{
    [TestMethod]
    public void Labels_never_cover_each_other_nor_leave_their_row()
    {
        const int Seed = 20261123;
        var random = new Random(Seed);
        for (int round = 0; round < 2000; round++)
        {
            double[] marks = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.NextDouble() * 338 + 36).Order()];
            double[] widths = [.. marks.Select(_ => 10 + random.NextDouble() * 45)];
            double[] middles = LabelRow.Place(marks, widths, 36, 374);
            for (int i = 0; i < marks.Length; i++)
            {
                double left = i == 0 ? 36 : middles[i - 1] + widths[i - 1] / 2 + 1;
                Assert.IsGreaterThanOrEqualTo(left - 1e-9, middles[i] - widths[i] / 2, $"seed {Seed}, round {round}");
                Assert.IsLessThanOrEqualTo(374 + 1e-9, middles[i] + widths[i] / 2, $"seed {Seed}, round {round}");
            }
        }
    }

    [TestMethod]
    [DataRow(0.3857, "0,0.1,0.2,0.3,0.4", 0.4)]
    [DataRow(1.0, "0,0.5,1", 1.0)]
    [DataRow(0.0043, "0,0.002,0.004,0.006", 0.006)]
    [DataRow(0.0, "0,0.5,1", 1.0)]
    public void A_share_axis_starts_at_zero_and_ends_at_a_round_value(double most, string ticks, double end)
    {
        var axis = NumberAxis.FromZero(most, 4);
        Assert.AreEqual(ticks, string.Join(',', axis.Ticks.Select(tick => Math.Round(tick, 9))));
        Assert.AreEqual(end, axis.Knots[^1], 1e-9);
    }

    [TestMethod]
    public void Few_copies_have_a_bar_each_and_many_have_classes_that_double()
    {
        CollectionAssert.AreEqual(new double[] { 1, 2, 3, 4 }, BarEdges.Doubling(Whole(3), []).Edges.ToArray());
        CollectionAssert.AreEqual(new double[] { 1, 2, 3, 4, 5, 6, 11, 21, 51, 101, 201, 501 }, BarEdges.Doubling(Whole(300), Whole(4)).Edges.ToArray());
    }

    [TestMethod]
    public void One_odd_entry_far_out_does_not_squeeze_the_others()
    {
        PlotBin[] bins = [.. Enumerable.Range(0, 500).Select(i => new PlotBin(i, i + 1, i < 25 ? 100 : i == 499 ? 1 : 0, i < 25 ? 100 / 2501.0 : i == 499 ? 1 / 2501.0 : 0))];
        var edges = BarEdges.Even(bins, []);
        Assert.IsTrue(edges.HasTail);
        Assert.IsLessThan(30, edges.Edges.Count);
        Assert.AreEqual(1, HistogramBins.Gather(bins, edges.Edges)[^1].Count);
    }

    [TestMethod]
    public void A_packed_log_has_every_record_again()
    {
        LogRecord[] records =
        [
            new() { Lines = [], Time = DateTimeOffset.UnixEpoch.AddMilliseconds(1234), Level = "INFO", Step = "00_ingest", Message = "</script> \"ü\" 😀" },
            new() { Lines = [], Message = "no record" },
            new() { Lines = [], Time = DateTimeOffset.UnixEpoch, Level = "ERROR", Message = "failed", Exception = "A: b\n   at c" },
        ];
        using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(PackedLog.Of(records))), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(gzip);
        Assert.AreEqual("</script> \"ü\" 😀", json.RootElement[0][3].GetString());
        Assert.AreEqual(1234, json.RootElement[0][0].GetInt64());
        Assert.AreEqual(JsonValueKind.Null, json.RootElement[1][0].ValueKind);
        Assert.AreEqual("A: b\n   at c", json.RootElement[2][4].GetString());
    }

    [TestMethod]
    public void Of_a_log_too_long_for_a_page_the_last_records_on_info_and_above_stay()
    {
        var log = ReportLog.Of(Enumerable.Range(0, 3 * ReportLog.Most).Select(i => new LogRecord { Lines = [], Level = i % 2 == 0 ? "DEBUG" : "INFO", Message = $"{i}" }));
        Assert.AreEqual(3 * ReportLog.Most, log.Total);
        Assert.HasCount(ReportLog.Most, log.Records);
        Assert.IsTrue(log.Records.All(record => record.Level == "INFO"));
        Assert.AreEqual($"{3 * ReportLog.Most - 1}", log.Records[^1].Message);
    }

    private static PlotBin[] Whole(int most) => [.. Enumerable.Range(1, most).Select(copies => new PlotBin(copies, copies + 1, 1, 1.0 / most))];
}
