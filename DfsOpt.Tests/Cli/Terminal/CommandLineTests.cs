using DfsOpt.Tests.Cli.Support;

namespace DfsOpt.Tests.Cli.Terminal;

[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    [DataRow("trainig", "unknown command 'trainig'; did you mean 'training'?")]
    [DataRow("training rnu", "unknown command 'rnu'; did you mean 'run'?")]
    [DataRow("training run --data-rot x", "unknown option '--data-rot'; did you mean '--data-root'?")]
    [DataRow("training run --data-rot=x", "unknown option '--data-rot=x'; did you mean '--data-root'?")]
    [DataRow("training run --zzz", "unknown option '--zzz'; see 'dfs-opt training run --help'.")]
    [DataRow("runs list extra", "unknown argument 'extra'; see 'dfs-opt runs list --help'.")]
    [DataRow("training run --seed x", "--seed takes a whole number, not 'x'.")]
    [DataRow("training run --log-level loud", "--log-level: there is no log level 'loud'.")]
    [DataRow("training run", "name the season's folder: --data-root <folder>, or data_root in a config file.")]
    [DataRow("runs list --artifacts-root ", "an empty text stands where a value is wanted")]
    [DataRow("runs compare latest", "Required argument missing for command: 'compare'; see 'dfs-opt runs compare --help'.")]
    public void Wrong_usage_is_one_sentence_and_exit_code_2(string words, string sentence)
    {
        var result = DfsOptInProcess.Run(words.Split(' '));

        Assert.AreEqual(2, result.ExitCode);
        Assert.AreEqual("", result.Output);
        Assert.HasCount(1, result.ErrorLines);
        StringAssert.StartsWith(result.Error, $"dfs-opt: {sentence}");
    }

    [TestMethod]
    public void A_group_alone_shows_its_help_and_is_wrong_usage()
    {
        foreach (var words in (string[][])[[], ["runs"], ["training"]])
        {
            var result = DfsOptInProcess.Run(words);

            Assert.AreEqual(2, result.ExitCode);
            Assert.AreEqual("", result.Output);
            StringAssert.Contains(result.Error, "Usage: dfs-opt");
        }
    }

    [TestMethod]
    public void The_version_goes_to_stdout()
    {
        var result = DfsOptProcess.Run("--version");

        Assert.AreEqual(0, result.ExitCode);
        StringAssert.Matches(result.Output, new(@"^\d+\.\d+\.\d+"));
        Assert.AreEqual("", result.Error);
    }

    [TestMethod]
    public void A_word_that_starts_with_an_at_sign_is_no_file_of_words()
    {
        StringAssert.StartsWith(DfsOptInProcess.Run("runs", "list", "@words").Error, "dfs-opt: unknown argument '@words'");
    }
}
