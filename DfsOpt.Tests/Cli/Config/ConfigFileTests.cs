using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Config;

[TestClass]
public sealed class ConfigFileTests
{
    [TestMethod]
    public void Every_key_is_read()
    {
        string[] shown = Show(
            """
            data_root: /data
            artifacts_root: /out
            seed: -7
            persist_step_outputs: true
            log_level: debug
            gpp_category: mlb-showdown-solo-small
            sports: [MLB, nhl]
            only_sports: [mlb]
            segment_definitions:
              entry_types: {solo: 1, few: 3}
              size_bins:
                - {label: small, min_size: 0, max_size_exclusive: 10}
                - {label: big, min_size: 10}
              captain_tiers: [[1, top], [99, rest]]
            log_contests_at_info: 3
            strict: true
            flex_only_projections: true
            share_model: {enabled: true, schema: v2, l2: 1e-4, val_slate_frac: 0.25, seed: 5, top_lineups: 20}
            assignment: {objective: roi, max_exposure: 0.5, max_captain_exposure: 0.25, min_unique: 2, lock: [A], fade: [B], exclude: [C]}
            aliases: {Marcus Lane: Marcus V. Lane, "O'Neal, Jr": Jermaine O'Neal}
            """);

        CollectionAssert.AreEqual(
            new[]
            {
                "data_root: /data",
                "artifacts_root: /out",
                "seed: -7",
                "persist_step_outputs: true",
                "log_level: debug",
                "gpp_category: mlb-showdown-solo-small",
                "sports: [mlb, nhl]",
                "only_sports: [mlb]",
                "segment_definitions:",
                "  entry_types: {solo: 1, few: 3}",
                "  size_bins:",
                "    - {label: small, min_size: 0, max_size_exclusive: 10}",
                "    - {label: big, min_size: 10}",
                "  captain_tiers: [[1, top], [99, rest]]",
                "log_contests_at_info: 3",
                "strict: true",
                "flex_only_projections: true",
                "share_model: {enabled: true, schema: v2, l2: 0.0001, val_slate_frac: 0.25, seed: 5, top_lineups: 20}",
                "assignment: {objective: roi, max_exposure: 0.5, max_captain_exposure: 0.25, min_unique: 2, lock: [A], fade: [B], exclude: [C]}",
                "aliases: {\"Marcus Lane\": \"Marcus V. Lane\", \"O'Neal, Jr\": \"Jermaine O'Neal\"}",
            },
            Values(shown));
    }

