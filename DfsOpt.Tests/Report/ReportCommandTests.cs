using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Report;

[TestClass]
public sealed class ReportCommandTests
{
    [TestMethod]
    public void Runs_report_writes_the_page_into_the_run_directory_and_prints_its_path()
    {
        using var run = SampleRun.Whole();
        using var other = SampleRun.Whole();
        run.Write();
        other.Write();
        var result = DfsOptInProcess.Run("runs", "report", run.Path + "/", "--against", other.Path + "/");
        Assert.AreEqual(0, result.ExitCode, result.Error);
        Assert.AreEqual(Path.Join(run.Path, $"report-against-{SampleRun.Id}.html"), result.Output.Trim());
        Assert.IsFalse(File.Exists(Path.Join(run.Path, "report.html")));
        StringAssert.Contains(Markup.Text(File.ReadAllText(result.Output.Trim())), "The segment in both runs is like the other run's");
        Assert.IsFalse(File.Exists(Path.Join(other.Path, "report.html")));
    }

    [TestMethod]
    public void The_page_goes_where_output_says()
    {
        using var folder = new TempFolder();
        using var run = SampleRun.Whole();
        run.Write();
        var result = DfsOptInProcess.Run("runs", "report", run.Path + "/", "--output", folder["nba.html"]);
        Assert.AreEqual(0, result.ExitCode, result.Error);
        Assert.AreEqual(folder["nba.html"], result.Output.Trim());
        StringAssert.Contains(File.ReadAllText(folder["nba.html"]), "How this field plays");
        Assert.IsFalse(File.Exists(Path.Join(run.Path, "report.html")));
    }

    [TestMethod]
    public void A_broken_artifact_is_named_in_one_sentence()
    {
        using var run = SampleRun.Whole();
        run.Write();
        string broken = Path.Join(run.Path, "target_distributions", "000.json");
        File.WriteAllText(broken, "{");
        var result = DfsOptInProcess.Run("runs", "report", run.Path + "/");
        Assert.AreEqual(1, result.ExitCode);
        StringAssert.Contains(result.Error, broken);
        Assert.HasCount(1, result.Error.TrimEnd().Split('\n'));
    }

    [TestMethod]
    public void A_directory_that_no_run_left_is_refused_and_its_own_report_stays()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["report.html"], "of somebody else");
        var result = DfsOptInProcess.Run("runs", "report", folder.Path + "/");
        Assert.AreEqual(2, result.ExitCode);
        Assert.AreEqual($"dfs-opt: {folder.Path}/ is no run's directory: it has no run_manifest.json, no steps and no logs/run.log.", result.Error.Trim());
        Assert.AreEqual("of somebody else", File.ReadAllText(folder["report.html"]));
    }

    [TestMethod]
    [DataRow("report.html")]
    [DataRow("report.html.tmp")]
    public void A_link_in_the_place_of_a_report_is_not_written_through(string name)
    {
        using var folder = new TempFolder();
        using var run = SampleRun.Whole();
        run.Write();
        File.WriteAllText(folder["file"], "of somebody else");
        File.CreateSymbolicLink(Path.Join(run.Path, name), folder["file"]);
        string[] before = Directory.GetFiles(run.Path).Append(Path.Join(run.Path, "report.html")).Distinct().Order(StringComparer.Ordinal).ToArray();

        Assert.AreEqual(0, DfsOptInProcess.Run("runs", "report", run.Path + "/").ExitCode);

        Assert.AreEqual("of somebody else", File.ReadAllText(folder["file"]));
        CollectionAssert.AreEqual(before, Directory.GetFiles(run.Path).Order(StringComparer.Ordinal).ToArray());
    }

    [TestMethod]
    public void A_report_that_cannot_take_its_place_leaves_nothing_behind()
    {
        using var run = SampleRun.Whole();
        run.Write();
        Directory.CreateDirectory(Path.Join(run.Path, "report.html"));
        string[] before = Directory.GetFiles(run.Path);

        Assert.AreEqual(1, DfsOptInProcess.Run("runs", "report", run.Path + "/").ExitCode);

        CollectionAssert.AreEquivalent(before, Directory.GetFiles(run.Path));
    }

    [TestMethod]
    public void Training_run_with_report_leaves_the_page_and_its_last_line_is_still_the_log()
    {
        using var folder = new TempFolder();
        CleanSeason.Write(folder["data"]);
        var result = DfsOptProcess.Run("training", "run", "--data-root", folder["data"], "--artifacts-root", folder["artifacts"], "--report");
        Assert.AreEqual(0, result.ExitCode, result.Error);
        string page = Path.Join(result.Output.Trim(), "report.html");
        StringAssert.Contains(Markup.Text(File.ReadAllText(page)), "in 1 segment");
        string[] lines = result.Error.TrimEnd().Split('\n');
        Assert.AreEqual($"Report: {page}", lines[^2]);
        StringAssert.StartsWith(lines[^1], "Log: ");
    }

    [TestMethod]
    public void A_run_that_fails_has_its_report_too()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["data/dk-results/showdown/nba"]);
        var result = DfsOptProcess.Run("training", "run", "--data-root", folder["data"], "--artifacts-root", folder["artifacts"], "--report");
        Assert.AreEqual(1, result.ExitCode, result.Error);
        StringAssert.Contains(Markup.Text(File.ReadAllText(Path.Join(result.Output.Trim(), "report.html"))), "The run failed in step 00, ingest");
    }
}
