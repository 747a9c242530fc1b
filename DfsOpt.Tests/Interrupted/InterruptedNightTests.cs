using System.Diagnostics;
using DfsOpt.Core;
using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Pipeline;
using DfsOpt.Tests.Support;
using DfsOpt.Tests.Tonight;
using TempFolder = DfsOpt.Tests.Support.TempFolder;

namespace DfsOpt.Tests.Interrupted;

/// <summary>However a night's run ends, the file to upload is whole or not there.</summary>
[TestClass]
public sealed class InterruptedNightTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [TestMethod]
    public void A_night_cancelled_at_any_line_of_its_log_says_so_and_leaves_nothing_half_written()
    {
        var config = SampleNight.Config(_temp);
        int lines = int.MaxValue, cancelled = 0;
        for (int line = 1; line <= lines; line++)
        {
            using var artifacts = new TempFolder();
            using var stop = new CancellationTokenSource();
            var logger = new CancellingLogger(line, stop);
            string expected = "succeeded";
            try
            {
                ContestPipeline.Run(config with { ArtifactsRoot = artifacts.Path }, new RunHost { Logger = logger }, stop.Token);
                lines = logger.Lines;
            }
            catch (OperationCanceledException)
            {
                expected = "cancelled";
                cancelled++;
            }

            string run = RunDirectoryCheck.Only(artifacts.Path, "contest");
            Assert.AreEqual(expected, RunDirectoryCheck.Status(run), $"cancelled at line {line}");
            RunDirectoryCheck.HasNoLeftovers(artifacts.Path);
            AssertFilledOrAbsent(run);
        }

        Assert.IsTrue(cancelled > 10, $"only {cancelled} runs were cancelled");
    }

    [TestMethod]
    public void A_night_killed_at_any_moment_leaves_whole_files_and_does_not_disturb_the_next()
    {
        SampleNight.Config(_temp);
        foreach (int files in (int[])[1, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40])
        {
            using var process = DfsOptProcess.Start(Words("artifacts"));
            int before = Files();
            while (Files() - before < files && !process.HasExited)
                Thread.Sleep(1);
            process.Kill();
            process.WaitForExit();
            foreach (string run in Directory.GetDirectories(_temp["artifacts/contest"]).Where(d => !Path.GetFileName(d).StartsWith('.')))
            {
                Assert.IsTrue(RunDirectoryCheck.Status(run) is null or "succeeded", $"killed after {files} files");
                AssertFilledOrAbsent(run);
            }
        }

        Assert.Contains("interrupted", DfsOptInProcess.Run("runs", "list", "--artifacts-root", _temp["artifacts"]).Output);
        var next = DfsOptProcess.Run(Words("artifacts"));
        Assert.AreEqual(0, next.ExitCode, next.Error);
        Assert.IsTrue(File.Exists(Path.Combine(next.OutputLines.Single(), "DKEntries_filled.csv")));

        int Files() => Directory.Exists(_temp["artifacts"]) ? Directory.EnumerateFiles(_temp["artifacts"], "*", SearchOption.AllDirectories).Count() : 0;
    }

    [TestMethod]
    public void A_disk_that_fills_up_ends_the_night_with_a_sentence_and_no_half_filled_file()
    {
        SampleNight.Config(_temp);
        Directory.CreateDirectory(_temp["disk"]);
        foreach (int size in (int[])[40, 100, 160, 220, 280])
        {
            // A disk of its own, gone with the namespace; what it held is copied out first.
            const string script = "mount -t tmpfs -o size=\"$1\" tmpfs \"$2\" || exit 99; copy=$3; shift 3; \"$0\" \"$@\"; code=$?; cp -a \"$(dirname \"$copy\")/disk\" \"$copy\"; exit $code";
            string copy = _temp[$"copy{size}"];
            using var process = Process.Start(new ProcessStartInfo(
                "unshare", ["-rm", "sh", "-c", script, Path.Combine(AppContext.BaseDirectory, "dfs-opt"), $"{size}k", _temp["disk"], copy, .. Words("disk")])
            { RedirectStandardError = true, RedirectStandardOutput = true })!;
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode is 99 or 127 || error.StartsWith("unshare:", StringComparison.Ordinal))
                Assert.Inconclusive($"This machine lets nobody mount a disk of his own: {error}");
            Assert.AreEqual(1, process.ExitCode, $"{size} KiB: {error}");
            Assert.Contains("cannot be written", error);
            RunDirectoryCheck.HasNoLeftovers(copy);
            AssertFilledOrAbsent(RunDirectoryCheck.Only(copy, "contest"));
        }
    }

    [TestMethod]
    public void Entries_that_change_while_a_night_is_simulated_are_named()
    {
        string entries = _temp["DKEntries.csv"];
        File.Copy(SampleNight.Entries, entries);
        var config = SampleNight.Config(_temp) with { Entries = entries };
        Assert.DoesNotContain("entries_changed", Codes(ContestPipeline.Run(config)));
        bool isChanged = false;
        var late = new RunHost { Progress = new CallbackProgress(Change) };
        Assert.Contains("entries_changed", Codes(ContestPipeline.Run(config, late)));

        void Change(RunProgress progress)
        {
            if (progress.Step != "06_grade_lineups" || isChanged)
                return;
            File.AppendAllText(entries, "\r\n");
            isChanged = true;
        }

        static List<string> Codes(RunResult run) => [.. run.Warnings.Select(problem => problem.Code.Name)];
    }

    private string[] Words(string artifacts) =>
    [
        "contest", "run", "--projections", SampleNight.Projections, "--corr-matrix", SampleNight.Matrix, "--entries", SampleNight.Entries,
        "--contests", Path.Combine(Checkout.Root, "samples/contest/contests.yaml"), "--model", _temp["models"], "--assign", "--quiet",
        "--draws", "300", "--fields", "3", "--candidates", "60", "--artifacts-root", _temp[artifacts],
    ];

    private static void AssertFilledOrAbsent(string run)
    {
        string path = Path.Combine(run, "DKEntries_filled.csv");
        if (File.Exists(path))
            Assert.IsTrue(DkEntriesFile.Read(File.ReadAllBytes(path)).Entries.All(entry => entry.State == DkEntryState.Filled), path);
    }
}