    [TestMethod]
    [DataRow("data_root: d\nsead: 1", 2, 1, "unknown key 'sead'; did you mean 'seed'? Accepted are data_root, artifacts_root, seed,")]
    [DataRow("seed: one", 1, 7, "'seed' takes a whole number, not 'one'.")]
    [DataRow("seed: 99999999999999999999", 1, 7, "'seed' takes a whole number from -9223372036854775808 to 9223372036854775807, not '99999999999999999999'.")]
    [DataRow("seed: -99999999999999999999", 1, 7, "'seed' takes a whole number from -9223372036854775808 to 9223372036854775807, not '-99999999999999999999'.")]
    [DataRow("seed: .nan", 1, 7, "'seed' takes a whole number, not '.nan'.")]
    [DataRow("seed: {a: 1}", 1, 7, "'seed' takes a whole number, not keys with values.")]
    [DataRow("seed: '7'", 1, 7, "'seed' takes a whole number, not text in quotes; write 7 without them.")]
    [DataRow("seed: 'x'", 1, 7, "'seed' takes a whole number, not 'x'.")]
    [DataRow("strict: \"true\"", 1, 9, "'strict' takes true or false, not text in quotes; write true without them.")]
    [DataRow("log_contests_at_info: '3'", 1, 23, "'log_contests_at_info' takes a whole number from 0 to 2147483647, not text in quotes; write 3 without them.")]
    [DataRow("log_contests_at_info: 2147483648", 1, 23, "'log_contests_at_info' takes a whole number from 0 to 2147483647, not '2147483648'.")]
    [DataRow("artifacts_root: ''", 1, 17, "'artifacts_root' takes text, not an empty text.")]
    [DataRow("sports: [nba, null]", 1, 15, "an item of 'sports' takes text, not nothing.")]
    [DataRow("? [a]\n: b", 1, 3, "a key takes text, not a list.")]
    [DataRow("seed:", 1, 6, "'seed' takes a whole number, not nothing.")]
    [DataRow("strict: 1", 1, 9, "'strict' takes true or false, not '1'.")]
    [DataRow("data_root: [a]", 1, 12, "'data_root' takes text, not a list.")]
    [DataRow("sports: nba", 1, 9, "'sports' takes a list, such as [nba, nfl], not 'nba'.")]
    [DataRow("aliases: [x]", 1, 10, "'aliases' takes keys with values, each on a line of its own, not a list.")]
    [DataRow("log_contests_at_info: -1", 1, 23, "'log_contests_at_info' takes a whole number from 0 to 2147483647, not '-1'.")]
    [DataRow("log_level: LOUD", 1, 12, "there is no log level 'LOUD'. Accepted are DEBUG, INFO, WARNING, ERROR, CRITICAL")]
    [DataRow("log_level: WARNIN", 1, 12, "there is no log level 'WARNIN'; did you mean 'WARNING'? Accepted are")]
    [DataRow("segment_definitions:\n  size_bin: []", 2, 3, "unknown key 'size_bin'; did you mean 'size_bins'? Accepted are entry_types, size_bins, captain_tiers.")]
    [DataRow("segment_definitions:\n  size_bins:\n    - {label: a}", 3, 7, "this size bin lacks 'min_size'; write it as {label: 1k-10k, min_size: 1000, max_size_exclusive: 10000}.")]
    [DataRow("segment_definitions:\n  size_bins: [5]", 2, 15, "this size bin has no keys; write it as {label: 1k-10k, min_size: 1000, max_size_exclusive: 10000}.")]
    [DataRow("segment_definitions:\n  size_bins: {a: 1}", 2, 14, "'size_bins' takes a list, such as [{label: 1k-10k, min_size: 1000, max_size_exclusive: 10000}], not keys with values.")]
    [DataRow("segment_definitions:\n  captain_tiers: 2", 2, 18, "'captain_tiers' takes a list, such as [[2, stud_1_2]], not '2'.")]
    [DataRow("segment_definitions:\n  captain_tiers: [2]", 2, 19, "a captain tier is its highest salary rank and its name, such as [2, stud_1_2].")]
    [DataRow("segment_definitions:\n  captain_tiers: [[a, 2]]", 2, 20, "a captain tier's rank takes a whole number from 0 to 2147483647, not 'a'.")]
    [DataRow("segment_definitions:\n  captain_tiers: [[2, null]]", 2, 23, "a captain tier's name takes text, not nothing.")]
    [DataRow("segment_definitions:\n  captain_tiers: [[2]]", 2, 19, "a captain tier is its highest salary rank and its name, such as [2, stud_1_2].")]
    [DataRow("- a\n- b", 1, 1, "a config takes keys with values, each on a line of its own, not a list.")]
    [DataRow("seed: 1\n---\nseed: 2", 3, 1, "a second document starts here, but a config has only one.")]
    public void A_fault_is_one_sentence_with_its_place(string yaml, int line, int column, string sentence)
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], yaml);

        var result = DfsOptInProcess.Run("config", "show", "--config", temp["run.yaml"]);

        Assert.AreEqual(2, result.ExitCode);
        Assert.AreEqual("", result.Output);
        Assert.HasCount(1, result.ErrorLines);
        StringAssert.StartsWith(result.Error, $"dfs-opt: {temp["run.yaml"]}, line {line}, column {column}: {sentence}");
    }

    [TestMethod]
    [DataRow("seed: [1", "line 2, column 1")]
    [DataRow("seed: 1\nseed: 2", "line 2, column 5")]
    [DataRow("seed: 1\n\tstrict: true", "line 2, column 1")]
    public void Broken_yaml_is_one_sentence_with_its_place(string yaml, string place)
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], yaml);

        var result = DfsOptInProcess.Run("config", "show", "--config", temp["run.yaml"]);

        Assert.AreEqual(2, result.ExitCode);
        Assert.HasCount(1, result.ErrorLines);
        StringAssert.Contains(result.Error, place);
    }

    [TestMethod]
    public void A_file_that_is_not_there_or_not_UTF_8_is_refused_by_name()
    {
        using var temp = new TempFolder();
        File.WriteAllBytes(temp["latin1.yaml"], [.. "data_root: "u8, 0xE9, (byte)'\n']);

        foreach (var (name, sentence) in new[] { ("none.yaml", "there is no config file"), ("latin1.yaml", "is not UTF-8; save it as UTF-8.") })
        {
            var result = DfsOptInProcess.Run("config", "show", "--config", temp[name]);
            Assert.AreEqual(2, result.ExitCode);
            StringAssert.Contains(result.Error, sentence);
            StringAssert.Contains(result.Error, temp[name]);
        }
    }

    [TestMethod]
    public void Options_override_the_file_and_the_file_overrides_the_defaults()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], "seed: 5\nlog_level: DEBUG\nstrict: true\n");

        string[] lines = DfsOptInProcess.Run("config", "show", "--config", temp["run.yaml"], "--seed", "6", "--sport", "NBA", "--strict", "false").OutputLines;

        CollectionAssert.IsSubsetOf(
            new[]
            {
                $"# Config file: {temp["run.yaml"]}",
                "seed: 6                               # --seed",
                $"log_level: DEBUG                      # {temp["run.yaml"]}, line 2, column 12",
                "only_sports: [nba]                    # --sport",
                "strict: false                         # --strict",
            },
            lines);
    }

    [TestMethod]
    public void Relative_paths_and_the_usual_artifacts_folder_start_at_the_file()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], "data_root: ../season\n");

        string[] lines = DfsOptInProcess.Run("config", "show", "--config", temp["run.yaml"]).OutputLines;

        Assert.Contains(line => line.StartsWith($"data_root: {temp.Path}/../season ", StringComparison.Ordinal), lines);
        Assert.Contains(line => line.StartsWith($"artifacts_root: {temp["artifacts"]} ", StringComparison.Ordinal), lines);
    }

    [TestMethod]
    public void A_sport_that_is_named_twice_counts_once() =>
        CollectionAssert.IsSubsetOf(new[] { "sports: [nba, nfl]", "only_sports: [nfl]" }, Values(Show("sports: [nba, NBA, nfl]\nonly_sports: [nfl, nfl]")));

    [TestMethod]
    public void The_output_of_show_is_a_config_that_shows_the_same()
    {
        var random = new Random(20261123);
        string[] pieces = ["null", "true", "a", " ", ":", "#", "'", "\"", "\\", "{", "}", ",", "[", "-", "é", "\t", "1", "~", "&", "*", "!", "%", "@", "`", "\u2028", "|", ">"];
        for (int round = 0; round < 200; round++)
        {
            string root = Text();
            string[] first = Values(Show($"aliases: {{{Quoted("k" + Text())}: {Quoted("v" + Text())}}}", "--data-root", root, "--artifacts-root", Text()));
            string[] second = Values(Show(string.Join('\n', first)));
            CollectionAssert.AreEqual(first, second, $"seed 20261123, round {round}");
        }

        string Text() => "/x" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)]));

        static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\u2028", "\\u2028", StringComparison.Ordinal)}\"";
    }

    private static string[] Show(string yaml, params string[] words)
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["run.yaml"], yaml);
        var result = DfsOptInProcess.Run(["config", "show", "--config", temp["run.yaml"], .. words]);
        Assert.AreEqual("", result.Error);
        return result.OutputLines;
    }

    // Without the comment that says where a value comes from.
    private static string[] Values(string[] lines) =>
        [.. lines.Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line.LastIndexOf("  # ", StringComparison.Ordinal) is >= 0 and var comment ? line[..comment].TrimEnd() : line)];
}
