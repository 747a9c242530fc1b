using System.Diagnostics;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Completion;

[TestClass]
public sealed class CompletionTests
{
    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("dfs-opt tr", "training")]
    [DataRow("dfs-opt training run --log-l", "--log-level")]
    [DataRow("dfs-opt training run --sport nf", "nfl")]
    [DataRow("dfs-opt runs show lat", "latest")]
    [DataRow("dfs-opt training run --gpp-category nfl-showdown-single-entry-0", "nfl-showdown-single-entry-0-1k")]
    [DataRow("dfs-opt runs list --status suc", "succeeded")]
    [DataRow("dfs-opt help runs pr", "prune")]
    public void Bash_completes_after_the_one_line_that_installs_it(string line, string expected) => Assert.AreEqual(expected, Complete(line));

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_run_is_completed_from_the_artifacts_folder()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1);

        foreach (string line in (string[])["show ROOT 2026", "report ROOT latest --against 2026", "report latest ROOT --against 2026"])
            Assert.AreEqual(RunFixture.Id(1), Complete($"dfs-opt runs {line.Replace("ROOT", $"--artifacts-root {temp.Path}", StringComparison.Ordinal)}"), line);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Names_and_the_steps_of_a_run_are_completed_from_the_artifacts_folder()
    {
        using var temp = new TempFolder();
        new RunFixture(temp.Path).Write(1, change: manifest => manifest["name"] = "baseline");

        Assert.AreEqual("baseline", Complete($"dfs-opt runs show --artifacts-root {temp.Path} bas"));
        Assert.AreEqual("00_ingest", Complete($"dfs-opt runs log latest --artifacts-root {temp.Path} --step 00"));
    }

    [TestMethod]
    [DataRow("bash")]
    [DataRow("zsh")]
    [DataRow("fish")]
    public void Each_shell_has_a_script(string shell) =>
        StringAssert.Contains(DfsOptInProcess.Run("completion", shell).Output, "[suggest:");

    [TestMethod]
    [DataRow("[suggest:x]")]
    [DataRow("[suggest:-1]")]
    [DataRow("[suggest:99999999999]")]
    [DataRow("[suggest")]
    public void A_completion_request_that_no_shell_sends_is_wrong_usage(string question) => Assert.AreEqual(2, DfsOptInProcess.Run(question, "dfs-opt tr").ExitCode);

    [TestMethod]
    [DataRow("dfs-opt runs show --artifacts-root \"\" ")]
    [DataRow("dfs-opt runs report latest --artifacts-root \"\" --against ")]
    public void Completion_works_with_an_empty_artifacts_folder(string line)
    {
        var result = DfsOptInProcess.Run($"[suggest:{line.Length}]", line);

        Assert.AreEqual((0, ""), (result.ExitCode, result.Error));
        CollectionAssert.Contains(result.OutputLines, "latest");
    }

    [TestMethod]
    [DataRow("dfs-opt runs log latest --level=W", "WARNING")]
    [DataRow("dfs-opt runs log latest --level:W", "WARNING")]
    [DataRow("dfs-opt training run --sport=n", "nfl")]
    [DataRow("dfs-opt training run --log-level=", "DEBUG")]
    public void A_value_that_is_joined_to_its_option_is_completed(string line, string expected)
    {
        var result = DfsOptInProcess.Run($"[suggest:{line.Length}]", line);

        Assert.AreEqual((0, ""), (result.ExitCode, result.Error));
        CollectionAssert.Contains(result.OutputLines, expected);
    }

    [TestMethod]
    [DataRow("dfs-opt runs list --artifacts-root=a")]
    [DataRow("dfs-opt training run --strict=t")]
    [DataRow("dfs-opt runs list --nothing=a")]
    [DataRow("dfs-opt =")]
    public void Nothing_is_completed_if_nothing_is_known(string line)
    {
        var result = DfsOptInProcess.Run($"[suggest:{line.Length}]", line);

        Assert.AreEqual((0, ""), (result.ExitCode, result.Error));
    }

    private static string Complete(string line)
    {
        string script = $$"""
            PATH={{AppContext.BaseDirectory}}:$PATH
            eval "$(dfs-opt completion bash)"
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_WORDS=({{line}}) COMP_CWORD={{line.Count(c => c == ' ')}}
            _dfs_opt
            echo "${COMPREPLY[*]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        string output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return output.Trim();
    }
}
