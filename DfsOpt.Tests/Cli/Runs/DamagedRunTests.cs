using System.Text.Json.Nodes;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Runs;

/// <summary>Anybody may have written what lies in a run's directory: every command takes it, or refuses it in a sentence.</summary>
[TestClass]
public sealed class DamagedRunTests
{
    // What a value of a run's JSON is damaged into, one at a time.
    private static readonly string[] _damages = ["null", "1e308", "1e999", "-1", "9223372036854775807", "\"\\ud800\"", "\"0001-01-01T00:00:00+14:00\"", "[null]", "{}", "{\"\\udc00\":{}}"];

    [TestMethod]
    public void Whatever_value_is_damaged_or_missing_is_shown_or_refused_in_a_sentence()
    {
        using var temp = new TempFolder();
        string folder = WriteWhole(new RunFixture(temp.Path), 1);
        WriteWhole(new RunFixture(temp.Path), 2);
        List<string> bad = [];
        int refused = 0;
        foreach (string? file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList())
        {
            string whole = File.ReadAllText(file);
            foreach (string damaged in Damaged(JsonNode.Parse(whole)!))
            {
                File.WriteAllText(file, damaged);
                foreach (string[] command in Commands())
                {
                    string words = string.Join(' ', command);
                    try
                    {
                        var result = DfsOptInProcess.Run([.. command, "--artifacts-root", temp.Path]);
                        refused += result.ExitCode;
                        if (result.ExitCode == 0 ? result.Error.Length > 0 : result.ExitCode != 1 || result.ErrorLines is not [var line] || !line.StartsWith("dfs-opt: ", StringComparison.Ordinal))
                            bad.Add($"{words}: {result.ExitCode} {result.Error} of {damaged}");
                    }
                    catch (Exception e)
                    {
                        bad.Add($"{words}: {e.GetType().Name} {e.Message} of {damaged}");
                    }
                }
            }

            File.WriteAllText(file, whole);
        }

        Assert.IsEmpty(bad, string.Join('\n', bad.Take(10)));
        Assert.IsGreaterThan(0, refused);
    }

    [TestMethod]
    public void A_run_whose_manifest_no_run_writes_is_listed_as_unreadable()
    {
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        runs.Write(1, change: manifest => manifest["row_counts_by_step"] = new JsonObject { ["05_fit_target_distributions"] = new JsonObject { ["row_count_in"] = -7 } });
        runs.Write(2, change: manifest => manifest["duration_s"] = 1e300);
        runs.Write(3);
        File.WriteAllText(Path.Join(runs.Folder(3), "run_manifest.json"), "");

        string[] lines = DfsOptInProcess.Run("runs", "list", "--artifacts-root", temp.Path).OutputLines;

        Assert.HasCount(4, lines);
        StringAssert.EndsWith(lines[1], "run_manifest.json is empty");
        foreach (string line in lines[1..])
            StringAssert.Contains(line, "  unreadable  ");
    }

    [TestMethod]
    public void A_pipe_in_place_of_a_file_is_not_read()
    {
        if (OperatingSystem.IsWindows())
            Assert.Inconclusive("This system has no named pipes among its files.");
        using var temp = new TempFolder();
        var runs = new RunFixture(temp.Path);
        string folder = WriteWhole(runs, 1);
        WriteWhole(runs, 2);
        foreach (string file in (string[])["run_manifest.json", "logs/run.log", "steps/00_ingest/step_manifest.json"])
        {
            File.Delete(Path.Join(folder, file));
            using var mkfifo = System.Diagnostics.Process.Start("mkfifo", Path.Join(folder, file));
            mkfifo.WaitForExit();
        }

        foreach (string[]? command in Commands().Append(["runs", "log", RunFixture.Id(1)]))
            Assert.IsLessThan(2, DfsOptInProcess.Run([.. command, "--artifacts-root", temp.Path]).ExitCode);
    }

    private static IEnumerable<string[]> Commands() =>
    [
        ["runs", "list"],
        ["runs", "show", RunFixture.Id(1)],
        ["runs", "show", RunFixture.Id(1), "--json"],
        ["runs", "compare", RunFixture.Id(2), RunFixture.Id(1)],
        ["runs", "report", RunFixture.Id(1), "--against", RunFixture.Id(2)],
        ["runs", "report", RunFixture.Id(2), "--against", RunFixture.Id(1)],
    ];

    private static string WriteWhole(RunFixture runs, int number)
    {
        runs.WriteStep(number, "00_ingest", new JsonObject { ["num_files"] = 3, ["num_slates"] = 1 });
        runs.WriteStep(number, "02_parse_contest_entries", new JsonObject { ["num_contests"] = 1, ["contests_set_aside"] = 1, ["contests_not_selected"] = 1 });
        runs.WriteStep(number, "04_optimal_and_gap", new JsonObject { ["per_slate"] = new JsonObject { ["nba/a"] = new JsonObject { ["optimal_proj_points"] = 206.5 } } });
        runs.WriteDistribution(number, "nba-showdown-mme-1k-10k", 6, 4, 7, 3);
        return runs.Write(number, change: manifest => manifest["warnings"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["answer"] = "set_aside",
            ["code"] = "contest_duplicate",
            ["message"] = "Contest 1 lies here twice.",
            ["sample_rows"] = new JsonArray("a", new JsonObject { ["row"] = 1 }),
        }));
    }

    /// <summary>The file with each of its values left out, then damaged in each way.</summary>
    private static IEnumerable<string> Damaged(JsonNode root)
    {
        foreach (object[]? place in Places(root).ToList())
        {
            foreach (string? damage in _damages.Prepend(null))
                yield return Put(root.DeepClone(), place, damage);
        }
    }

    private static IEnumerable<object[]> Places(JsonNode node)
    {
        var below = node switch
        {
            JsonObject named => named.Select(member => (Key: (object)member.Key, member.Value)),
            JsonArray list => list.Select((item, at) => (Key: (object)at, Value: item)),
            _ => [],
        };
        foreach (var (key, value) in below)
        {
            yield return [key];
            foreach (object[] place in value is null ? [] : Places(value))
                yield return [key, .. place];
        }
    }

    // The damage is text, for no parser takes all of it.
    private static string Put(JsonNode root, object[] place, string? damage)
    {
        const string mark = "damage-goes-here";
        var parent = place[..^1].Aggregate(root, (node, key) => key is string name ? node[name]! : node[(int)key]!);
        if (place[^1] is string key)
        {
            if (damage is null)
                parent.AsObject().Remove(key);
            else
                parent[key] = mark;
        }
        else if (damage is null)
        {
            parent.AsArray().RemoveAt((int)place[^1]);
        }
        else
        {
            parent[(int)place[^1]] = mark;
        }

        return root.ToJsonString().Replace($"\"{mark}\"", damage, StringComparison.Ordinal);
    }
}
