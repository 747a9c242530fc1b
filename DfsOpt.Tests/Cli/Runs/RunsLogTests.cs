using System.Text.Json;
using DfsOpt.Cli.Runs;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Runs;

[TestClass]
public sealed class RunsLogTests
{
    [TestMethod]
    public void The_log_is_printed_unchanged()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);

        Assert.AreEqual(File.ReadAllText(runs.LogPath(1)), Log(temp).Output);
    }

    [TestMethod]
    public void A_step_is_found_by_its_number_its_name_or_the_start_of_either()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1);

        foreach (string step in (string[])["2", "02", "02_parse_contest_entries", "parse_con"])
        {
            string[] lines = Log(temp, "--step", step).OutputLines;
            Assert.HasCount(4, lines, step);
            StringAssert.EndsWith(lines[0], "Starting step 02_parse_contest_entries");
            StringAssert.EndsWith(lines[3], "at Somewhere()");
        }

        StringAssert.Contains(Log(temp, "--step", "-").OutputLines.Single(), "Run started");
    }

    [TestMethod]
    public void A_step_that_is_not_there_is_refused_with_those_that_are()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1);

        var result = Log(temp, "--step", "07");

        Assert.AreEqual(2, result.ExitCode);
        Assert.AreEqual("dfs-opt: --step: the log has no step '07', only 00_ingest, 02_parse_contest_entries.", result.Error.Trim());
    }

    [TestMethod]
    public void A_level_keeps_itself_and_all_above_with_their_exceptions()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1);

        Assert.HasCount(4, Log(temp, "--level", "warning").OutputLines);
        Assert.HasCount(3, Log(temp, "--level", "ERROR").OutputLines);
        Assert.AreEqual(2, Log(temp, "--level", "LOUD").ExitCode);
    }

    [TestMethod]
    public void Json_has_a_record_for_each_line_that_starts_one()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1);

        using var json = JsonDocument.Parse(Log(temp, "--json", "--level", "ERROR").Output);

        var record = json.RootElement.EnumerateArray().Single();
        Assert.AreEqual("02_parse_contest_entries", record.GetProperty("step").GetString());
        Assert.AreEqual("Training pipeline failed", record.GetProperty("message").GetString());
        Assert.AreEqual("System.IO.IOException: disk full\n   at Somewhere()", record.GetProperty("exception").GetString());
    }

    [TestMethod]
    public void A_line_is_read_back_to_what_was_logged()
    {
        var record = LogLine.Parse(@"2026-11-23T10:41:07.312Z INFO [training run\u0020one -] tab\t, line\nbreak, back\\slash, bell\u0007");

        Assert.IsNotNull(record);
        Assert.AreEqual(new DateTimeOffset(2026, 11, 23, 10, 41, 7, 312, TimeSpan.Zero), record.Time);
        Assert.AreEqual("run one", record.RunId);
        Assert.AreEqual("", record.Step);
        Assert.AreEqual("tab\t, line\nbreak, back\\slash, bell\u0007", record.Message);
    }

    [TestMethod]
    public void A_torn_or_foreign_line_is_kept_and_hides_nothing()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1);
        File.AppendAllText(runs.LogPath(1), "2026-11-01T08:00:00.0\n2026-11-01T08:00:01.000Z INFO [training x -] Log reopened: pid=1\n");

        var records = RunLogFile.Read(runs.LogPath(1)).ToList();

        Assert.AreEqual("2026-11-01T08:00:00.0", records[^2].Message);
        Assert.AreEqual("Log reopened: pid=1", records[^1].Message);
    }

    [TestMethod]
    public void The_log_of_a_live_run_can_be_read()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.WriteInterrupted(1);
        using var writer = new FileStream(runs.LogPath(1), FileMode.Append, FileAccess.Write, FileShare.Read);

        Assert.AreEqual(0, Log(temp).ExitCode);
    }

    private static CliResult Log(TempFolder temp, params string[] words) =>
        DfsOptInProcess.Run(["runs", "log", "latest", .. words, "--artifacts-root", temp.Path]);
}
