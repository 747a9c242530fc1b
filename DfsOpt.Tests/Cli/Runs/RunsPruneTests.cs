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
        for (var i = 1; i <= 5; i++)
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
        for (var i = 1; i <= 5; i++)
            runs.Write(i);
        Directory.CreateDirectory(temp["training/notes"]);

        Assert.AreEqual(0, Prune(temp, "--keep", "2", "--yes").ExitCode);

        CollectionAssert.AreEquivalent(
            new[] { RunFixture.Id(4), RunFixture.Id(5), "notes" },
            Directory.GetDirectories(temp["training"]).Select(Path.GetFileName).ToArray());
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
        StringAssert.StartsWith(result.Output, $"running       {RunFixture.Id(1)}");
        Assert.AreEqual(runs.Folder(1), Directory.GetDirectories(temp["training"]).Single());
    }

    [TestMethod]
    public void How_many_to_keep_must_be_said_and_be_a_number()
    {
        using var temp = new TempFolder();

        Assert.AreEqual("dfs-opt: Option '--keep' is required; see 'dfs-opt runs prune --help'.", Prune(temp).Error.Trim());
        Assert.AreEqual("dfs-opt: --keep takes a whole number from 0, not '-1'.", Prune(temp, "--keep", "-1").Error.Trim());
    }

    private static CliResult Prune(TempFolder temp, params string[] words) =>
        DfsOptInProcess.Run(["runs", "prune", .. words, "--artifacts-root", temp.Path]);
}
