using System.Text.RegularExpressions;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Readme;

[TestClass]
public sealed partial class ReadmeCommandTests
{
    private const string RunFromSource = "dotnet run --project DfsOpt.Cli -c Release -- ";
    private const string RunBenchmarks = "dotnet run --project samples/Benchmarks -c Release -- ";

    // What builds the checkout anew, or runs these tests, is carried out around them: by the words in .ci/run.
    private static readonly Dictionary<string, string> _inContinuousIntegration = new()
    {
        ["dotnet test"] = "dotnet test -c Release",
        ["dotnet pack DfsOpt.sln -c Release -o packages"] = "dotnet pack DfsOpt.sln -c Release",
        ["dotnet tool install dfs-opt --global --source packages"] = "dotnet tool install dfs-opt",
        ["dotnet publish DfsOpt.Cli -c Release --ucr -p:PublishAot=true"] = "dotnet publish DfsOpt.Cli -c Release --ucr -p:PublishAot=true",
    };

    [TestMethod]
    public void Every_command_does_what_the_readmes_say_one_after_the_other()
    {
        if (OperatingSystem.IsWindows())
            Assert.Inconclusive("The commands are written for a POSIX shell.");
        using var shell = new ReadmeShell();
        var commands = Commands().Where(command => command.StartsWith("dotnet run --project DfsOpt.Cli ", StringComparison.Ordinal) || !command.StartsWith("dotnet ", StringComparison.Ordinal));
        foreach (string command in commands)
        {
            var result = shell.Run(command.Replace(RunFromSource, "dfs-opt ", StringComparison.Ordinal));
            int expected = ExitCode().Match(command) is { Success: true } said ? int.Parse(said.Groups[1].ValueSpan) : 0;
            Assert.AreEqual(expected, result.ExitCode, $"{command}\n{result.Output}\n{result.Error}");
        }
    }

    [TestMethod]
    public void Every_command_that_builds_is_run_around_the_tests()
    {
        string script = Checkout.Read(".ci/run");
        var builds = Commands().Where(command => command.StartsWith("dotnet ", StringComparison.Ordinal)).ToList();
        foreach (string command in builds.Where(command => !command.StartsWith("dotnet run ", StringComparison.Ordinal)))
        {
            Assert.IsTrue(_inContinuousIntegration.TryGetValue(command, out string? words), $"Nobody runs {command}");
            Assert.Contains(words!, script);
        }

        foreach (string command in builds.Where(command => command.StartsWith("dotnet run ", StringComparison.Ordinal) && !command.StartsWith(RunFromSource, StringComparison.Ordinal)))
        {
            Assert.StartsWith(RunBenchmarks, command);
            Assert.IsTrue(command.EndsWith(" --filter '*'", StringComparison.Ordinal) || Checkout.Read("samples/Benchmarks/Program.cs").Contains($"[\"{command[RunBenchmarks.Length..]}\"", StringComparison.Ordinal), command);
        }
    }

    [TestMethod]
    public void Set_up_takes_two_commands() =>
        Assert.AreEqual($"{RunFromSource}training run --data-root samples/data\ndotnet test", ReadmeText.Front.Blocks("sh", "## Set-up")[0]);

    private static IEnumerable<string> Commands() => ReadmeText.All.SelectMany(page => page.Blocks("sh")).SelectMany(block => block.Split('\n'));

    [GeneratedRegex(@"  # exit code (\d+)")]
    private static partial Regex ExitCode();
}
