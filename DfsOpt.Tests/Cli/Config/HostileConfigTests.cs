using System.Text;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Config;

[TestClass]
public sealed class HostileConfigTests
{
    [TestMethod]
    [DataRow("seed: ", "[")]
    [DataRow("seed: ", "{a: ")]
    [DataRow("seed:\n  ", "- ")]
    [DataRow("", "? ")]
    [DataRow("{", "[")]
    public void A_file_with_endless_nesting_is_refused_in_one_sentence_with_its_place(string start, string level)
    {
        int line = start.Count(c => c == '\n') + 1;

        // A full stack ends the process, so another one reads the file.
        Refused(start + string.Concat(Enumerable.Repeat(level, 100_000)), $", line {line}, column ", "nested too deep here; no config needs more than four levels.", DfsOptProcess.Run);
    }

    [TestMethod]
    public void An_alias_is_refused_where_it_is_first_used()
    {
        var yaml = new StringBuilder("aliases:\n  a: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++)
            yaml.Append(System.Globalization.CultureInfo.InvariantCulture, $"  a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n");

        Refused($"{yaml}? *a39\n: 1\n", ", line 3, column 12: ", "'*a0' is a reference to another value, which a config does not support; write the value out.");
    }

    [TestMethod]
    [DataRow("sports: &a [nba, *a]", ", line 1, column 18: ", "'*a' is a reference to another value")]
    [DataRow("seed: *nowhere", ", line 1, column 7: ", "'*nowhere' is a reference to another value")]
    [DataRow("<<: {seed: 1}", ", line 1, column 1: ", "unknown key '<<'.")]
    [DataRow("seed: 1\n\tstrict: true", ", line 2, column 1: ", "a tab")]
    [DataRow("seed: 1\n\"seed\": 2", ", line 2, column ", "Duplicate key seed.")]
    [DataRow("seed: 1\n!!str seed: 2", ", line 2, column 1: ", "the key 'seed' is given twice.")]
    [DataRow("aliases: {a: b, !!str a: c}", ", line 1, column 17: ", "the key 'a' is given twice.")]
    [DataRow("segment_definitions: {size_bins: [{label: a, !!str label: b, min_size: 0}]}", ", line 1, column 46: ", "the key 'label' is given twice.")]
    [DataRow("seed: 1\n...\n---\n...", ", line 4, column ", "a second document starts here, but a config has only one.")]
    [DataRow("%YAML 9.1\n---\nseed: 7", ", line 1, column 1: ", "this is not valid YAML: ")]
    public void YAML_that_a_config_does_not_support_is_refused_in_one_sentence_with_its_place(string yaml, string place, string sentence) => Refused(yaml, place, sentence);

    [TestMethod]
    public void Bytes_that_are_not_UTF_8_are_named_by_their_line()
    {
        using var temp = new TempFolder();
        File.WriteAllBytes(temp["run.yaml"], [.. "seed: 1\naliases:\n  Luka: Lukà\n  Nikola: Joki"u8, 0xE6, (byte)'\n']);

        var result = DfsOptInProcess.Run("config", "show", "--config", temp["run.yaml"]);

        Assert.AreEqual($"dfs-opt: {temp["run.yaml"]}, line 4: this is not UTF-8; save it as UTF-8.", result.Error.TrimEnd());
        Assert.AreEqual(2, result.ExitCode);
    }

    [TestMethod]
    [DataRow("seed: 1\nstrict: tr\0ue", ", line 2, column 11: ", "the character \\u0000 is not allowed in a config; remove it.")]
    [DataRow("data_root: a\0", ", line 1, column 13: ", "the character \\u0000 is not allowed in a config; remove it.")]
    [DataRow("seed: 1 # \u001b[2J", ", line 1, column 11: ", "the character \\u001B is not allowed in a config; remove it.")]
    public void A_character_that_no_editor_shows_is_named_by_its_place(string yaml, string place, string sentence) => Refused(yaml, place, sentence);

    [TestMethod]
    public void A_file_saved_as_UTF_16_is_read()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], "seed: 41", Encoding.Unicode);

        Assert.Contains(line => line.StartsWith("seed: 41 ", StringComparison.Ordinal), DfsOptInProcess.Run("config", "show", "--config", temp["run.yaml"]).OutputLines);
    }

    [TestMethod]
    public void A_file_larger_than_any_config_is_refused_and_one_below_is_read()
    {
        Refused("# " + new string('x', 1024 * 1024), " is larger than 1 MiB", ", too large for a config");
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], $"seed: 41 # {new string('x', (1024 * 1024) - 11)}");
        Assert.AreEqual(0, DfsOptInProcess.Run("config", "show", "--config", temp["run.yaml"]).ExitCode);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void An_endless_device_is_refused() =>
        StringAssert.StartsWith(DfsOptInProcess.Run("config", "show", "--config", "/dev/zero").Error, "dfs-opt: the config file /dev/zero is larger than 1 MiB");

    [TestMethod]
    public void A_folder_is_not_a_config_file()
    {
        using var temp = new TempFolder();

        var result = DfsOptInProcess.Run("config", "show", "--config", temp.Path);

        Assert.AreEqual(2, result.ExitCode);
        Assert.AreEqual($"dfs-opt: the config file {temp.Path} is a folder; name the file in it.", result.Error.TrimEnd());
    }

    private static void Refused(string yaml, string place, string sentence, Func<string[], CliResult>? run = null)
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], yaml);

        var result = (run ?? DfsOptInProcess.Run)(["config", "show", "--config", temp["run.yaml"]]);

        Assert.AreEqual(2, result.ExitCode, result.Error);
        Assert.AreEqual("", result.Output);
        Assert.HasCount(1, result.ErrorLines);
        StringAssert.Contains(result.Error, $"{temp["run.yaml"]}{place}");
        StringAssert.Contains(result.Error, sentence);
    }
}
