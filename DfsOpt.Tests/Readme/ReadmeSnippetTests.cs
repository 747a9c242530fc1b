using DfsOpt.Cli.Config;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;
using LogReader = DfsOpt.Tests.Logging.LogReader;

namespace DfsOpt.Tests.Readme;

[TestClass]
public sealed class ReadmeSnippetTests
{
    // Those that tests run.
    private static readonly string[] _samples = ["EmbedMinimal", "ReadRun", "EmbedWorker", "OwnPipeline", "ContestNight"];

    [TestMethod]
    public void The_ten_lines_are_a_sample_that_builds_and_runs() =>
        CollectionAssert.AreEqual(
            Enumerable.Repeat(Checkout.Read("samples/EmbedMinimal/Program.cs").TrimEnd(), 2).ToArray(),
            new[] { ReadmeText.Front, ReadmeText.Core }.Select(page => page.Blocks("csharp", "## In your own program")[0]).ToArray());

    [TestMethod]
    public void Every_other_snippet_is_in_such_a_sample()
    {
        string[] samples = [.. _samples.Select(name => $"samples/{name}").SelectMany(Checkout.Sources).Select(file => WithoutIndent(Checkout.Read(file)))];
        string[] snippets = [.. ReadmeText.All.SelectMany(page => page.Blocks("csharp"))];

        Assert.AreNotEqual(0, snippets.Length);
        foreach (string snippet in snippets)
            Assert.IsTrue(samples.Any(sample => sample.Contains(WithoutIndent(snippet), StringComparison.Ordinal)), $"No sample has these lines:\n{snippet}");
    }

    [TestMethod]
    public void The_config_shows_every_key_with_its_default()
    {
        using var temp = new TempFolder();
        string yaml = ReadmeText.Cli.Blocks("yaml").Single();
        File.WriteAllText(temp["run.yaml"], yaml);

        string[] shown = Values(DfsOptInProcess.Run("config", "show", "--config", temp["run.yaml"]));

        CollectionAssert.AreEqual(Values(DfsOptInProcess.Run("config", "show", "--data-root", temp["data"], "--artifacts-root", temp["artifacts"])), shown);
        CollectionAssert.AreEqual(
            ConfigKey.All.Select(key => key.Name).ToArray(),
            yaml.Split('\n').Where(line => char.IsAsciiLetter(line[0])).Select(line => line.Split(':')[0]).ToArray());
    }

    [TestMethod]
    public void The_lines_of_the_log_read_back()
    {
        var records = LogReader.Parse(ReadmeText.Logging.Blocks("text", "## The log").Single() + "\n");

        Assert.IsTrue(records.All(record => record.RunId == records[0].RunId), "lines of several runs");
        Assert.AreNotEqual("", records[^1].Exception);
    }

    private static string WithoutIndent(string code) => string.Join('\n', code.Split('\n').Select(line => line.TrimStart()));

    private static string[] Values(CliResult shown)
    {
        Assert.AreEqual(0, shown.ExitCode, shown.Error);
        return [.. shown.OutputLines.Skip(1).Select(line => line.Split("  # ")[0].TrimEnd())];
    }
}
