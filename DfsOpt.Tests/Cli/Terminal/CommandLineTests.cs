using DfsOpt.Cli;
using DfsOpt.Cli.Terminal;
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
    [DataRow("training run -x", "unknown option '-x'; see 'dfs-opt training run --help'.")]
    [DataRow("training run -- --strict", "unknown argument '--strict'; see 'dfs-opt training run --help'.")]
    [DataRow("runs show --jsn latest", "unknown option '--jsn'; did you mean '--json'?")]
    [DataRow("config init --hlep", "unknown option '--hlep'; did you mean '--help'?")]
    [DataRow("runs list extra", "unknown argument 'extra'; see 'dfs-opt runs list --help'.")]
    [DataRow("training run --seed x", "--seed takes a whole number, not 'x'.")]
    [DataRow("training run --log-level loud", "--log-level: there is no log level 'loud'.")]
    [DataRow("training run", "name the season's folder: --data-root <folder>, DFSOPT_DATA_ROOT, or data_root in dfs-opt.yaml, which 'dfs-opt config init' writes.")]
    [DataRow("training run --seed 99999999999999999999", "--seed takes a whole number from -9223372036854775808 to 9223372036854775807, not '99999999999999999999'.")]
    [DataRow("training run --seed ++5", "--seed takes a whole number, not '++5'.")]
    [DataRow("training run --seed", "Required argument missing for option: '--seed'; see 'dfs-opt training run --help'.")]
    [DataRow("training run --seed 1 --seed 2", "Option '--seed' expects a single argument but 2 were provided; see 'dfs-opt training run --help'.")]
    [DataRow("runs list --artifacts-root ", "the value after '--artifacts-root' is empty; give one, or leave the option out.")]
    [DataRow("training run --data-root x --sport nba ", "the value after '--sport' is empty; give one, or leave the option out.")]
    [DataRow("runs show ", "<run> is empty; give a value.")]
    [DataRow("training run --strict maybe", "unknown argument 'maybe'; '--strict' before it takes true, false or nothing.")]
    [DataRow("training run -q=7", "unknown argument '7'; '--quiet' before it takes true, false or nothing.")]
    [DataRow("runs compare --fail-on tiny", "--fail-on takes slight, clear or large, not 'tiny'.")]
    [DataRow("runs list --status succeded", "--status: there is no status 'succeded'; did you mean 'succeeded'?")]
    [DataRow("runs list --since soon", "--since takes a day such as 2026-11-23")]
    [DataRow("training run --config a.yaml --no-config", "--config names a file and --no-config asks for none; leave one of them out.")]
    [DataRow("train run", "unknown command 'train'; did you mean 'training'?")]
    [DataRow("help trainin run", "unknown command 'trainin'; did you mean 'training'?")]
    [DataRow("help training rnu", "unknown command 'rnu'; did you mean 'run'?")]
    public void Wrong_usage_is_one_sentence_and_exit_code_2(string words, string sentence)
    {
        var result = DfsOptInProcess.Run(words.Split(' '));

        Assert.AreEqual(2, result.ExitCode);
        Assert.AreEqual("", result.Output);
        Assert.HasCount(1, result.ErrorLines);
        StringAssert.StartsWith(result.Error, $"dfs-opt: {sentence}");
    }

    [TestMethod]
    [DataRow("training check --strict", "'--strict' is an option of 'dfs-opt training run', 'dfs-opt contest run', 'dfs-opt contest check' and 'dfs-opt config show', not of 'dfs-opt training check'.")]
    [DataRow("training run --keep=5", "'--keep' is an option of 'dfs-opt runs prune', not of 'dfs-opt training run'.")]
    [DataRow("training run -q --level INFO", "'--level' is an option of 'dfs-opt runs log', not of 'dfs-opt training run'.")]
    [DataRow("config init --seed 5", "'--seed' is an option of 'dfs-opt training run', 'dfs-opt contest run', 'dfs-opt contest check' and 'dfs-opt config show', not of 'dfs-opt config init'.")]
    [DataRow("runs show --strict latest", "'--strict' is an option of 'dfs-opt training run', 'dfs-opt contest run', 'dfs-opt contest check' and 'dfs-opt config show', not of 'dfs-opt runs show'.")]
    [DataRow("runs show latest -q", "'-q' is an option of 'dfs-opt training run' and 'dfs-opt contest run', not of 'dfs-opt runs show'.")]
    [DataRow("runs list --version", "'--version' is an option of 'dfs-opt', not of 'dfs-opt runs list'.")]
    [DataRow("--keep 5", "'--keep' is an option of 'dfs-opt runs prune', not of 'dfs-opt'.")]
    [DataRow("--data-root x training run", "'--data-root' comes before its command; write it after 'dfs-opt training run'.")]
    [DataRow("runs --json list", "'--json' comes before its command; write it after 'dfs-opt runs list'.")]
    public void An_option_in_the_wrong_place_gets_a_hint_where_it_belongs(string words, string sentence) =>
        Wrong_usage_is_one_sentence_and_exit_code_2(words, sentence);

    [TestMethod]
    [DataRow("training run --data-root --strict", "'--data-root' lacks its value: the next word, '--strict', is an option.")]
    [DataRow("config show --seed --help", "'--seed' lacks its value: the next word, '--help', is an option.")]
    [DataRow("config show --sport nba --sport -h", "'--sport' lacks its value: the next word, '-h', is an option.")]
    [DataRow("runs prune --keep --yes", "'--keep' lacks its value: the next word, '--yes', is an option.")]
    public void An_option_is_not_taken_as_the_value_of_the_option_before_it(string words, string sentence) =>
        Wrong_usage_is_one_sentence_and_exit_code_2(words, sentence);

    [TestMethod]
    [DataRow("config show --strict=")]
    [DataRow("config show --strict:")]
    [DataRow("runs prune --keep 1 --yes=")]
    public void A_flag_with_an_empty_value_is_not_taken_for_yes(string words) =>
        Wrong_usage_is_one_sentence_and_exit_code_2(words, $"the value after '{words.Split(' ')[^1]}' is empty; give one, or leave the option out.");

    [TestMethod]
    [DataRow("trainin --help", "unknown command 'trainin'; did you mean 'training'?")]
    [DataRow("training rnu -h", "unknown command 'rnu'; did you mean 'run'?")]
    [DataRow("training run --data-rot --help", "unknown option '--data-rot'; did you mean '--data-root'?")]
    [DataRow("runs list extra --help", "unknown argument 'extra'; see 'dfs-opt runs list --help'.")]
    [DataRow("bogus --version", "unknown command 'bogus'; see 'dfs-opt --help'.")]
    public void Help_does_not_hide_a_word_that_means_nothing(string words, string sentence) =>
        Wrong_usage_is_one_sentence_and_exit_code_2(words, sentence);

    [TestMethod]
    [DataRow("runs show --help")]
    [DataRow("runs prune --help")]
    [DataRow("training run --seed x --help")]
    [DataRow("training --help run")]
    [DataRow("--help runs")]
    public void Help_is_there_for_a_command_line_that_is_not_complete(string words)
    {
        var result = DfsOptInProcess.Run(words.Split(' '));

        Assert.AreEqual((0, ""), (result.ExitCode, result.Error));
        StringAssert.Contains(result.Output, "Usage: dfs-opt");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("training")]
    [DataRow("training run")]
    public void Help_before_a_command_shows_the_same_as_its_own_help(string command)
    {
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.AreEqual(DfsOptInProcess.Run([.. words, "--help"]).Output, DfsOptInProcess.Run(["help", .. words]).Output);
    }

    [TestMethod]
    public void A_group_without_a_command_shows_its_help_and_is_wrong_usage()
    {
        foreach (string[] words in (string[][])[[], ["runs"], ["training"]])
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
    public void A_word_that_starts_with_an_at_sign_is_not_a_response_file()
    {
        StringAssert.StartsWith(DfsOptInProcess.Run("runs", "list", "@words").Error, "dfs-opt: unknown argument '@words'");
    }

    [TestMethod]
    public void A_bug_in_the_program_is_not_blamed_on_the_user() =>
        Assert.ThrowsExactly<ArgumentException>(() => CommandLine.Run(["completion", "bash"], new Screen { Output = new FaultyWriter(), Error = TextWriter.Null }));

    private sealed class FaultyWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new ArgumentException("a fault of the program");
    }
}
