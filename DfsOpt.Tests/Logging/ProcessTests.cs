using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_killed_process_has_lost_no_record_whose_call_had_returned()
    {
        Child.OnLinuxOnly();
        const int Seed = 1, Kills = 12;
        var random = new Random(Seed);
        int torn = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            string logs = _folder[$"{kill}"], path = Path.Combine(logs, "run.log");
            using var child = Child.Start("numbers", logs, $"{random.Next()}");
            var drained = child.StandardError.BaseStream.CopyToAsync(Stream.Null);
            child.StandardOutput.ReadLine();
            Thread.Sleep(random.Next(60));
            child.Kill();
            string[] acknowledged = child.StandardOutput.ReadToEnd().Split('\n');
            child.WaitForExit();
            drained.Wait();

            // The last line of the pipe may itself be cut off.
            int last = acknowledged.Length < 2 ? 0 : int.Parse(acknowledged[^2], CultureInfo.InvariantCulture);
            torn += AssertHolds(path, last, $"seed {Seed}, kill {kill}");
        }

        Console.Out.WriteLine($"{torn} of {Kills} kills tore the last line");
    }

    [TestMethod]
    public void A_file_at_its_size_limit_tears_no_line_and_counts_what_is_lost()
    {
        Child.OnLinuxOnly();
        AssertSurvivesFullFile("full", _folder.Path);
    }

    [TestMethod]
    public void A_full_disk_tears_no_line_and_counts_what_is_lost()
    {
        Child.OnLinuxOnly();
        string disk = Directory.CreateDirectory(_folder["disk"]).FullName;
        if (Tool("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk) != 0)
            Assert.Inconclusive("No small disk: this user may not mount a tmpfs here.");
        try
        {
            AssertSurvivesFullFile("full-disk", disk);
        }
        finally
        {
            Tool("umount", disk);
        }
    }

    [TestMethod]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_cannot_be_searched_for_a_while_loses_no_record()
    {
        Child.OnLinuxOnly();
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0x1ff);
        var child = Child.Run("unsearchable", _folder.Path);
        if (child.ExitCode != 0)
            Assert.Inconclusive("No user whom a folder keeps out.");

        Assert.AreEqual(0, child.Figure("lost"));
        var read = LogReader.Read(_folder["logs", "run.log"]);
        Assert.AreEqual(child.Figure("logged"), read.Count);
        Assert.IsTrue(read.All(record => record.Level == LogLevel.Information));
    }

    [TestMethod]
    public void Errors_of_many_threads_share_their_flushes()
    {
        Child.OnLinuxOnly();
        string trace = _folder["trace"];
        if (Tool("strace", "-V") != 0)
            Assert.Inconclusive("Nobody to watch the system calls: strace is missing.");
        using var child = Child.StartTraced(trace, "error-storm", _folder.Path);
        var result = Child.Finish(child);
        if (!File.Exists(trace) || result.ExitCode != 0)
            Assert.Inconclusive("Nobody to watch the system calls: strace may not attach here.");

        Assert.HasCount(400, LogReader.Read(_folder["run.log"]));
        Assert.IsInRange(1, 399, File.ReadLines(trace).Count(line => line.Contains("fsync(", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("tr-TR", "-1.234,5 23.11.2026 İ")]
    [DataRow("ar-SA", "1448")]
    public void A_process_with_another_culture_writes_the_same_bytes(string culture, string proof)
    {
        var foreign = Child.Run("culture", _folder[culture], culture);
        if (foreign.ExitCode != 0)
            Assert.Inconclusive("No cultures: this machine has no ICU.");
        StringAssert.Contains(foreign.Output, proof);

        Child.Run("culture", _folder["en-US"], "en-US");
        CollectionAssert.AreEqual(
            File.ReadAllBytes(_folder["en-US", "run.log"]),
            File.ReadAllBytes(_folder[culture, "run.log"]));
    }

    [TestMethod]
    public void A_record_of_up_to_16_Ki_characters_is_one_write()
    {
        Child.OnLinuxOnly();
        Assert.AreEqual(100, Child.Run("writes", _folder.Path).Figure("writes"));
    }

    [TestMethod]
    public void Errors_the_ends_of_steps_and_runs_and_what_stands_as_a_logger_is_disposed_are_flushed_to_disk_and_other_records_are_not()
    {
        Child.OnLinuxOnly();
        string trace = _folder["trace"];
        if (Tool("strace", "-V") != 0)
            Assert.Inconclusive("Nobody to watch the system calls: strace is missing.");
        using var child = Child.StartTraced(trace, "flushes", _folder.Path);
        var result = Child.Finish(child);
        if (!File.Exists(trace) || result.ExitCode != 0)
            Assert.Inconclusive("Nobody to watch the system calls: strace may not attach here.");

        string[] calls = [.. File.ReadLines(trace).Where(line => line.Contains("/run.log>", StringComparison.Ordinal))];
        string[] story = [.. calls.Select(line => line.Contains("fsync(", StringComparison.Ordinal) ? "flush" : Message(line))];
        CollectionAssert.AreEqual(
            new[] { "info", "warning", "error", "flush", "critical", "flush", "step", "flush", "run", "flush", "shared", "flush", "last", "flush" },
            story);

        static string Message(string line)
        {
            int start = line.IndexOf("] ", StringComparison.Ordinal) + 2;
            return line[start..line.IndexOf("\\n", start, StringComparison.Ordinal)];
        }
    }

    private static void AssertSurvivesFullFile(string scenario, string folder)
    {
        var child = Child.Run(scenario, folder);

        Assert.AreEqual(0, child.ExitCode, child.Errors);
        long lost = child.Figure("lost");
        var read = LogReader.Read(Path.Combine(folder, "run.log"));
        int[] numbers = [.. read.Where(IsNumber).Select(record => int.Parse(record.Message.Split(' ')[1], CultureInfo.InvariantCulture))];
        Assert.IsTrue(read.Where(IsNumber).All(record => record.Message.EndsWith("x.", StringComparison.Ordinal)), "a torn record");
        CollectionAssert.AreEqual(numbers.Distinct().Order().ToArray(), numbers);
        Assert.AreEqual(300 - numbers.Length, lost);
        Assert.IsTrue(lost > 150, $"only {lost} lost");

        LogRecord[] notes = [.. read.Where(record => !IsNumber(record))];
        Assert.IsTrue(notes.All(note => note.Level == LogLevel.Warning && note.Message.EndsWith(" log records lost", StringComparison.Ordinal)));
        Assert.AreEqual(lost, notes.Sum(note => int.Parse(note.Message.Split(' ')[0], CultureInfo.InvariantCulture)));

        var said = LogReader.Parse(child.Errors);
        Assert.AreEqual(300, said.Count(IsNumber));
        Assert.AreEqual(1, said.Count(record => record.Message.StartsWith("Cannot write ", StringComparison.Ordinal)));
        Assert.AreEqual(1, said.Count(record => record.Message == $"{lost} log records lost"));
        Assert.AreEqual(302, said.Count);

        static bool IsNumber(LogRecord record) => record.Message.StartsWith("number ", StringComparison.Ordinal);
    }

    /// <summary>Every number up to <paramref name="last"/> is there, whole and in order; at most a torn line follows.</summary>
    /// <returns>1 if the last line was torn.</returns>
    private static int AssertHolds(string path, int last, string which)
    {
        string text = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        int end = text.LastIndexOf('\n') + 1;
        var records = LogReader.Parse(text[..end]);
        for (int number = 0; number < records.Count; number++)
            StringAssert.Matches(records[number].Message, new($@"^number {number} x*\.\z"), which);
        Assert.IsTrue(records.Count > last, $"{which}: {last} was acknowledged, {records.Count} records are there");

        // The next to open the file ends what was torn.
        using (var factory = LoggerCalls.OpenRunFile(path))
            factory.CreateLogger("x").Say("next");
        string[] added = File.ReadAllText(path)[end..].TrimEnd('\n').Split('\n');
        StringAssert.Contains(added[^2], "Log reopened: pid=");
        StringAssert.EndsWith(added[^1], "] next");
        Assert.AreEqual(end < text.Length ? 3 : 2, added.Length, which);
        return added.Length - 2;
    }

    private static int Tool(string name, params string[] args)
    {
        try
        {
            using var tool = Process.Start(new ProcessStartInfo(name, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            tool.WaitForExit();
            return tool.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
