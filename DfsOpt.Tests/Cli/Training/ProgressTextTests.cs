using DfsOpt.Cli.Training;
using DfsOpt.Core.Runs;

namespace DfsOpt.Tests.Cli.Training;

[TestClass]
public sealed class ProgressTextTests
{
    private static readonly RunProgress Half = new("02_parse_contest_entries", ProgressUnit.Entries, 1_500_000, 3_000_000, 4, 10);

    [TestMethod]
    public void A_wide_terminal_shows_everything() => Assert.AreEqual(
        "02_parse_contest_entries  ████████████░░░░░░░░░░░░   50%  4/10 contests  1.5M of 3.0M entries  1.0M/s  0:02 left",
        ProgressText.Format(Half, TimeSpan.FromSeconds(1.5), 200));

    [TestMethod]
    public void An_80_column_terminal_shows_what_matters() => Assert.AreEqual(
        "02_parse_contest_entries   50%  4/10 contests  1.0M/s  0:02 left",
        ProgressText.Format(Half, TimeSpan.FromSeconds(1.5), 79));

    [TestMethod]
    public void It_fits_whatever_the_width()
    {
        for (var width = 1; width < 130; width++)
            Assert.IsLessThanOrEqualTo(width, ProgressText.Format(Half, TimeSpan.FromSeconds(1.5), width).Length);
    }

    [TestMethod]
    public void What_is_not_known_is_not_shown() => Assert.AreEqual(
        "00_ingest  500 kB",
        ProgressText.Format(new RunProgress("00_ingest", ProgressUnit.Bytes, 500_000, 0, 0, 0), TimeSpan.Zero, 200));

    [TestMethod]
    public void A_finished_step_has_no_time_left() => Assert.AreEqual(
        "01_parse_projections  ████████████████████████  100%  3 of 3 slates  6/s",
        ProgressText.Format(new RunProgress("01_parse_projections", ProgressUnit.Slates, 3, 3, 0, 0), TimeSpan.FromSeconds(0.5), 200));
}
