using System.CommandLine;
using DfsOpt.Cli;
using DfsOpt.Cli.Terminal;
using DfsOpt.Tests.Cli.Support;

namespace DfsOpt.Tests.Cli.Terminal;

[TestClass]
public sealed class HelpTests
{
    public static IEnumerable<object[]> Commands => All(Root, []).Select(words => new object[] { string.Join(' ', words) });

    private static DfsOptCommand Root => new(new Screen { Output = TextWriter.Null, Error = TextWriter.Null });

    [TestMethod]
    [DynamicData(nameof(Commands))]
    public void Every_help_page_fits_the_terminal_and_has_examples(string command)
    {
        foreach (int width in (int[])[80, 200])
        {
            var result = DfsOptInProcess.RunOnTerminal(width, [.. Words(command), "--help"]);

            Assert.AreEqual(0, result.ExitCode);
            Assert.AreEqual("", result.Error);
            StringAssert.Contains(result.Output, $"Usage: {$"dfs-opt {command}".Trim()}");
            StringAssert.Contains(result.Output, "Examples:\n");
            Assert.IsLessThanOrEqualTo(width, result.OutputLines.TakeWhile(line => line != "Examples:").Max(line => line.Length));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Commands))]
    public void Every_example_parses(string command)
    {
        string[] examples = DfsOptInProcess.Run([.. Words(command), "--help"]).Output.Split("Examples:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (string? example in examples.Select(line => line.Trim()).Where(line => line.StartsWith("dfs-opt ", StringComparison.Ordinal)))
        {
            string[] words = example.Split(" | ")[0].Split(" > ")[0].Split(' ')[1..];
            Assert.IsEmpty(Root.Parse(words).Errors, example);
        }
    }

    [TestMethod]
    public void Defaults_are_shown()
    {
        string help = DfsOptInProcess.RunOnTerminal(200, "training", "run", "--help").Output;

        foreach (string value in (string[])["artifacts", "1337", "INFO"])
            StringAssert.Contains(help, $"[default: {value}]");
    }

    [TestMethod]
    public void Options_that_repeat_over_commands_say_the_same()
    {
        var options = All(Root, [])
            .SelectMany(words => DfsOptInProcess.RunOnTerminal(200, [.. words, "--help"]).OutputLines)
            .Where(line => line.TrimStart().StartsWith("--json", StringComparison.Ordinal))
            .Select(line => line.Trim().Split("  ", 2)[1].Trim());

        Assert.HasCount(1, options.Distinct());
    }

    private static string[] Words(string command) => command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string[]> All(Command command, string[] words) =>
        command.Subcommands.SelectMany(sub => All(sub, [.. words, sub.Name])).Prepend(words);
}
