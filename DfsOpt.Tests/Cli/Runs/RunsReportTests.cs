using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Runs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class RunsReportTests
{
    [TestMethod]
    public void Open_opens_the_page_in_the_browser()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1);
        File.WriteAllText(temp["browser"], $"#!/bin/sh\necho \"$1\" > '{temp["opened.part"]}'\nmv '{temp["opened.part"]}' '{temp["opened"]}'\n");

        using var process = DfsOptProcess.StartIn($"chmod +x '{temp["browser"]}'; BROWSER='{temp["browser"]}' exec \"$0\" \"$@\"", "runs", "report", "latest", "--open", "--artifacts-root", temp.Path);
        string page = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();

        Assert.AreEqual(0, process.ExitCode);
        Assert.IsTrue(SpinWait.SpinUntil(() => File.Exists(temp["opened"]), TimeSpan.FromSeconds(30)));
        Assert.AreEqual(page, File.ReadAllText(temp["opened"]).Trim());
    }

    [TestMethod]
    public void Without_a_browser_the_page_is_still_named()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1);

        using var process = DfsOptProcess.StartIn("BROWSER=/none/such exec \"$0\" \"$@\"", "runs", "report", "latest", "--open", "--artifacts-root", temp.Path);
        string page = process.StandardOutput.ReadToEnd().Trim();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.AreEqual(1, process.ExitCode);
        Assert.IsTrue(File.Exists(page));
        StringAssert.StartsWith(error, "dfs-opt: no browser could be started");
        Assert.DoesNotContain("   at ", error);
    }
}
