using System.Diagnostics;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class StderrTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    [DataRow("a folder under a file")]
    [DataRow("a folder in /proc")]
    public void A_log_that_cannot_be_opened_is_reported_and_goes_only_to_stderr(string where)
    {
        if (where == "a folder in /proc")
            Child.OnLinuxOnly();
        File.WriteAllText(_folder["file"], "");
        string logs = where == "a folder in /proc" ? "/proc/dfs-opt/logs" : _folder["file", "logs"];

        var child = Child.Run("burst", logs, "2");

        Assert.AreEqual(0, child.ExitCode);
        var said = LogReader.Parse(child.Errors);
        Assert.AreEqual(LogLevel.Error, said[0].Level);
        StringAssert.Contains(said[0].Message, logs);
        Assert.AreEqual(3, said.Count);
    }

    [TestMethod]
    [DataRow("2>&-")]
    [DataRow("2>/dev/full")]
    public void A_stderr_that_cannot_be_written_stops_nothing(string redirection)
    {
        Child.OnLinuxOnly();
        using var child = Child.StartThroughShell(redirection, "burst", _folder.Path, "1000");
        var result = Child.Finish(child);

        Assert.AreEqual(0, result.ExitCode);
        Assert.AreEqual(0, result.Figure("lost"));
        Assert.AreEqual(1_000, LogReader.Read(_folder["run.log"]).Count);
    }

    [TestMethod]
    public void A_stderr_that_nobody_reads_stops_nothing()
    {
        Child.OnLinuxOnly();
        using var child = Child.Start("burst", _folder.Path, "20000");
        string output = child.StandardOutput.ReadToEnd();

        Assert.AreEqual("lost=0\n", output);
        Assert.AreEqual(20_000, LogReader.Read(_folder["run.log"]).Count);
        child.Kill();
    }

    [TestMethod]
    public void A_stderr_that_nobody_reads_leaves_stdout_of_the_process_usable()
    {
        Child.OnLinuxOnly();
        using var child = Child.Start("stdout-while-stderr-hangs", _folder.Path);
        var said = child.StandardOutput.ReadLineAsync();
        bool isSaid = said.Wait(TimeSpan.FromSeconds(20));
        child.Kill();

        Assert.IsTrue(isSaid, "stdout waits for a reader of stderr");
        Assert.AreEqual("stdout works", said.Result);
    }

    [TestMethod]
    public void A_replaced_stderr_that_fails_and_then_hangs_does_not_block_logging()
    {
        using var child = Child.Start("failing-stderr", _folder.Path);
        var said = child.StandardOutput.ReadLineAsync();
        bool isSaid = said.Wait(TimeSpan.FromSeconds(20));
        child.Kill();

        Assert.IsTrue(isSaid, "the threads that log wait for the writer");
        Assert.AreEqual("lost=0", said.Result);
        Assert.HasCount(401, LogReader.Read(_folder["run.log"]));
    }

    [TestMethod]
    public void A_stderr_that_goes_to_a_file_is_shared_with_whoever_else_writes_there()
    {
        Child.OnLinuxOnly();
        string errors = _folder["errors"];
        using var shell = Process.Start("/bin/sh", ["-c", "{ \"$0\" burst \"$1/1\" 100; echo between >&2; \"$0\" burst \"$1/2\" 100; } >/dev/null 2>\"$2\"", Child.Program, _folder.Path, errors]);
        shell.WaitForExit();

        string[] lines = File.ReadAllLines(errors);
        Assert.HasCount(201, lines);
        Assert.AreEqual("between", lines[100]);
        CollectionAssert.AreEqual(File.ReadAllLines(_folder["1", "run.log"]).Concat(["between"]).Concat(File.ReadAllLines(_folder["2", "run.log"])).ToArray(), lines);
    }

    [TestMethod]
    public void A_run_can_leave_stderr_out()
    {
        var child = Child.Run("no-stderr", _folder.Path);

        Assert.AreEqual("", child.Errors);
        Assert.AreEqual("in the file alone", LogReader.Read(_folder["run.log"]).Single().Message);
    }

    [TestMethod]
    public void A_stderr_whose_reader_comes_late_gets_every_line()
    {
        const int records = 20_000;
        using var child = Child.Start("burst", _folder.Path, $"{records}");
        // Counted, not parsed: a record that is being written may be seen up to the end of a page.
        while (!File.Exists(_folder["run.log"]) || LineEnds(_folder["run.log"]) < records)
            Thread.Sleep(20);
        // Longer than the console provider waits for its reader of its own accord.
        Thread.Sleep(TimeSpan.FromSeconds(2.5));

        Assert.AreEqual(records, Child.Finish(child).Errors.Count(c => c == '\n'));
        Assert.HasCount(records, LogReader.Read(_folder["run.log"]));

        static int LineEnds(string path) => File.ReadAllText(path).Count(c => c == '\n');
    }

    [TestMethod]
    public void Stderr_shows_the_same_lines_but_for_exceptions_which_are_one_line_there()
    {
        var child = Child.Run("repertoire", _folder.Path, "debug");

        Assert.AreEqual(1, child.Figure("lost"));
        string[] inFile = [.. File.ReadAllLines(_folder["run.log"]).Where(line => !line.StartsWith("    ", StringComparison.Ordinal))];
        string[] onStderr = child.Errors.TrimEnd('\n').Split('\n');
        Assert.AreEqual(7, inFile.Length);
        inFile[^1] += @" (InvalidDataException: bad\nfile)";
        CollectionAssert.AreEqual(inFile, onStderr);
        Assert.IsFalse(child.Errors.Contains('\u001b', StringComparison.Ordinal));
    }

    [TestMethod]
    public void Sixty_four_runs_at_once_show_each_record_once_on_stderr_too()
    {
        var child = Child.Run("many-runs", _folder.Path);

        Assert.AreEqual(64_000, child.Errors.Count(c => c == '\n'));
        Assert.AreEqual(64_000, child.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line["2026-11-23T10:41:07.312Z".Length..]).Distinct().Count());
        for (int run = 0; run < 64; run++)
            SharedFileTests.AssertOwnRecords(LogReader.Read(_folder[$"{run}", "run.log"]), run, 500);
    }

    [TestMethod]
    public void Configuring_a_live_path_again_takes_over_the_newer_run_and_doubles_no_line()
    {
        var child = Child.Run("same-path", _folder.Path);

        string[] expected =
        [
            "old run-1 - alone",
            "new run-2 - by the first",
            "new run-2 - by the second",
            "new run-2 - by the first, left alone",
        ];
        CollectionAssert.AreEqual(expected, LogReader.Read(_folder["run.log"]).Select(record => $"{record.Prefix} {record.Message}").ToArray());
        CollectionAssert.AreEqual(
            File.ReadAllLines(_folder["run.log"]),
            child.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
