using System.Diagnostics;
using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;
using TempFolder = DfsOpt.Tests.Support.TempFolder;

namespace DfsOpt.Tests.Interrupted;

[TestClass]
public sealed class InterruptedRunTests
{
    // Moments of a run, by how many files it has left, whole or not: however fast the machine is, most of them lie between its start and its end.
    private static readonly int[] _moments = [0, 1, 2, 5, 8, 11, 14, 17, 20, 24];

    [TestMethod]
    public void A_run_cancelled_at_any_line_of_its_log_says_so_and_leaves_nothing_half_written()
    {
        using var season = new SmallSeason();
        int lines = int.MaxValue, cancelled = 0;
        for (int line = 1; line <= lines; line++)
        {
            using var artifacts = new TempFolder();
            using var stop = new CancellationTokenSource();
            var logger = new CancellingLogger(line, stop);
            string expected = "succeeded";
            try
            {
                TrainingPipeline.Run(season.Config with { ArtifactsRoot = artifacts.Path, PersistStepOutputs = true }, new RunHost { Logger = logger }, stop.Token);
                lines = logger.Lines;
            }
            catch (OperationCanceledException)
            {
                expected = "cancelled";
                cancelled++;
            }

            Assert.AreEqual(expected, RunDirectoryCheck.Status(RunDirectoryCheck.Only(artifacts.Path)), $"cancelled at line {line}");
            RunDirectoryCheck.HasNoLeftovers(artifacts.Path);
        }

        Assert.IsTrue(cancelled > 10, $"only {cancelled} runs were cancelled");
    }

    [TestMethod]
    public void A_run_killed_at_any_moment_leaves_whole_files_and_does_not_disturb_the_next()
    {
        using var folder = new TempFolder();
        TestData.CopyGolden("small", folder["data"]);
        foreach (int files in _moments)
        {
            using var process = Start(folder);
            WaitFor(files, folder, process);
            process.Kill();
            process.WaitForExit();
            foreach (string run in Runs(folder))
                Assert.IsTrue(RunDirectoryCheck.Status(run) is null or "succeeded", $"killed after {files} files");
        }

        Assert.IsTrue(Runs(folder).Any(run => RunDirectoryCheck.Status(run) is null), "no run was killed between its start and its end");
        var next = DfsOptProcess.Run("training", "run", "--data-root", folder["data"], "--artifacts-root", folder["artifacts"], "--quiet");
        Assert.AreEqual(0, next.ExitCode, next.Error);
        Assert.AreEqual("succeeded", RunDirectoryCheck.Status(next.Output.Trim()));
    }

    [TestMethod]
    public void A_run_ended_by_SIGTERM_at_any_moment_says_so_and_leaves_nothing_half_written()
    {
        using var folder = new TempFolder();
        TestData.CopyGolden("small", folder["data"]);
        foreach (int files in _moments)
        {
            using var process = Start(folder);
            WaitFor(files, folder, process);
            UnixSignal.Send(process, "TERM");
            process.WaitForExit();
            // Before the program minds signals, they end it at once: 143 in a shell.
            Assert.IsTrue(process.ExitCode is 0 or 130 or 143, $"exit code {process.ExitCode} after {files} files");
            foreach (string run in Runs(folder))
            {
                string? status = RunDirectoryCheck.Status(run);
                Assert.IsTrue(status is "succeeded" or "cancelled", $"status {status} after {files} files");
            }
        }

        Assert.IsTrue(Runs(folder).Any(run => RunDirectoryCheck.Status(run) is "cancelled"), "no run was ended between its start and its end");
        RunDirectoryCheck.HasNoLeftovers(folder["artifacts"]);
    }

    [TestMethod]
    public void A_disk_that_fills_up_in_any_step_ends_the_run_with_a_sentence_and_nothing_half_written()
    {
        using var folder = new TempFolder();
        TestData.CopyGolden("small", folder["data"]);
        Directory.CreateDirectory(folder["disk"]);
        var failedIn = new HashSet<string>();
        foreach (int size in (int[])[24, 80, 140, 200, 260, 400, 800, 1600])
        {
            // A disk of its own, gone with the namespace; what it held is copied out first.
            string script = $"mount -t tmpfs -o size={size}k tmpfs \"$2\" || exit 99; \"$0\" training run --data-root \"$1\" --artifacts-root \"$2\"; code=$?; cp -a \"$2\" \"$3\"; exit $code";
            string copy = folder[$"copy{size}"];
            using var process = Process.Start(new ProcessStartInfo(
                "unshare", ["-rm", "sh", "-c", script, Path.Combine(AppContext.BaseDirectory, "dfs-opt"), folder["data"], folder["disk"], copy])
            { RedirectStandardError = true, RedirectStandardOutput = true })!;
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode is 99 or 127 || error.StartsWith("unshare:", StringComparison.Ordinal))
                Assert.Inconclusive($"This machine lets nobody mount a disk of his own: {error}");
            Assert.AreEqual(1, process.ExitCode, $"{size} KiB: {error}");
            Assert.IsTrue(error.Contains("cannot be written", StringComparison.Ordinal) || error.Contains("No space left", StringComparison.Ordinal), error);
            if (!Directory.Exists(Path.Combine(copy, "training")))
                continue;
            RunDirectoryCheck.HasNoLeftovers(copy);
            foreach (string run in Directory.GetDirectories(Path.Combine(copy, "training")))
            {
                Assert.IsTrue(RunDirectoryCheck.Status(run) is null or "failed", $"{size} KiB");
                failedIn.Add(string.Join(',', Directory.GetDirectories(Path.Combine(run, "steps")).Select(Path.GetFileName).Order()));
            }
        }

        Assert.IsTrue(failedIn.Count >= 3, $"the disk filled up only in {string.Join(" and ", failedIn)}");
    }

    private static Process Start(TempFolder folder) =>
        DfsOptProcess.Start("training", "run", "--data-root", folder["data"], "--artifacts-root", folder["artifacts"], "--persist-step-outputs", "--quiet");

    /// <summary>Waits until a run that has just been started has left so many files more than there are, or is over.</summary>
    private static void WaitFor(int files, TempFolder folder, Process process)
    {
        int before = Files();
        while (Files() - before < files && !process.HasExited)
            Thread.Sleep(1);

        int Files() => Directory.Exists(folder["artifacts"]) ? Directory.EnumerateFiles(folder["artifacts"], "*", SearchOption.AllDirectories).Count() : 0;
    }

    private static string[] Runs(TempFolder folder) =>
        Directory.Exists(folder["artifacts/training"]) ? [.. Directory.GetDirectories(folder["artifacts/training"]).Where(d => !Path.GetFileName(d).StartsWith('.'))] : [];
}
