using DfsOpt.Cli.Config;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Config;

/// <summary>Every key and every option with everything that people write by mistake: each is taken, or refused in one sentence that names it.</summary>
[TestClass]
public sealed class WrongValueTests
{
    private static readonly string[] _values =
    [
        "", "null", "\"\"", "x", "-1", "0", "99999999999999999999", "-99999999999999999999", "1.5", "1e3", ".nan", ".inf", "NaN", "Infinity", "'7'", "\"true\"",
        "[]", "[[]]", "[1]", "[null]", "[x, [y]]", "{}", "{a: b}", "{a: 1}", "{a: [b]}", "{'': 1}", "[{a: b}]", "\"\\0\"", "\"\\e[31m\"",
    ];

    public static IEnumerable<object[]> Keys => ConfigKey.All.Select(key => $"{key.Name}: ")
        .Concat(new[] { "entry_types", "size_bins", "captain_tiers" }.Select(key => $"segment_definitions:\n  {key}: "))
        .Select(key => new object[] { key });

    [TestMethod]
    [DynamicData(nameof(Keys))]
    public void Any_value_of_a_key_is_accepted_or_refused_in_one_sentence_with_its_place(string key)
    {
        using var temp = new TempFolder();
        int refused = 0;
        foreach (string value in _values)
        {
            File.WriteAllText(temp["run.yaml"], key + value);

            var result = DfsOptInProcess.Run("config", "show", "--config", temp["run.yaml"]);

            refused += AssertTakenOrRefused(result, $"dfs-opt: {temp["run.yaml"]}, line {key.Split('\n').Length}, column ", value);
        }

        Assert.IsGreaterThan(0, refused);
    }

    [TestMethod]
    [DataRow("--data-root")]
    [DataRow("--artifacts-root")]
    [DataRow("--seed")]
    [DataRow("--persist-step-outputs")]
    [DataRow("--log-level")]
    [DataRow("--gpp-category")]
    [DataRow("--sport")]
    [DataRow("--strict")]
    public void Any_value_of_an_option_is_accepted_or_refused_in_one_sentence_that_names_it(string option)
    {
        int refused = 0;
        foreach (string[]? words in _values.Where(value => !value.Contains('\\', StringComparison.Ordinal)).Select(value => new[] { option, value }).Append([option]).Append([option, "1", option, "2"]))
            refused += AssertTakenOrRefused(DfsOptInProcess.Run(["config", "show", .. words]), "dfs-opt: ", string.Join(' ', words), option);
        Assert.IsGreaterThan(0, refused);
    }

    private static int AssertTakenOrRefused(CliResult result, string start, string given, string name = "")
    {
        if (result.ExitCode == 0)
        {
            Assert.AreEqual("", result.Error, given);
            return 0;
        }

        Assert.AreEqual((2, ""), (result.ExitCode, result.Output), given);
        Assert.HasCount(1, result.ErrorLines, given);
        StringAssert.StartsWith(result.Error, start, given);
        StringAssert.Contains(result.Error, name, given);
        Assert.DoesNotContain("\u001b", result.Error, given);
        return 1;
    }
}
