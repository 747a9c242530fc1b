using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Runs;

[TestClass]
public sealed class RunsPruneTests
{
    [TestMethod]
    public void Without_yes_nothing_is_removed()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        for (int i = 1; i <= 5; i++)
            runs.Write(i);

        var result = Prune(temp, "--keep", "2");

        Assert.AreEqual(0, result.ExitCode);
        StringAssert.Matches(result.OutputLines[^1], new("^Would remove 3 runs, .+; add --yes to remove.$"));
        Assert.HasCount(5, Directory.GetDirectories(temp["training"]));
    }

    [TestMethod]
    public void With_yes_the_oldest_go_and_the_newest_stay()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        for (int i = 1; i <= 5; i++)
            runs.Write(i);
        Directory.CreateDirectory(temp["training/notes"]);

        Assert.AreEqual(0, Prune(temp, "--keep", "2", "--yes").ExitCode);

        CollectionAssert.AreEquivalent(
            new[] { RunFixture.Id(4), RunFixture.Id(5), "notes" },
            Directory.GetDirectories(temp["training"]).Select(Path.GetFileName).ToArray());
    }

    [TestMethod]
    public void Of_runs_that_started_within_a_second_the_newest_stays()
    {
        using var temp = new TempFolder();
        string training = Path.Join(temp.Path, "training");
        // The end of an id is random: here the newest has the lowest.
        WriteStarted("2026-11-01T080000Z_ffffff", manifest: "2026-11-01T08:00:00.100Z");
        WriteStarted("2026-11-01T080000Z_888888", manifest: "2026-11-01T08:00:00.200Z");
        WriteStarted("2026-11-01T080000Z_999999", log: "2026-11-01T08:00:00.300Z");
        WriteStarted("2026-11-01T080000Z_000000", manifest: "2026-11-01T08:00:00.900Z");

        var result = Prune(temp, "--keep", "1", "--yes");

        Assert.AreEqual(0, result.ExitCode);
        Assert.AreEqual("2026-11-01T080000Z_000000", Path.GetFileName(Directory.GetDirectories(training).Single()));
        CollectionAssert.AreEqual(
            new[] { "2026-11-01T080000Z_ffffff", "2026-11-01T080000Z_888888", "2026-11-01T080000Z_999999" },
            result.OutputLines[..^1].Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[1].Trim()).ToArray());

        void WriteStarted(string id, string? manifest = null, string? log = null)
        {
            Directory.CreateDirectory(Path.Join(training, id, "logs"));
            if (manifest is not null)
                File.WriteAllText(Path.Join(training, id, "run_manifest.json"), $$"""{"started_at": "{{manifest}}", "status": "succeeded"}""");
            if (log is not null)
                File.WriteAllText(Path.Join(training, id, "logs", "run.log"), $"{log} INFO [training {id} -] Run started\n");
        }
    }

    [TestMethod]
    public void A_running_run_stays_however_old()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.WriteInterrupted(1);
        runs.WriteInterrupted(2);
        using var held = new FileStream(runs.LogPath(1) + ".lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

        var result = Prune(temp, "--keep", "0", "--yes");

        Assert.AreEqual(0, result.ExitCode);
        StringAssert.StartsWith(result.Output, $"running         {RunFixture.Id(1)}");
        Assert.AreEqual(runs.Folder(1), Directory.GetDirectories(temp["training"]).Single());
    }

    [TestMethod]
    public void If_there_is_nothing_to_remove_it_says_so_and_how_many_runs_there_are()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1);

        Assert.AreEqual($"Nothing to remove: 1 run is in {temp["training"]}.", Prune(temp, "--keep", "1", "--yes").Output.Trim());
    }

    [TestMethod]
    public void How_many_to_keep_is_required_and_must_be_a_number()
    {
        using var temp = new TempFolder();

        Assert.AreEqual("dfs-opt: Option '--keep' is required; see 'dfs-opt runs prune --help'.", Prune(temp).Error.Trim());
        Assert.AreEqual("dfs-opt: --keep takes a whole number from 0 to 2147483647, not '-1'.", Prune(temp, "--keep", "-1").Error.Trim());
    }

    private static CliResult Prune(TempFolder temp, params string[] words) =>
        DfsOptInProcess.Run(["runs", "prune", .. words, "--artifacts-root", temp.Path]);
}
