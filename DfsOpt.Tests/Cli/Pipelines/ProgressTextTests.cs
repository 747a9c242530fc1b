using DfsOpt.Cli.Pipelines;
using DfsOpt.Core.Runs;

namespace DfsOpt.Tests.Cli.Pipelines;

[TestClass]
public sealed class ProgressTextTests
{
    private static readonly RunProgress _half = new("02_parse_contest_entries", ProgressUnit.Entries, 1_500_000, 3_000_000, 4, 10);

    [TestMethod]
    public void A_wide_terminal_shows_everything() => Assert.AreEqual(
        "█████░░░░░░░░░░░░░░░░░░░   23%  0:07 left  02_parse_contest_entries  4/10 contests  1.5M of 3.0M entries  1.0M/s",
        Format(_half, 200));

    [TestMethod]
    public void An_80_column_terminal_shows_what_matters() => Assert.AreEqual(
        " 23%  0:07 left  02_parse_contest_entries  4/10 contests  1.0M/s",
        Format(_half, 79));

    [TestMethod]
    public void It_fits_whatever_the_width()
    {
        for (int width = 1; width < 130; width++)
            Assert.IsLessThanOrEqualTo(width, Format(_half, width).Length);
    }

    [TestMethod]
    public void What_is_not_known_is_not_shown() => Assert.AreEqual(
        "░░░░░░░░░░░░░░░░░░░░░░░░    0%  00_ingest  500 kB",
        ProgressText.Format(new RunProgress("00_ingest", ProgressUnit.Bytes, 500_000, 0, 0, 0), share: 0, TimeSpan.Zero, TimeSpan.Zero, 200));

    [TestMethod]
    [DataRow("training", DisplayName = "training")]
    [DataRow("training with share models", DisplayName = "training with share models")]
    [DataRow("contest", DisplayName = "contest")]
    public void It_never_goes_back_from_step_to_step_and_is_whole_only_at_the_end(string run)
    {
        var (completion, steps) = run switch
        {
            "training" => (RunCompletion.Training, 6),
            "training with share models" => (RunCompletion.TrainingWithShareModels, 7),
            _ => (RunCompletion.Contest, 8),
        };
        var shares = Enumerable.Range(0, steps)
            .SelectMany(step => new[] { 0, 5, 10 }.Select(done => completion.Of(new RunProgress($"0{step}_a_step", ProgressUnit.Entries, done, 10, 0, 0)))).ToList();

        CollectionAssert.AreEqual(shares.Order().ToList(), shares);
        Assert.AreEqual(0, shares[0]);
        Assert.IsLessThan(0.99, shares[^2]);
        Assert.AreEqual(1, shares[^1], 1e-9);
    }

    private static string Format(RunProgress progress, int width) => ProgressText.Format(progress, RunCompletion.Training.Of(progress), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1.5), width);
}
